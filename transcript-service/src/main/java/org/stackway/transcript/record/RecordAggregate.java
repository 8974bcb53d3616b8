package org.stackway.transcript.record;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.stackway.events.transcript.RecordEvent;
import org.stackway.kit.command.Aggregate;
import org.stackway.kit.domain.Decider;
import org.stackway.kit.domain.PolicyBook;
import org.stackway.kit.store.Tx;
import org.stackway.transcript.fact.EnrollmentFacts;

/** Runs academic records. The record is read by folding its stream, so there is no read model to keep in step. */
@ApplicationScoped
public class RecordAggregate implements Aggregate<AcademicRecord, RecordCommand, RecordEvent, RecordFacts> {

    private static final RecordDecider DECIDER = new RecordDecider();

    private final EnrollmentFacts enrollments;
    private final PolicyBook policies;

    RecordAggregate(EnrollmentFacts enrollments, PolicyBook policies) {
        this.policies = policies;
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
        return enrollments
                .hold(
                        tx,
                        asked.stream().map(one -> one.command().enrollmentId()).toList())
                .map(found -> asked.stream()
                        .map(one -> RecordFacts.of(
                                Optional.ofNullable(found.get(one.command().enrollmentId())), tx.now(), policies))
                        .toList());
    }
}
