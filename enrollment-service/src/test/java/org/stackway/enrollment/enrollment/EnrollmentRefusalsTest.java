package org.stackway.enrollment.enrollment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stackway.enrollment.testing.EnrollmentApi;
import org.stackway.enrollment.testing.StoredEvents;
import org.stackway.enrollment.testing.TestCheckout;
import org.stackway.enrollment.testing.TestSession;
import org.stackway.events.billing.AccountEvent.FinancialHoldPlaced;
import org.stackway.events.billing.AccountEvent.FinancialHoldReleased;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.FinancialHoldReason;
import org.stackway.events.value.HoldBlock;
import org.stackway.events.value.HoldId;
import org.stackway.events.value.OfferingId;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.testing.BusinessTime;
import org.stackway.kit.testing.ConsumerHarness;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.TestRecords;
import org.stackway.kit.testing.Tokens;

/** What is refused says every reason, with its rule, and writes no event. */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class EnrollmentRefusalsTest {

    private static final String PROBLEM = "application/problem+json";

    @Test
    void anUnknownOfferingIsNotKnownYet() {
        EnrollmentApi ada = EnrollmentApi.newLearner();
        EnrollmentId enrolment = new EnrollmentId(UUID.randomUUID());

        ada.request(enrolment, OfferingId.parse("2099-FALL-1:ECEA-5700"))
                .statusCode(422)
                .contentType(PROBLEM)
                .header("Retry-After", equalTo("1"))
                .body("code", equalTo("NOT_KNOWN_YET"))
                .body("violations", hasSize(1));
        assertThat(StoredEvents.of("enrollment/" + enrolment)).isEmpty();
        ada.get(enrolment).statusCode(404);
    }

    @Test
    @Rule({"EN-06", "EN-07"})
    void outsideTheWindowNobodyEnrols() {
        Instant now = BusinessTime.now();
        EnrollmentApi ada = EnrollmentApi.newLearner();
        TestSession soon = TestSession.around(now.plus(Duration.ofDays(1))).known();
        TestSession over = TestSession.around(now.minus(Duration.ofDays(60))).known();

        refused(ada, soon, "EN-06");
        refused(ada, over, "EN-07");
    }

    private static void refused(EnrollmentApi ada, TestSession session, String rule) {
        EnrollmentId enrolment = new EnrollmentId(UUID.randomUUID());
        ada.request(enrolment, session.offering())
                .statusCode(422)
                .contentType(PROBLEM)
                .body("violations.rule", contains(rule))
                .body("violations[0].pointer", equalTo("/offeringId"));
        assertThat(StoredEvents.of("enrollment/" + enrolment)).isEmpty();
    }

    @Test
    @Rule("EN-16")
    void aSecondActiveEnrolmentIsAConflictThatLinksTheFirst() {
        TestSession session = TestSession.open(BusinessTime.now()).known();
        EnrollmentApi ada = EnrollmentApi.newLearner();
        EnrollmentId first = ada.requested(session.offering());

        ada.request(new EnrollmentId(UUID.randomUUID()), session.offering())
                .statusCode(409)
                .contentType(PROBLEM)
                .header("Location", endsWith("/api/v1/enrollments/" + first))
                .body("code", equalTo("DUPLICATE_ENROLLMENT"))
                .body("violations.rule", contains("EN-ONE-ACTIVE"))
                .body("nextActions[0].action", equalTo("open-existing"))
                .body("nextActions[0].method", equalTo("GET"))
                .body("nextActions[0].href", equalTo("/api/v1/enrollments/" + first));
    }

    @Test
    @Rule("P-17")
    void aFinancialHoldBlocksUntilItIsReleased() {
        TestSession session = TestSession.open(BusinessTime.now()).known();
        EnrollmentApi ada = EnrollmentApi.newLearner();
        HoldId hold = new HoldId(UUID.randomUUID());
        var stream = TestRecords.stream(
                "account/" + ada.learner(),
                new FinancialHoldPlaced(
                        hold, ada.learner(), FinancialHoldReason.PAYMENT_RETURNED, List.of(HoldBlock.REGISTRATION)),
                new FinancialHoldReleased(hold, ada.learner()));

        ConsumerHarness.deliver(stream.getFirst());
        ada.request(new EnrollmentId(UUID.randomUUID()), session.offering())
                .statusCode(422)
                .body("violations.rule", contains("P-17"));
        ConsumerHarness.deliver(stream.getLast());

        ada.requested(session.offering());
    }

    @Test
    @Rule("EN-22")
    void aDropAfterItsDeadlineNamesTheDeadline() {
        Instant now = BusinessTime.now();
        TestSession session = new TestSession(
                        TestSession.open(now).id(),
                        now.minus(Duration.ofDays(30)),
                        now.plus(Duration.ofHours(1)),
                        now.minus(Duration.ofSeconds(1)),
                        now.plus(Duration.ofDays(20)),
                        now.plus(Duration.ofDays(34)))
                .known();
        EnrollmentApi ada = EnrollmentApi.newLearner();
        EnrollmentId enrolment = ada.requested(session.offering());
        TestCheckout.pay(ada.learner(), enrolment, now);

        ada.ask(enrolment, "drop-requests")
                .statusCode(422)
                .contentType(PROBLEM)
                .body("violations.rule", contains("EN-22"))
                .body("violations[0].required", equalTo("until " + session.refund()));
        assertThat(StoredEvents.of("enrollment/" + enrolment)).hasSize(2);
        ada.ask(enrolment, "withdrawals").statusCode(200).body("status", equalTo("WITHDRAWN"));
    }

    @Test
    void malformedRequestsAreRefusedBeforeAnythingIsDecided() {
        TestSession session = TestSession.open(BusinessTime.now()).known();
        EnrollmentApi ada = EnrollmentApi.newLearner();
        Map<String, String> good = Map.of(
                "learnerId",
                ada.learner().wire(),
                "offeringId",
                session.offering().wire());

        ada.as().body(good).post("/api/v1/enrollments").then().statusCode(400).contentType(PROBLEM);
        post(ada, "{\"learnerId\":\"" + ada.learner() + "\",\"offeringId\":\"nonsense\"}");
        post(ada, "{\"learnerId\":\"" + ada.learner() + "\"}");
        post(ada, "{\"learnerId\":\"" + ada.learner() + "\",\"offeringId\":\"" + session.offering() + "\",\"x\":1}");
        post(ada, "{");
        post(ada, "");
        post(ada, "[".repeat(5_000));
        ada.as().get("/api/v1/enrollments/{id}", "not-an-id").then().statusCode(400);
        ada.as().get("/api/v1/enrollments?status=NOPE").then().statusCode(400);
        ada.as().get("/api/v1/enrollments?limit=0").then().statusCode(400);
    }

    private static void post(EnrollmentApi ada, String body) {
        ada.as()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/api/v1/enrollments")
                .then()
                .statusCode(400)
                .contentType(PROBLEM);
    }

    @Test
    void othersEnrolmentsDoNotExist() {
        TestSession session = TestSession.open(BusinessTime.now()).known();
        EnrollmentApi ada = EnrollmentApi.newLearner();
        EnrollmentApi eve = EnrollmentApi.newLearner();
        EnrollmentId enrolment = ada.requested(session.offering());

        eve.get(enrolment).statusCode(404).contentType(PROBLEM);
        for (String action : List.of("drop-requests", "withdrawals", "cancellations")) {
            eve.ask(enrolment, action).statusCode(404);
        }
        eve.open(enrolment, "quiz-1").statusCode(404);
        eve.as().get("/api/v1/enrollments?learnerId=" + ada.learner()).then().statusCode(404);
        eve.as().get("/api/v1/learners/{id}", ada.learner().wire()).then().statusCode(404);
        new EnrollmentApi(ada.learner())
                .as()
                .get("/api/v1/enrollments")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    @Test
    void whoMayNotIsToldSo() {
        EnrollmentId enrolment = new EnrollmentId(UUID.randomUUID());

        given().get("/api/v1/enrollments/{id}", enrolment.wire()).then().statusCode(401);
        given().auth()
                .oauth2(Tokens.of("service", "coursera"))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", "1")
                .body("{}")
                .post("/api/v1/enrollments")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.of("registrar", "rita"))
                .header("Idempotency-Key", "1")
                .post("/api/v1/enrollments/{id}/drop-requests", enrolment.wire())
                .then()
                .statusCode(400)
                .body("code", equalTo("ACTOR_REASON_MISSING"));
    }

    @Test
    void theSameRequestTwiceHasOneEffectAndTheStoredAnswer() {
        TestSession session = TestSession.open(BusinessTime.now()).known();
        EnrollmentApi ada = EnrollmentApi.newLearner();
        EnrollmentId enrolment = ada.requested(session.offering());

        ada.request(enrolment, session.offering())
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"))
                .body("enrollmentId", equalTo(enrolment.wire()));
        ada.as()
                .header("Idempotency-Key", enrolment.wire())
                .body(Map.of("learnerId", ada.learner().wire(), "offeringId", "2099-FALL-1:ECEA-5700"))
                .post("/api/v1/enrollments")
                .then()
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        assertThat(StoredEvents.of("enrollment/" + enrolment)).hasSize(1);
    }
}
