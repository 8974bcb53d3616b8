package org.stackway.transcript;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.stackway.events.admission.AdmissionCriterion;
import org.stackway.events.admission.ProgrammeEvent.CrossListGroup;
import org.stackway.events.admission.ProgrammeEvent.ProgrammeDefined;
import org.stackway.events.admission.ProgrammeEvent.ProgrammeName;
import org.stackway.events.enrollment.EnrollmentEvent.CourseDropped;
import org.stackway.events.enrollment.EnrollmentEvent.CourseEnrolled;
import org.stackway.events.enrollment.EnrollmentEvent.CourseWithdrawn;
import org.stackway.events.enrollment.EnrollmentEvent.DropReversed;
import org.stackway.events.enrollment.LearnerEvent.LearnerRegistered;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Funding;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.OfferingId;
import org.stackway.events.value.Origin;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.events.value.RefundKind;
import org.stackway.events.value.SessionId;
import org.stackway.kit.testing.TestRecord;
import org.stackway.kit.testing.TestRecords;

/** An enrolment as enrollment-service would publish it. */
public record Enrolment(
        EnrollmentId id,
        LearnerId learner,
        CourseCode course,
        CreditHours hours,
        Instant classesEnd,
        ProgrammeCode owner) {

    private static final SessionId SESSION = SessionId.parse("2026-FALL-1");

    public static Enrolment of(LearnerId learner, String course, String hours, Instant classesEnd) {
        return of(learner, course, hours, classesEnd, ProgrammeCode.parse("MS-ECE"));
    }

    public static Enrolment of(
            LearnerId learner, String course, String hours, Instant classesEnd, ProgrammeCode owner) {
        return new Enrolment(
                new EnrollmentId(UUID.randomUUID()),
                learner,
                CourseCode.parse(course),
                CreditHours.parse(hours),
                classesEnd,
                owner);
    }

    public static TestRecord registered(LearnerId learner) {
        return TestRecords.of(
                "learner/" + learner, 1, new LearnerRegistered(learner, Instant.parse("2026-01-01T00:00:00Z")));
    }

    /** Rules of a programme that list codes of the same content. */
    public static TestRecord crossListed(String programme, String... courses) {
        return TestRecords.of(
                "programme/" + programme,
                1,
                new ProgrammeDefined(
                        ProgrammeCode.parse(programme),
                        1,
                        Instant.EPOCH,
                        List.of(new ProgrammeName(programme, Instant.EPOCH)),
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        new AdmissionCriterion.Unknown(),
                        List.of(),
                        null,
                        List.of(new CrossListGroup(
                                "the same",
                                Stream.of(courses).map(CourseCode::parse).toList())),
                        null));
    }

    public OfferingId offering() {
        return OfferingId.parse(SESSION + ":" + course);
    }

    public TestRecord enrolled(long version) {
        Instant start = classesEnd.minusSeconds(53L * 24 * 3600);
        return TestRecords.of(
                stream(),
                version,
                new CourseEnrolled(
                        id,
                        learner,
                        offering(),
                        SESSION,
                        course,
                        owner,
                        "Course " + course.shown(),
                        hours,
                        1,
                        Origin.NEW,
                        Funding.SELF,
                        new PaymentId(UUID.randomUUID()),
                        null,
                        start,
                        start,
                        start,
                        classesEnd));
    }

    public TestRecord dropped(long version) {
        return TestRecords.of(
                stream(),
                version,
                new CourseDropped(
                        id,
                        learner,
                        offering(),
                        SESSION,
                        course,
                        classesEnd.minusSeconds(3600),
                        RefundKind.FULL,
                        hours));
    }

    public TestRecord dropReversed(long version) {
        return TestRecords.of(
                stream(),
                version,
                new DropReversed(id, learner, offering(), SESSION, course, "staff:rita", "the final was opened"));
    }

    public TestRecord withdrawn(long version) {
        return TestRecords.of(stream(), version, new CourseWithdrawn(id, learner, offering(), SESSION, course, hours));
    }

    private String stream() {
        return "enrollment/" + id;
    }
}
