package org.stackway.enrollment.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.stackway.events.session.OfferingEvent.Assessment;
import org.stackway.events.session.OfferingEvent.CourseOffered;
import org.stackway.events.session.SessionEvent.Milestone;
import org.stackway.events.session.SessionEvent.SessionPublished;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.MilestoneKind;
import org.stackway.events.value.OfferingId;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.events.value.SessionId;
import org.stackway.kit.testing.ConsumerHarness;
import org.stackway.kit.testing.TestRecord;
import org.stackway.kit.testing.TestRecords;

/** A session of its own for each test, with its milestones placed around the business clock's now. */
public record TestSession(SessionId id, Instant opens, Instant starts, Instant refund, Instant closes, Instant ends) {

    private static final AtomicInteger MADE = new AtomicInteger();
    private static final DateTimeFormatter WIRE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'");
    private static final CourseCode COURSE = CourseCode.parse("ECEA-5700");

    /** Enrolment opened a day ago; classes start in ten days. */
    public static TestSession open(Instant now) {
        return around(now.minus(Duration.ofDays(1)));
    }

    /** A session whose enrolment opens at that instant, with the usual distances. */
    public static TestSession around(Instant opens) {
        return new TestSession(
                freshId(),
                opens,
                opens.plus(Duration.ofDays(14)),
                opens.plus(Duration.ofDays(27)),
                opens.plus(Duration.ofDays(53)),
                opens.plus(Duration.ofDays(67)));
    }

    /** Four a year from 2100 on: thousands of journeys fit before the years end that a semester may have. */
    private static SessionId freshId() {
        int made = MADE.getAndIncrement();
        return SessionId.parse((2100 + made / 4) + (made / 2 % 2 == 0 ? "-SPRING-" : "-FALL-") + (made % 2 + 1));
    }

    /** An instant as JSON shows it. */
    public static String wire(Instant instant) {
        return WIRE.format(instant.atZone(ZoneOffset.UTC));
    }

    public CourseCode course() {
        return COURSE;
    }

    public OfferingId offering() {
        return new OfferingId(id, COURSE);
    }

    /** What session-service publishes of it, before it closes. */
    public List<TestRecord> records() {
        return Stream.of(published(), offered()).flatMap(List::stream).toList();
    }

    private List<TestRecord> published() {
        return TestRecords.stream("session/" + id, publishedEvent());
    }

    public SessionPublished publishedEvent() {
        return new SessionPublished(
                id,
                id.wire(),
                ZoneId.of("America/Denver"),
                List.of(
                        new Milestone(MilestoneKind.ENROLLMENT_OPENS, opens, true),
                        new Milestone(MilestoneKind.CLASSES_START, starts, true),
                        new Milestone(MilestoneKind.REFUND_DEADLINE_FOR_PRE_START_ENROLLMENTS, refund, true),
                        new Milestone(MilestoneKind.ENROLLMENT_CLOSES, closes, true),
                        new Milestone(MilestoneKind.CLASSES_END, ends, true)));
    }

    private List<TestRecord> offered() {
        return TestRecords.stream(
                "offering/" + offering(),
                new CourseOffered(
                        offering(),
                        id,
                        COURSE,
                        "Introduction to Power Electronics",
                        CreditHours.parse("0.8"),
                        ProgrammeCode.parse("MS-ECE"),
                        List.of(),
                        List.of(
                                new Assessment("quiz-1", "QUIZ", null, false, false, true, false, null),
                                new Assessment("final", "FINAL_EXAM", 120, true, false, true, true, null))));
    }

    /** Lets the service know it. */
    public TestSession known() {
        ConsumerHarness.deliver(records());
        return this;
    }
}
