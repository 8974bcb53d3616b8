package org.stackway.transcript.bulk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.testing.BusinessTime;
import org.stackway.kit.testing.ConsumerHarness;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Tokens;
import org.stackway.transcript.Enrolment;

/** The grades of an offering in one list: every row has a result of its own, and the list can be taken up again. */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class BulkGradesTest {

    private static final String COURSE = "BULK-5000";
    private static final String OFFERING = "2026-FALL-1:" + COURSE;

    @Test
    @Rule({"TR-04", "TR-GRADES-OPEN", "TR-BULK-OFFERING"})
    void everyRowHasTheAnswerThatASingleGradeWouldHaveGot() {
        Enrolment good = enrolled(COURSE, ended());
        Enrolment running = enrolled(COURSE, BusinessTime.now().plus(Duration.ofDays(1)));
        Enrolment elsewhere = enrolled("BULK-5001", ended());
        Enrolment graded = enrolled(COURSE, ended());
        done(post(UUID.randomUUID().toString(), row(graded, "B")));

        String bulk = post(
                UUID.randomUUID().toString(),
                row(good, "A-"),
                row(running, "A"),
                row(elsewhere, "A"),
                row(graded, "C"),
                row(good, "I"),
                Map.of("enrollmentId", "who", "grade", "A"));
        done(bulk).body("state", equalTo("DONE")).body("posted", equalTo(1)).body("refused", equalTo(5));

        lines(bulk)
                .body("items.line", contains(1, 2, 3, 4, 5, 6))
                .body("items.status", contains(200, 422, 422, 409, 400, 400))
                .body("items[1].violations.rule", contains("TR-GRADES-OPEN"))
                .body("items[2].violations.rule", contains("TR-BULK-OFFERING"))
                .body("items[3].existing", equalTo("/api/v1/enrollments/" + graded.id() + "/grade-changes"))
                .body("items[4].violations.pointer", contains("/rows/4/grade"))
                .body("items[5].violations.pointer", contains("/rows/5/enrollmentId"));
        as("registrar", "rita")
                .get("/api/v1/learners/" + good.learner() + "/record")
                .then()
                .body("courses.grade", contains("A-"));
    }

    @Test
    void aRowWhoseEnrolmentIsNotKnownYetIsTakenUpAgainByTheSameTable() {
        Enrolment late = Enrolment.of(new LearnerId(UUID.randomUUID()), COURSE, "0.8", ended());
        String key = UUID.randomUUID().toString();
        String table = "enrollmentId,grade\n" + late.id() + ",B+\n";

        String bulk = accepted(table(key, table));
        done(bulk).body("state", equalTo("INCOMPLETE")).body("notKnownYet", equalTo(1));
        lines(bulk).body("items.code", contains("NOT_KNOWN_YET"));

        ConsumerHarness.deliver(Enrolment.registered(late.learner()), late.enrolled(1));
        ValidatableResponse again = table(key, table).header("Idempotency-Replayed", equalTo("true"));
        assertThat(accepted(again)).isEqualTo(bulk);
        done(bulk).body("state", equalTo("DONE")).body("posted", equalTo(1));
    }

    @Test
    void oneKeyNamesOneListAndOnlyThoseWhoGradeMaySendOne() {
        Enrolment enrolment = enrolled(COURSE, ended());
        String key = UUID.randomUUID().toString();
        done(post(key, row(enrolment, "B")));

        send(as("faculty", "fay"), key, row(enrolment, "A"))
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        send(as("learner", enrolment.learner().wire()), UUID.randomUUID().toString(), row(enrolment, "A"))
                .statusCode(403);
        send(as("faculty", "fay"), UUID.randomUUID().toString()).statusCode(400);
    }

    private static Enrolment enrolled(String course, Instant classesEnd) {
        Enrolment enrolment = Enrolment.of(new LearnerId(UUID.randomUUID()), course, "0.8", classesEnd);
        ConsumerHarness.deliver(Enrolment.registered(enrolment.learner()), enrolment.enrolled(1));
        return enrolment;
    }

    private static Instant ended() {
        return BusinessTime.now().minus(Duration.ofDays(1));
    }

    private static Map<String, String> row(Enrolment enrolment, String grade) {
        return Map.of("enrollmentId", enrolment.id().wire(), "grade", grade);
    }

    private static String post(String key, Object... rows) {
        return accepted(send(as("faculty", "fay"), key, rows));
    }

    private static ValidatableResponse send(RequestSpecification who, String key, Object... rows) {
        return who.header("X-Actor-Reason", "grading")
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(Map.of("offeringId", OFFERING, "rows", List.of(rows)))
                .post("/api/v1/bulk-grades")
                .then();
    }

    private static ValidatableResponse table(String key, String table) {
        return as("faculty", "fay")
                .header("X-Actor-Reason", "grading")
                .header("Idempotency-Key", key)
                .contentType("text/csv")
                .body(table)
                .post("/api/v1/bulk-grades?offeringId=" + OFFERING)
                .then();
    }

    private static String accepted(ValidatableResponse response) {
        return response.statusCode(202).extract().path("bulkId");
    }

    private static ValidatableResponse done(String bulk) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(progress(bulk).extract().<String>path("state"))
                        .isNotEqualTo("RUNNING"));
        return progress(bulk);
    }

    private static ValidatableResponse progress(String bulk) {
        return as("faculty", "fay").get("/api/v1/bulk-grades/" + bulk).then().statusCode(200);
    }

    private static ValidatableResponse lines(String bulk) {
        return as("faculty", "fay")
                .get("/api/v1/bulk-grades/" + bulk + "/rows")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification as(String role, String subject) {
        return given().auth().oauth2(Tokens.of(role, subject));
    }
}
