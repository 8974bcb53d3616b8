package org.stackway.transcript.record;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.stackway.events.transcript.RecordEvent;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.command.Aggregate;
import org.stackway.kit.domain.Decider;
import org.stackway.kit.domain.PolicyBook;
import org.stackway.kit.sql.InTurn;
import org.stackway.kit.store.Tx;
import org.stackway.transcript.fact.EnrollmentFact;
import org.stackway.transcript.fact.EnrollmentFacts;
import org.stackway.transcript.record.RecordCommand.AboutEnrollment;
import org.stackway.transcript.record.RecordCommand.Confer;

/** Runs academic records. The record is read by folding its stream, so there is no read model to keep in step. */
@ApplicationScoped
public class RecordAggregate implements Aggregate<AcademicRecord, RecordCommand, RecordEvent, RecordFacts> {

    private static final RecordDecider DECIDER = new RecordDecider();

    private final EnrollmentFacts enrollments;
    private final Verdicts verdicts;
    private final PolicyBook policies;

    RecordAggregate(EnrollmentFacts enrollments, Verdicts verdicts, PolicyBook policies) {
        this.policies = policies;
        this.verdicts = verdicts;
        this.enrollments = enrollments;
    }

    @Override
    public String category() {
        return "record";
    }

    @Override
    public Class<RecordEvent> eventType() {
        return RecordEvent.class;
    }

    @Override
    public Decider<AcademicRecord, RecordCommand, RecordEvent, RecordFacts> decider() {
        return DECIDER;
    }

    @Override
    public Uni<List<RecordFacts>> facts(Tx tx, List<Asked<AcademicRecord, RecordCommand>> asked) {
        List<EnrollmentId> concerned = asked.stream()
                .flatMap(one -> one.command() instanceof AboutEnrollment about
                        ? Stream.of(about.enrollmentId())
                        : Stream.empty())
                .toList();
        return enrollments.hold(tx, concerned).chain(found -> InTurn.map(asked, one -> facts(tx, one, found)));
    }

    private Uni<RecordFacts> facts(
            Tx tx, Asked<AcademicRecord, RecordCommand> asked, Map<EnrollmentId, EnrollmentFact> found) {
        return switch (asked.command()) {
            case AboutEnrollment about ->
                Uni.createFrom()
                        .item(RecordFacts.of(Optional.ofNullable(found.get(about.enrollmentId())), tx.now(), policies));
            case Confer(LearnerId learner, ConferralDate date) ->
                verdicts.of(tx, learner, asked.state(), date).map(told -> RecordFacts.of(told, tx.now(), policies));
        };
    }
}
