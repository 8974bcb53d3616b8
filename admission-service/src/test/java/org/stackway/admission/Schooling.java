package org.stackway.admission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stackway.events.DomainEvent;
import org.stackway.events.enrollment.EnrollmentEvent.CourseDropped;
import org.stackway.events.enrollment.EnrollmentEvent.CourseEnrolled;
import org.stackway.events.enrollment.EnrollmentEvent.CourseWithdrawn;
import org.stackway.events.enrollment.EnrollmentEvent.DropReversed;
import org.stackway.events.enrollment.LearnerEvent.LearnerRegistered;
import org.stackway.events.session.CourseEvent.CourseCatalogued;
import org.stackway.events.transcript.RecordEvent.DegreeConferred;
import org.stackway.events.transcript.RecordEvent.GradeChanged;
import org.stackway.events.transcript.RecordEvent.GradePosted;
import org.stackway.events.transcript.RecordEvent.GradeReplaced;
import org.stackway.events.transcript.RecordEvent.GradeVoided;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Funding;
import org.stackway.events.value.Grade;
import org.stackway.events.value.GradeVoidReason;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.OfferingId;
import org.stackway.events.value.Origin;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.events.value.RefundKind;
import org.stackway.events.value.SessionId;
import org.stackway.kit.testing.TestRecord;
import org.stackway.kit.testing.TestRecords;

/** What enrollment-service and transcript-service publish about one learner, each stream in its own order. */
public final class Schooling {

    public static final Instant THEN = Instant.parse("2026-01-15T16:00:00Z");
    private static final SessionId SESSION = SessionId.parse("2026-FALL-1");

    private final LearnerId learner = new LearnerId(UUID.randomUUID());
    private final List<TestRecord> fresh = new ArrayList<>();
    private long recordVersion;

    public LearnerId learner() {
        return learner;
    }

    /** What was added since this was asked last, in the order of adding. */
    public List<TestRecord> news() {
        List<TestRecord> news = List.copyOf(fresh);
        fresh.clear();
        return news;
    }

    public Schooling registered() {
        fresh.add(TestRecords.of("learner/" + learner, 1, new LearnerRegistered(learner, THEN)));
        return this;
    }

    public Schooling degreeConferred(String programme) {
        record(new DegreeConferred(learner, ProgrammeCode.parse(programme), "Degree", THEN));
        return this;
    }

    /** The catalogue says how many hours a course has. */
    public Schooling catalogued(String course, String hours) {
        fresh.add(TestRecords.of(
                "course/" + course,
                1,
                new CourseCatalogued(
                        CourseCode.parse(course),
                        "Course " + course,
                        CreditHours.parse(hours),
                        ProgrammeCode.parse("MS-ECE"),
                        List.of(),
                        null,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null)));
        return this;
    }

    /** A new enrolment in a course, its first event to come. */
    public Enrolment in(String course, String hours, int attempt) {
        return new Enrolment(CourseCode.parse(course), CreditHours.parse(hours), attempt);
    }

    private void record(DomainEvent event) {
        fresh.add(TestRecords.of("record/" + learner, ++recordVersion, event));
    }

    /** One enrolment of the learner. */
    public final class Enrolment {
        private final EnrollmentId id = new EnrollmentId(UUID.randomUUID());
        private final CourseCode course;
        private final CreditHours hours;
        private final int attempt;
        private final OfferingId offering;
        private long version;
        private @Nullable Grade grade;

        private Enrolment(CourseCode course, CreditHours hours, int attempt) {
            this.course = course;
            this.hours = hours;
            this.attempt = attempt;
            this.offering = OfferingId.parse(SESSION + ":" + course);
        }

        public EnrollmentId id() {
            return id;
        }

        public Enrolment enrolled() {
            return enrolled(THEN);
        }

        public Enrolment enrolled(Instant at) {
            return enrollment(new CourseEnrolled(
                    id,
                    learner,
                    offering,
                    SESSION,
                    course,
                    ProgrammeCode.parse("MS-ECE"),
                    "Course " + course.shown(),
                    hours,
                    attempt,
                    Origin.NEW,
                    Funding.SELF,
                    new PaymentId(UUID.randomUUID()),
                    null,
                    at,
                    at,
                    at,
                    at));
        }

        public Enrolment dropped() {
            return enrollment(new CourseDropped(id, learner, offering, SESSION, course, THEN, RefundKind.FULL, hours));
        }

        public Enrolment dropReversed() {
            return enrollment(
                    new DropReversed(id, learner, offering, SESSION, course, "staff:rita", "the final was opened"));
        }

        public Enrolment withdrawn() {
            return enrollment(new CourseWithdrawn(id, learner, offering, SESSION, course, hours));
        }

        public Enrolment graded(String letter) {
            Grade posted = Grade.parse(letter);
            grade = posted;
            record(new GradePosted(id, learner, offering, SESSION, course, hours, posted, posted.points(), attempt));
            return this;
        }

        public Enrolment changedTo(String letter) {
            Grade to = Grade.parse(letter);
            record(new GradeChanged(
                    id,
                    learner,
                    offering,
                    SESSION,
                    course,
                    hours,
                    attempt,
                    current(),
                    to,
                    to.points(),
                    "regraded",
                    "staff:fay"));
            grade = to;
            return this;
        }

        public Enrolment replacing(Enrolment earlier) {
            record(new GradeReplaced(
                    id,
                    learner,
                    offering,
                    SESSION,
                    course,
                    hours,
                    current(),
                    current().points(),
                    attempt,
                    earlier.id,
                    2));
            return this;
        }

        public Enrolment voided() {
            record(new GradeVoided(id, learner, offering, SESSION, course, current(), GradeVoidReason.COURSE_DROPPED));
            return this;
        }

        private Grade current() {
            if (grade == null) {
                throw new IllegalStateException("no grade was posted");
            }
            return grade;
        }

        private Enrolment enrollment(DomainEvent event) {
            fresh.add(TestRecords.of("enrollment/" + id, ++version, event));
            return this;
        }
    }
}
