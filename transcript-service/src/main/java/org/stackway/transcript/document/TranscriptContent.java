package org.stackway.transcript.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Gpa;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.SessionId;
import org.stackway.events.value.TranscriptId;
import org.stackway.kit.domain.Rule;
import org.stackway.transcript.record.RecordView;

/**
 * Everything an issued transcript says. Nothing in it tells how a course was delivered (TR-01); what is not on the record, such
 * as a preview, is not in it either (TR-05).
 *
 * @param name the official one, as enrollment-service signed it; absent on an unofficial transcript
 * @param purpose the learner's word, for whoever keeps the issue; on no page and in no credential
 * @param asOf business instant whose knowledge of the record this is
 * @param issuedAt business instant
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TranscriptContent(
        TranscriptId transcriptId,
        Standing standing,
        String title,
        String institution,
        LearnerId learnerId,
        @Nullable String name,
        @Nullable String purpose,
        Instant asOf,
        Instant issuedAt,
        Studies record,
        List<Conferred> conferred,
        Verification verification) {

    private static final String TITLE = "Transcript of graduate credit";

    public TranscriptContent {
        conferred = List.copyOf(conferred);
    }

    /** Whether it bears an asserted name. */
    public enum Standing {
        OFFICIAL,
        UNOFFICIAL
    }

    /**
     * The record as of the instant.
     *
     * @param attemptedCredits of all shown attempts, W, I and replaced ones included, as a decimal string
     * @param earnedCredits of counting passes
     * @param gpa cut to three decimals; absent without a grade
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Studies(
            List<Course> courses,
            String attemptedCredits,
            String earnedCredits,
            @Nullable Gpa gpa) {
        public Studies {
            courses = List.copyOf(courses);
        }
    }

    /**
     * One course.
     *
     * @param mark GRADED, REPLACED, WITHDRAWN or INCOMPLETE
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Course(
            EnrollmentId enrollmentId,
            SessionId sessionId,
            CourseCode courseCode,
            @Nullable String title,
            CreditHours creditHours,
            String grade,
            @Nullable String gradePoints,
            String mark,
            @Nullable EnrollmentId replacedBy) {}

    /**
     * A degree or certificate that was conferred by then.
     *
     * @param credential programme or certificate id
     * @param name as it was printed at the conferral (TR-02)
     */
    public record Conferred(Kind kind, String credential, String name, Instant conferredAt) {}

    /** What can be conferred. */
    public enum Kind {
        DEGREE,
        CERTIFICATE
    }

    /** How somebody who is shown the transcript finds out whether it stands. */
    public record Verification(String code, String url) {}

    /**
     * The transcript of a record.
     *
     * @param name makes it official
     */
    @Rule({"TR-01", "TR-05"})
    public static TranscriptContent of(
            TranscriptId id,
            String institution,
            Optional<String> name,
            Optional<String> purpose,
            Instant issuedAt,
            RecordView record,
            List<Conferred> conferred,
            Verification verification) {
        return new TranscriptContent(
                id,
                name.isPresent() ? Standing.OFFICIAL : Standing.UNOFFICIAL,
                TITLE,
                institution,
                record.learnerId(),
                name.orElse(null),
                purpose.orElse(null),
                record.asOf(),
                issuedAt,
                new Studies(
                        record.courses().stream().map(TranscriptContent::course).toList(),
                        record.attemptedCredits(),
                        record.earnedCredits(),
                        record.gpa()),
                conferred,
                verification);
    }

    private static Course course(RecordView.Line line) {
        return new Course(
                line.enrollmentId(),
                line.sessionId(),
                line.courseCode(),
                line.title(),
                line.creditHours(),
                line.grade(),
                line.gradePoints(),
                line.mark(),
                line.replacedBy());
    }

    /** Says nothing: it may bear a name. */
    @Override
    public String toString() {
        return "TranscriptContent[" + transcriptId + "]";
    }
}
