package org.stackway.session.exam;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.stackway.events.session.ExamEvent;
import org.stackway.events.value.EnrollmentId;
import org.stackway.kit.command.Aggregate;
import org.stackway.kit.command.Change;
import org.stackway.kit.domain.Decider;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.NextAction;
import org.stackway.kit.projection.ReadModel;
import org.stackway.kit.store.Tx;
import org.stackway.session.exam.Exam.Appointment;
import org.stackway.session.exam.ExamCommand.CancelWithCourse;
import org.stackway.session.exam.ExamCommand.RecordFinalOpened;
import org.stackway.session.exam.ExamCommand.ScheduleExam;

/** Runs the streams {@code exam/<examId>}, and {@code exam/<enrollmentId>} of finals opened without an appointment. */
@ApplicationScoped
public class ExamAggregate implements Aggregate<Exam, ExamCommand, ExamEvent, ExamFacts> {

    private static final String TAKE_SLOTS = """
            INSERT INTO rm.exam_slot (enrollment_id, exam_id) SELECT * FROM unnest($1::uuid[], $2::uuid[])
            """;
    private static final String FREE_SLOTS = "DELETE FROM rm.exam_slot WHERE exam_id = ANY ($1::uuid[])";
    private static final ExamDecider DECIDER = new ExamDecider();

    private final ExamFactsReader reader;

    ExamAggregate(ExamFactsReader reader) {
        this.reader = reader;
    }

    @Override
    public String category() {
        return "exam";
    }

    @Override
    public Class<ExamEvent> eventType() {
        return ExamEvent.class;
    }

    @Override
    public Decider<Exam, ExamCommand, ExamEvent, ExamFacts> decider() {
        return DECIDER;
    }

    @Override
    public Uni<List<ExamFacts>> facts(Tx tx, List<Asked<Exam, ExamCommand>> asked) {
        return reader.hold(tx, asked.stream().map(ExamAggregate::about).toList());
    }

    /** Cancelling with the course looks at nothing but the stream; the enrolment's row is locked by who asks for it. */
    private static Optional<EnrollmentId> about(Asked<Exam, ExamCommand> one) {
        return switch (one.command()) {
            case ScheduleExam schedule -> Optional.of(schedule.enrollmentId());
            case RecordFinalOpened opened -> Optional.of(opened.enrollmentId());
            case CancelWithCourse cancel -> Optional.empty();
            case ExamCommand.Asked any -> one.state().seat().map(Seat::enrollmentId);
            case ExamCommand.Reported any -> one.state().seat().map(Seat::enrollmentId);
        };
    }

    @Override
    public Optional<ReadModel.Own<Exam, ExamEvent>> readModel() {
        return Optional.of(ExamProjector.MODEL);
    }

    /** One standing appointment for each enrolment: two that are made at once collide here, and one is decided again (D9). */
    @Override
    public Uni<Void> project(Tx tx, List<Change<Exam, ExamEvent>> changes) {
        List<Exam> taken = changes.stream()
                .filter(change -> change.before().standing().isEmpty()
                        && change.after().standing().isPresent())
                .map(Change::after)
                .toList();
        UUID[] freed = changes.stream()
                .filter(change -> change.before().standing().isPresent()
                        && change.after().standing().isEmpty())
                .map(change -> UUID.fromString(change.id()))
                .toArray(UUID[]::new);
        return free(tx, freed).chain(() -> take(tx, taken));
    }

    private static Uni<Void> free(Tx tx, UUID[] exams) {
        return exams.length == 0
                ? Uni.createFrom().voidItem()
                : tx.sql().query(FREE_SLOTS, (Object) exams).replaceWithVoid();
    }

    private static Uni<Void> take(Tx tx, List<Exam> taken) {
        if (taken.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        UUID[] enrolments = taken.stream()
                .map(exam -> exam.seat().orElseThrow().enrollmentId().value())
                .toArray(UUID[]::new);
        UUID[] exams = taken.stream()
                .flatMap(exam -> exam.appointed().stream())
                .map(Appointment::examId)
                .map(id -> id.value())
                .toArray(UUID[]::new);
        return tx.sql().query(TAKE_SLOTS, enrolments, exams).replaceWithVoid();
    }

    @Override
    public List<NextAction> nextActions(
            Asked<Exam, ExamCommand> asked, ExamFacts facts, Decision.Refused<ExamEvent> refused) {
        if (asked.command() instanceof ScheduleExam) {
            return facts.held()
                    .map(held -> List.of(NextAction.post("move", path(held.toString()) + "/moves")))
                    .orElseGet(List::of);
        }
        return facts.calendar().isEmpty()
                ? List.of()
                : ExamAction.of(asked.state(), facts).stream()
                        .filter(action -> action.refused().isEmpty())
                        .map(action -> next(asked.id(), action))
                        .toList();
    }

    private static NextAction next(String exam, ExamAction action) {
        String verb = action.action().equals("move") ? "/moves" : "/cancellations";
        return NextAction.post(action.action(), path(exam) + verb)
                .until(action.until() == null ? null : action.until().at());
    }

    private static String path(String exam) {
        return "/api/v1/exam-appointments/" + exam;
    }
}
