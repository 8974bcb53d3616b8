package org.stackway.session.exam;

import static org.stackway.session.Api.as;
import static org.stackway.session.Api.catalogue;
import static org.stackway.session.Api.registrar;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.stackway.events.enrollment.EnrollmentEvent;
import org.stackway.events.enrollment.EnrollmentEvent.CourseDropped;
import org.stackway.events.enrollment.EnrollmentEvent.CourseEnrolled;
import org.stackway.events.enrollment.EnrollmentEvent.CourseWithdrawn;
import org.stackway.events.enrollment.EnrollmentEvent.DropReversed;
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
import org.stackway.kit.testing.BusinessTime;
import org.stackway.kit.testing.ConsumerHarness;
import org.stackway.kit.testing.TestRecord;
import org.stackway.kit.testing.TestRecords;
import org.stackway.kit.time.BusinessClock;

/** A learner enrolled in a course of a session that has been running for ten days, all of them of this test alone. */
final class ExamScene {

    private static final AtomicInteger MADE = new AtomicInteger();
    private static final DateTimeFormatter WIRE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'");
    private static final CreditHours HOURS = CreditHours.parse("0.8");

    final LearnerId learner = new LearnerId(UUID.randomUUID());
    final EnrollmentId enrolment = new EnrollmentId(UUID.randomUUID());
    final OfferingId offering;
    final Instant now = BusinessTime.now().truncatedTo(ChronoUnit.MILLIS);
    private long told;

    private ExamScene(OfferingId offering) {
        this.offering = offering;
    }

    /** Published, offered, and the enrolment known. */
    static ExamScene inSession() {
        int number = MADE.incrementAndGet();
        SessionId session = SessionId.parse((2200 + number) + "-SUMMER-1");
        CourseCode course = CourseCode.parse("ECEA-" + (3000 + number));
        ExamScene scene = new ExamScene(new OfferingId(session, course));
        registrar()
                .body(Map.of(
                        "name",
                        "Session of an exam test",
                        "milestones",
                        List.of(
                                milestone(
                                        "CLASSES_START",
                                        scene.now.minus(Duration.ofDays(10)).toString()),
                                milestone("CLASSES_END", scene.lastDay() + "T23:59"))))
                .put("/api/v1/sessions/" + session)
                .then()
                .statusCode(201);
        catalogue(course.wire());
        registrar()
                .put("/api/v1/sessions/" + session + "/offerings/" + course)
                .then()
                .statusCode(201);
        scene.tell(scene.enrolled());
        return scene;
    }

    private LocalDate lastDay() {
        return LocalDate.ofInstant(now.plus(Duration.ofDays(43)), BusinessClock.ZONE);
    }

    private static Map<String, String> milestone(String kind, String at) {
        return Map.of("kind", kind, "at", at);
    }

    /** As the learner. */
    RequestSpecification asLearner() {
        return as("learner", learner.wire());
    }

    Response schedule(Instant startsAt) {
        return schedule(asLearner(), startsAt);
    }

    Response schedule(RequestSpecification caller, Instant startsAt) {
        return caller.header("Prefer", "wait=0")
                .body(Map.of("enrollmentId", enrolment.wire(), "startsAt", startsAt.toString()))
                .post("/api/v1/exam-appointments");
    }

    /** The id of an appointment made for this start. */
    String scheduled(Instant startsAt) {
        return schedule(startsAt).then().statusCode(201).extract().path("examId");
    }

    /** An instant that many hours from now. */
    Instant in(int hours) {
        return now.plus(Duration.ofHours(hours));
    }

    /** The same as JSON shows it. */
    String wireIn(int hours) {
        return WIRE.format(in(hours).atOffset(ZoneOffset.UTC));
    }

    void drop() {
        tell(new CourseDropped(
                enrolment, learner, offering, offering.session(), offering.course(), now, RefundKind.FULL, HOURS));
    }

    void reverseDrop() {
        tell(new DropReversed(
                enrolment, learner, offering, offering.session(), offering.course(), "registrar", "opened nothing"));
    }

    void withdraw() {
        tell(new CourseWithdrawn(enrolment, learner, offering, offering.session(), offering.course(), HOURS));
    }

    private void tell(EnrollmentEvent event) {
        TestRecord record = TestRecords.of("enrollment/" + enrolment, ++told, event);
        ConsumerHarness.deliver(record, record);
    }

    private CourseEnrolled enrolled() {
        return new CourseEnrolled(
                enrolment,
                learner,
                offering,
                offering.session(),
                offering.course(),
                ProgrammeCode.parse("MS-ECE"),
                "Course",
                HOURS,
                1,
                Origin.NEW,
                Funding.SELF,
                new PaymentId(UUID.randomUUID()),
                null,
                now.minus(Duration.ofDays(12)),
                now.plus(Duration.ofDays(3)),
                now.minus(Duration.ofDays(10)),
                now.plus(Duration.ofDays(43)));
    }
}
