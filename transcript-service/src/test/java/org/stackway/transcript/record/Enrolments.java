package org.stackway.transcript.record;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.OfferingId;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.events.value.SessionId;
import org.stackway.transcript.fact.EnrollmentFact;
import org.stackway.transcript.fact.EnrollmentFact.Standing;

/** Enrolments of one learner, as enrollment-service would tell them. */
final class Enrolments {

    static final LearnerId LEARNER = new LearnerId(UUID.fromString("019fec4b-6001-72d6-91f9-5a1c7f3a1eef"));

    private Enrolments() {}

    /** The n-th enrolment in a course of 0.8 credit hours whose classes end then. */
    static EnrollmentFact of(int attempt, String course, Instant classesEnd, Standing standing) {
        CourseCode code = CourseCode.parse(course);
        SessionId session = SessionId.parse("2026-FALL-1");
        return new EnrollmentFact(
                new EnrollmentId(new UUID(0x019f_ec4b_6000_7000L, 0x9000_0000_0000_0000L + attempt)),
                LEARNER,
                new OfferingId(session, code),
                session,
                code,
                "Course " + course,
                CreditHours.parse("0.8"),
                attempt,
                ProgrammeCode.parse("MS-ECE"),
                classesEnd.minus(Duration.ofDays(60)),
                classesEnd,
                standing);
    }
}
