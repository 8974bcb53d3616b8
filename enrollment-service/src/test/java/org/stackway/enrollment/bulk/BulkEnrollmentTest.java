package org.stackway.enrollment.bulk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stackway.enrollment.testing.EnrollmentApi;
import org.stackway.enrollment.testing.StoredEvents;
import org.stackway.enrollment.testing.TestSession;
import org.stackway.events.value.OfferingId;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.testing.BusinessTime;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Sql;
import org.stackway.kit.testing.Tokens;

/** A registrar enrols an organisation's learners. */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class BulkEnrollmentTest {

    @Test
    @Rule("EN-01")
    void eachRowHasAResultOfItsOwnAndTheSameKeyGoesOnWhereTheRequestIs() {
        TestSession session = TestSession.open(BusinessTime.now()).known();
        TestSession unknown = TestSession.open(BusinessTime.now());
        EnrollmentApi ada = EnrollmentApi.newLearner();
        EnrollmentApi grace = EnrollmentApi.newLearner();
        Map<String, Object> body = body(
                row(ada.learner().wire(), session.offering()),
                row(UUID.randomUUID().toString(), session.offering()),
                row("not an id", session.offering()),
                row(ada.learner().wire(), session.offering()),
                row(grace.learner().wire(), unknown.offering()));
        String key = UUID.randomUUID().toString();

        String bulk = send(key, body)
                .statusCode(202)
                .body("organisation", equalTo("Acme"))
                .body("total", equalTo(5))
                .extract()
                .path("bulkId");
        await().untilAsserted(() -> progress(bulk).body("state", equalTo("INCOMPLETE")));
        progress(bulk).body("accepted", equalTo(1)).body("refused", equalTo(3)).body("notKnownYet", equalTo(1));
        rows(bulk, "NOT_KNOWN_YET").body("items.line", contains(5)).body("items[0].code", equalTo("NOT_KNOWN_YET"));
        rows(bulk, "REFUSED")
                .body("items.find { it.line == 2 }.violations.rule", contains("EN-01"))
                .body("items.find { it.line == 2 }.decisionId", notNullValue())
                .body("items.find { it.line == 3 }.status", equalTo(400))
                .body("items.find { it.line == 3 }.violations.pointer", contains("/rows/2/learnerId"));
        List<Integer> lines = rows(bulk, null).extract().path("items.line");
        assertThat(lines).containsExactly(1, 2, 3, 4, 5);

        unknown.known();
        send(key, body).statusCode(202).header("Idempotency-Replayed", "true").body("bulkId", equalTo(bulk));
        await().untilAsserted(
                        () -> progress(bulk).body("state", equalTo("DONE")).body("accepted", equalTo(2)));
        List<String> made = rows(bulk, "ACCEPTED").extract().path("items.enrollmentId");
        assertThat(made).allSatisfy(id -> assertThat(StoredEvents.of("enrollment/" + id))
                .containsExactly("EnrollmentRequested"));
        assertThat(Sql.column("SELECT actor FROM es.event WHERE stream_id = ?", "enrollment/" + made.getLast()))
                .containsExactly("staff:rita");
        grace.as()
                .get("/api/v1/enrollments/{id}", made.getLast())
                .then()
                .statusCode(200)
                .body("funding", equalTo("EMPLOYER"));

        send(key, body(row(ada.learner().wire(), unknown.offering())))
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void oneOfTwoRowsForOneSeatIsAConflictThatNamesTheOther() {
        TestSession session = TestSession.open(BusinessTime.now()).known();
        EnrollmentApi ada = EnrollmentApi.newLearner();

        String bulk = send(
                        UUID.randomUUID().toString(),
                        body(
                                row(ada.learner().wire(), session.offering()),
                                row(ada.learner().wire(), session.offering())))
                .extract()
                .path("bulkId");

        await().untilAsserted(() -> progress(bulk).body("state", equalTo("DONE")));
        String made = rows(bulk, "ACCEPTED").extract().path("items[0].enrollmentId");
        rows(bulk, "REFUSED")
                .body("items.status", contains(409))
                .body("items[0].existing", equalTo("/api/v1/enrollments/" + made))
                .body("items[0].violations.rule", hasItem("EN-ONE-ACTIVE"));
    }

    @Test
    @Rule("EN-01")
    void aTableIsTheSameRequestAsItsRows() {
        TestSession session = TestSession.open(BusinessTime.now()).known();
        EnrollmentApi ada = EnrollmentApi.newLearner();
        String key = UUID.randomUUID().toString();
        String table = "offeringId,learnerId\r\n%s,%s\r\n%s,not an id\r\n"
                .formatted(session.offering(), ada.learner(), session.offering());

        String bulk = table(key, table)
                .statusCode(202)
                .body("total", equalTo(2))
                .extract()
                .path("bulkId");
        await().untilAsserted(
                        () -> progress(bulk).body("state", equalTo("DONE")).body("accepted", equalTo(1)));
        rows(bulk, "REFUSED").body("items[0].status", equalTo(400));
        table(key, table).statusCode(202).header("Idempotency-Replayed", "true").body("bulkId", equalTo(bulk));
        send(key, body(row(ada.learner().wire(), session.offering()), row("not an id", session.offering())))
                .statusCode(202)
                .body("bulkId", equalTo(bulk));

        table(UUID.randomUUID().toString(), "learnerId\n" + ada.learner()).statusCode(400);
    }

    private static ValidatableResponse table(String key, String table) {
        return registrar()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs("text/csv", ContentType.TEXT)))
                .header("Idempotency-Key", key)
                .contentType("text/csv")
                .queryParam("organisation", "Acme")
                .body(table)
                .post("/api/v1/bulk-enrollments")
                .then();
    }

    @Test
    void onlyARegistrarWithAKeyAndAReasonEnrolsMany() {
        Map<String, Object> body = body(row(UUID.randomUUID().toString(), OfferingId.parse("2026-FALL-1:ECEA-5700")));

        registrar().body(body).post("/api/v1/bulk-enrollments").then().statusCode(400);
        registrar()
                .header("Idempotency-Key", "k")
                .body(body())
                .post("/api/v1/bulk-enrollments")
                .then()
                .statusCode(400);
        EnrollmentApi.newLearner()
                .as()
                .header("Idempotency-Key", "k")
                .body(body)
                .post("/api/v1/bulk-enrollments")
                .then()
                .statusCode(403);
        registrar()
                .get("/api/v1/bulk-enrollments/{id}", UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    private static RequestSpecification registrar() {
        return given().auth()
                .oauth2(Tokens.of("registrar", "rita"))
                .header("X-Actor-Reason", "contract of 2026")
                .contentType(ContentType.JSON);
    }

    private static ValidatableResponse send(String key, Map<String, Object> body) {
        return registrar()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/bulk-enrollments")
                .then();
    }

    private static ValidatableResponse progress(String bulk) {
        return registrar().get("/api/v1/bulk-enrollments/{id}", bulk).then().statusCode(200);
    }

    private static ValidatableResponse rows(String bulk, @Nullable String state) {
        RequestSpecification request = registrar();
        return (state == null ? request : request.queryParam("state", state))
                .get("/api/v1/bulk-enrollments/{id}/rows", bulk)
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> body(Row... rows) {
        return Map.of(
                "organisation",
                "Acme",
                "rows",
                Stream.of(rows)
                        .map(row -> Map.of(
                                "learnerId",
                                row.learner(),
                                "offeringId",
                                row.offering().wire()))
                        .toList());
    }

    private record Row(String learner, OfferingId offering) {}

    private static Row row(String learner, OfferingId offering) {
        return new Row(learner, offering);
    }
}
