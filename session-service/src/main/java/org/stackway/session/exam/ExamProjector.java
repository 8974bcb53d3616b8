package org.stackway.session.exam;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.vertx.sqlclient.Row;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.stackway.events.json.EventJson;
import org.stackway.events.session.ExamEvent;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.ExamCancellationReason;
import org.stackway.events.value.ExamId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.OfferingId;
import org.stackway.kit.projection.Projected;
import org.stackway.kit.projection.ReadModel;
import org.stackway.kit.projection.Rows;
import org.stackway.kit.projection.Table;
import org.stackway.kit.sql.Columns;
import org.stackway.session.exam.Exam.Appointment;
import org.stackway.session.exam.Exam.Incident;
import org.stackway.session.exam.Exam.Sitting;

/** How an exam's events make its row, and how the row is read back: nothing of the state is lost in between. */
final class ExamProjector {

    private static final Table EXAM = Table.of("exam", "exam_id");
    private static final TypeReference<List<Incident>> INCIDENTS = new TypeReference<>() {};

    static final ReadModel.Own<Exam, ExamEvent> MODEL =
            new ReadModel.Own<>("exams", List.of(EXAM), ExamProjector::project);

    private ExamProjector() {}

    private static void project(Projected<Exam, ExamEvent> at, Rows rows) {
        Exam exam = at.after();
        Seat seat = exam.seat().orElseThrow();
        rows.upsert(EXAM, UUID.fromString(at.id()))
                .once("correlation_id", at.correlationId())
                .set("enrollment_id", seat.enrollmentId().value())
                .set("learner_id", seat.learnerId().value())
                .set("offering_id", seat.offeringId().wire())
                .set("starts_at", exam.appointed().map(Appointment::startsAt).orElse(null))
                .set("ends_at", exam.appointed().map(Appointment::endsAt).orElse(null))
                .set(
                        "cancellation",
                        Optional.ofNullable(exam.cancellation()).map(Enum::name).orElse(null))
                .set("verified_at", exam.sitting().verifiedAt())
                .set("opened_at", exam.sitting().openedAt())
                .set("completed_at", exam.sitting().completedAt())
                .set("incidents", text(exam.sitting().incidents()))
                .set("version", at.version());
    }

    /** The exam as its row tells it. */
    static Exam exam(Row row) {
        Seat seat = new Seat(
                new EnrollmentId(row.getUUID("enrollment_id")),
                new LearnerId(row.getUUID("learner_id")),
                OfferingId.parse(row.getString("offering_id")));
        Instant startsAt = Columns.instant(row, "starts_at").orElse(null);
        Instant endsAt = Columns.instant(row, "ends_at").orElse(null);
        String cancellation = row.getString("cancellation");
        return new Exam(
                seat,
                startsAt == null || endsAt == null
                        ? null
                        : new Appointment(new ExamId(row.getUUID("exam_id")), startsAt, endsAt),
                cancellation == null ? null : ExamCancellationReason.valueOf(cancellation),
                new Sitting(
                        Columns.instant(row, "verified_at").orElse(null),
                        Columns.instant(row, "opened_at").orElse(null),
                        Columns.instant(row, "completed_at").orElse(null),
                        incidents(row.getString("incidents"))));
    }

    private static String text(List<Incident> incidents) {
        try {
            return EventJson.mapper().writeValueAsString(incidents);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static List<Incident> incidents(String json) {
        try {
            return EventJson.mapper().readValue(json, INCIDENTS);
        } catch (JsonProcessingException foreign) {
            throw new UncheckedIOException(foreign);
        }
    }
}
