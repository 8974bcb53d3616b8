package org.stackway.session.exam;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.stackway.events.EnrollmentFact;
import org.stackway.events.enrollment.EnrollmentEvent.CourseDropped;
import org.stackway.events.enrollment.EnrollmentEvent.CourseEnrolled;
import org.stackway.events.enrollment.EnrollmentEvent.CourseWithdrawn;
import org.stackway.events.enrollment.EnrollmentEvent.DropReversed;
import org.stackway.events.enrollment.EnrollmentEvent.EnrollmentCompleted;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.ExamCancellationReason;
import org.stackway.kit.command.AggregateCommand;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.command.CommandRunner;
import org.stackway.kit.consumer.Handling;
import org.stackway.kit.consumer.Stance;
import org.stackway.kit.consumer.Stances;
import org.stackway.kit.projection.ForeignReadModels;
import org.stackway.kit.projection.ReadModel;
import org.stackway.kit.projection.Rows;
import org.stackway.kit.projection.Table;
import org.stackway.kit.sql.InTurn;
import org.stackway.kit.store.Tx;
import org.stackway.session.exam.ExamCommand.CancelWithCourse;

/**
 * What enrolments mean for exams. All of it stands in the enrolment's own stream, so the last event says how it stands;
 * the row is written, and with it locked, before the appointments are looked for.
 */
@ApplicationScoped
class ExamPolicies implements Stances, ForeignReadModels {

    private static final Table ENROLMENTS = Table.of("enrollment_fact", "enrollment_id");
    private static final String STANDING = """
            SELECT exam_id FROM rm.exam
            WHERE enrollment_id = $1 AND starts_at IS NOT NULL AND cancellation IS NULL ORDER BY exam_id
            """;

    private final CommandRunner runner;
    private final ExamAggregate exams;

    ExamPolicies(CommandRunner runner, ExamAggregate exams) {
        this.runner = runner;
        this.exams = exams;
    }

    @Override
    public List<ReadModel.Foreign> foreign() {
        return List.of(new ReadModel.Foreign("enrolment-facts", List.of(ENROLMENTS)));
    }

    @Override
    public List<Stance<?>> stances() {
        return List.of(
                new Stance.Merge<>(
                        CourseEnrolled.class,
                        "whoever is enrolled may make an appointment for the final",
                        stored(EnrolmentStatus.ENROLLED)),
                new Stance.Merge<>(
                        CourseDropped.class,
                        "an appointment goes with the course",
                        cancelling(EnrolmentStatus.DROPPED, ExamCancellationReason.COURSE_DROPPED)),
                new Stance.Merge<>(
                        CourseWithdrawn.class,
                        "an appointment goes with the course",
                        cancelling(EnrolmentStatus.WITHDRAWN, ExamCancellationReason.COURSE_WITHDRAWN)),
                new Stance.Merge<>(
                        DropReversed.class,
                        "enrolled again: a new appointment may be made, the old one stays cancelled",
                        stored(EnrolmentStatus.ENROLLED)),
                new Stance.Merge<>(
                        EnrollmentCompleted.class,
                        "whoever is graded has nothing left to sit",
                        stored(EnrolmentStatus.COMPLETED)));
    }

    private static <E extends EnrollmentFact> Handling<E> stored(EnrolmentStatus status) {
        return Handling.facts((delivery, rows) -> store(delivery.event(), status, rows));
    }

    private <E extends EnrollmentFact> Handling<E> cancelling(EnrolmentStatus status, ExamCancellationReason reason) {
        return ExamPolicies.<E>stored(status)
                .then((tx, delivery) ->
                        cancel(tx, delivery.event().enrollmentId(), reason, delivery.causes("exam-goes-with-course")));
    }

    private static void store(EnrollmentFact event, EnrolmentStatus status, Rows rows) {
        rows.upsert(ENROLMENTS, event.enrollmentId().value())
                .set("learner_id", event.learnerId().value())
                .set("offering_id", event.offeringId().wire())
                .set("session_id", event.sessionId().wire())
                .set("status", status.name());
    }

    private Uni<Void> cancel(Tx tx, EnrollmentId enrolment, ExamCancellationReason reason, CommandContext context) {
        return tx.sql().query(STANDING, enrolment.value()).chain(rows -> {
            List<String> standing = new ArrayList<>();
            for (Row row : rows) {
                standing.add(row.getUUID("exam_id").toString());
            }
            return InTurn.each(
                    standing,
                    exam -> runner.apply(tx, AggregateCommand.of(exams, exam, new CancelWithCourse(reason), context)));
        });
    }
}
