package org.stackway.enrollment.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stackway.enrollment.enrollment.EnrollmentStatus;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Funding;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.OfferingId;
import org.stackway.events.value.Origin;
import org.stackway.events.value.SessionId;

/**
 * An enrolment on a roster.
 *
 * @param givenName absent where the learner's personal data were destroyed
 * @param email where messages to the learner go; only for those whose work it is to write (XC-02)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RosterLine(
        EnrollmentId enrollmentId,
        LearnerId learnerId,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String email,
        OfferingId offeringId,
        SessionId sessionId,
        CourseCode courseCode,
        String title,
        CreditHours creditHours,
        Origin origin,
        Funding funding,
        int attempt,
        EnrollmentStatus status,
        Instant requestedAt,
        @Nullable Instant enrolledAt) {

    static final List<String> HEADER = List.of(
            "enrollmentId",
            "learnerId",
            "givenName",
            "familyName",
            "email",
            "offeringId",
            "sessionId",
            "courseCode",
            "title",
            "creditHours",
            "origin",
            "funding",
            "attempt",
            "status",
            "requestedAt",
            "enrolledAt");

    /** The cells of its row, in the order of the header; what is absent is empty. */
    List<String> cells() {
        return List.of(
                enrollmentId.wire(),
                learnerId.wire(),
                text(givenName),
                text(familyName),
                text(email),
                offeringId.wire(),
                sessionId.wire(),
                courseCode.wire(),
                title,
                creditHours.wire(),
                origin.name(),
                funding.name(),
                Integer.toString(attempt),
                status.name(),
                text(requestedAt),
                text(enrolledAt));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
