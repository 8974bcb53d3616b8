package org.stackway.transcript.record;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.stackway.events.transcript.RecordEvent;
import org.stackway.events.transcript.RecordEvent.CertificateConferred;
import org.stackway.events.transcript.RecordEvent.CreditAllocated;
import org.stackway.events.transcript.RecordEvent.DegreeConferred;
import org.stackway.events.transcript.RecordEvent.GradeChanged;
import org.stackway.events.transcript.RecordEvent.GradePosted;
import org.stackway.events.transcript.RecordEvent.GradeReplaced;
import org.stackway.events.transcript.RecordEvent.GradeRestored;
import org.stackway.events.transcript.RecordEvent.GradeVoided;
import org.stackway.events.transcript.RecordEvent.IncompleteRecorded;
import org.stackway.events.transcript.RecordEvent.ReplacementOptedIn;
import org.stackway.events.transcript.RecordEvent.ReplacementOptedOut;
import org.stackway.events.transcript.RecordEvent.WithdrawalRecorded;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.command.Aggregate;
import org.stackway.kit.command.Change;
import org.stackway.kit.command.Recorded;
import org.stackway.kit.domain.Decider;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.NextAction;
import org.stackway.kit.domain.PolicyBook;
import org.stackway.kit.sql.InTurn;
import org.stackway.kit.store.Tx;
import org.stackway.transcript.fact.EnrollmentFact;
import org.stackway.transcript.fact.EnrollmentFacts;
import org.stackway.transcript.record.RecordCommand.AboutEnrollment;
import org.stackway.transcript.record.RecordCommand.Confer;
import org.stackway.transcript.record.RecordCommand.LapseIncomplete;

/** Runs academic records. The record is read by folding its stream, so there is no read model to keep in step. */
@ApplicationScoped
public class RecordAggregate implements Aggregate<AcademicRecord, RecordCommand, RecordEvent, RecordFacts> {

    /** The deadline of an I, with the enrolment behind it. */
    private static final String INCOMPLETE = "INCOMPLETE:";

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
                aboutOne(tx, asked.state(), Optional.ofNullable(found.get(about.enrollmentId())));
            case Confer(LearnerId learner, ConferralDate date) ->
                verdicts.of(tx, learner, asked.state(), date).map(told -> RecordFacts.of(told, tx.now(), policies));
        };
    }

    /** The learner's first course has no other attempts to look for. */
    private Uni<RecordFacts> aboutOne(Tx tx, AcademicRecord record, Optional<EnrollmentFact> known) {
        boolean onlyOne = known.map(one -> record.entries().keySet().stream().allMatch(one.enrollmentId()::equals))
                .orElse(true);
        Uni<List<EnrollmentFact>> sameContent = onlyOne
                ? Uni.createFrom().item(known.stream().toList())
                : enrollments.sameContent(
                        tx, known.orElseThrow().learnerId(), known.orElseThrow().courseCode());
        return sameContent.map(attempts -> RecordFacts.of(known, attempts, tx.now(), policies));
    }

    /** An I lapses, unless something takes its place. */
    @Override
    public List<DeadlineChange> deadlines(Change<AcademicRecord, RecordEvent> change) {
        List<DeadlineChange> changes = new ArrayList<>();
        for (Recorded<RecordEvent> recorded : change.events()) {
            switch (recorded.event()) {
                case IncompleteRecorded incomplete ->
                    changes.add(DeadlineChange.set(INCOMPLETE + incomplete.enrollmentId(), incomplete.lapsesAt()));
                case GradePosted posted ->
                    endOfIncomplete(change, posted.enrollmentId()).ifPresent(changes::add);
                case GradeVoided voided ->
                    endOfIncomplete(change, voided.enrollmentId()).ifPresent(changes::add);
                case GradeChanged changed -> {}
                case GradeReplaced replaced -> {}
                case GradeRestored restored -> {}
                case ReplacementOptedOut out -> {}
                case ReplacementOptedIn in -> {}
                case WithdrawalRecorded withdrawn -> {}
                case CreditAllocated allocated -> {}
                case CertificateConferred certificate -> {}
                case DegreeConferred degree -> {}
            }
        }
        return changes;
    }

    private static Optional<DeadlineChange> endOfIncomplete(
            Change<AcademicRecord, RecordEvent> change, EnrollmentId enrollment) {
        return change.before()
                .entry(enrollment)
                .filter(entry -> entry.mark() == AcademicRecord.Mark.INCOMPLETE)
                .map(entry -> DeadlineChange.clear(INCOMPLETE + enrollment));
    }

    @Override
    public Optional<RecordCommand> due(String id, String kind, Instant dueAt) {
        return kind.startsWith(INCOMPLETE)
                ? Optional.of(new LapseIncomplete(EnrollmentId.parse(kind.substring(INCOMPLETE.length()))))
                : Optional.empty();
    }

    @Override
    public List<NextAction> nextActions(
            Asked<AcademicRecord, RecordCommand> asked, RecordFacts facts, Decision.Refused<RecordEvent> refused) {
        if (!(asked.command() instanceof AboutEnrollment about)) {
            return List.of();
        }
        String enrollment = "/api/v1/enrollments/" + about.enrollmentId();
        return switch (refused.code()) {
            case "GRADE_POSTED" -> List.of(NextAction.post("change-grade", enrollment + "/grade-changes"));
            case "NO_GRADE" -> List.of(new NextAction("post-grade", enrollment + "/grade", "PUT", null));
            default -> List.of();
        };
    }
}
