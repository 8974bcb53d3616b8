package org.stackway.transcript.fact;

import java.time.Instant;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.OfferingId;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.events.value.SessionId;
import org.stackway.kit.domain.NotPersonal;

/**
 * An enrolment as enrollment-service's events leave it, as far as grades depend on it.
 *
 * @param owningProgramme who offers the course (TR-08)
 * @param enrolledAt decides by which rules the learner may be judged (P-45)
 * @param classesEnd grades are accepted from this instant on (business time)
 */
public record EnrollmentFact(
        EnrollmentId enrollmentId,
        LearnerId learnerId,
        OfferingId offeringId,
        SessionId sessionId,
        CourseCode courseCode,
        @NotPersonal("title of a course") String title,
        CreditHours creditHours,
        int attempt,
        ProgrammeCode owningProgramme,
        Instant enrolledAt,
        Instant classesEnd,
        Standing standing) {

    /** Where the enrolment stands. */
    public enum Standing {
        ENROLLED,
        /** For the record it never was (EN-25). */
        DROPPED,
        WITHDRAWN
    }
}
