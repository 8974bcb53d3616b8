package org.stackway.session.proctoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.stackway.events.json.EventJson;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.ExamId;
import org.stackway.session.exam.ExamCommand;
import org.stackway.session.exam.ExamCommand.RecordCompleted;
import org.stackway.session.exam.ExamCommand.RecordFinalOpened;
import org.stackway.session.exam.ExamCommand.RecordIdentityVerified;
import org.stackway.session.exam.ExamCommand.RecordIncident;
import org.stackway.session.exam.ExamCommand.RecordStarted;

/**
 * What a message of the proctoring service says: {@code {"type":"exam.started","data":{"examId":"…","occurredAt":"…"}}}.
 */
sealed interface ProctorMessage {

    /**
     * Something happened.
     *
     * @param stream the id of the exam's stream: the appointment's, or the enrolment's of a final without one
     */
    record Fact(String stream, ExamCommand command) implements ProctorMessage {}

    /** A type we do not know: nothing is done. */
    record Unsupported(String type) implements ProctorMessage {}

    /** Signed, and yet not what was agreed. */
    record Unreadable(String why) implements ProctorMessage {}

    /** A code, not a text: a proctor's words about a person stay with the proctoring service (D14). */
    Pattern INCIDENT_KIND = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

    /** Reads a body. Never fails: what cannot be read is {@link Unreadable}. */
    static ProctorMessage read(byte[] body) {
        try {
            JsonNode root = EventJson.mapper().readTree(body);
            if (root == null || !root.isObject()) {
                return new Unreadable("the body is not an object");
            }
            String type = required(root, "type");
            JsonNode data = root.path("data");
            return switch (type) {
                case "exam.identity_verified" -> aboutExam(data, new RecordIdentityVerified(occurredAt(data)));
                case "exam.started" -> aboutExam(data, new RecordStarted(occurredAt(data)));
                case "exam.completed" -> aboutExam(data, new RecordCompleted(occurredAt(data)));
                case "exam.incident" -> aboutExam(data, new RecordIncident(kind(data), occurredAt(data)));
                case "final.opened" -> finalOpened(data);
                default -> new Unsupported(type);
            };
        } catch (JsonProcessingException notJson) {
            return new Unreadable("not JSON: " + notJson.getOriginalMessage());
        } catch (IOException | IllegalArgumentException | DateTimeException wrong) {
            return new Unreadable(String.valueOf(wrong.getMessage()));
        }
    }

    private static Fact aboutExam(JsonNode data, ExamCommand command) {
        return new Fact(ExamId.parse(required(data, "examId")).wire(), command);
    }

    private static Fact finalOpened(JsonNode data) {
        EnrollmentId enrolment = EnrollmentId.parse(required(data, "enrollmentId"));
        return new Fact(enrolment.wire(), new RecordFinalOpened(enrolment, required(data, "itemId"), occurredAt(data)));
    }

    private static String kind(JsonNode data) {
        String kind = required(data, "kind");
        if (!INCIDENT_KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("kind is not a code like SECOND_PERSON");
        }
        return kind;
    }

    private static Instant occurredAt(JsonNode data) {
        return OffsetDateTime.parse(required(data, "occurredAt")).toInstant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String required(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return Optional.of(value)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .orElseThrow(() -> new IllegalArgumentException(field + " is missing"));
    }
}
