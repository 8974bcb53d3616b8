package org.stackway.enrollment.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stackway.enrollment.testing.EnrollmentApi;
import org.stackway.enrollment.testing.StoredEvents;
import org.stackway.enrollment.testing.TestCheckout;
import org.stackway.enrollment.testing.TestSession;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.PaymentMethod;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.testing.BusinessTime;
import org.stackway.kit.testing.ConsumerHarness;
import org.stackway.kit.testing.OpenProcesses;
import org.stackway.kit.testing.ServiceStack;

/** An enrolment from request to drop, over HTTP and events. */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
class EnrollmentJourneyTest {

    @Test
    @Rule({"EN-01", "EN-04", "EN-19"})
    void aPaidRequestBecomesASeatWithContentAndCanBeDroppedOnce() {
        Instant now = BusinessTime.now();
        TestSession session = TestSession.open(now).known();
        EnrollmentApi ada = EnrollmentApi.newLearner().onboarded();

        EnrollmentId enrolment = ada.requested(session.offering());
        ada.get(enrolment)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", equalTo("PENDING_PAYMENT"))
                .body("payBy.zone", equalTo("America/Denver"))
                .body("allowedActions.action", contains("pay", "cancel"));
        assertThat(OpenProcesses.subjects("ENROLLMENT_UNPAID")).contains("enrollment/" + enrolment);

        pay(ada, enrolment);
        assertThat(OpenProcesses.subjects("ENROLLMENT_UNPAID")).doesNotContain("enrollment/" + enrolment);
        ada.get(enrolment)
                .statusCode(200)
                .body("status", equalTo("ENROLLED"))
                .body("content.granted", equalTo(true))
                .body("dropDeadline.at", equalTo(TestSession.wire(session.refund())))
                .body("allowedActions.find { it.action == 'drop' }.refused", nullValue())
                .body("allowedActions.find { it.action == 'withdraw' }.refused.rule", contains("P-04"));

        ada.as()
                .header("Idempotency-Key", "dry")
                .queryParam("dryRun", "true")
                .post("/api/v1/enrollments/{id}/drop-requests", enrolment.wire())
                .then()
                .statusCode(200)
                .body("status", equalTo("DROPPED"))
                .body("effects.refund", equalTo("FULL"));
        assertThat(ada.status(enrolment)).isEqualTo("ENROLLED");

        ada.ask(enrolment, "drop-requests").statusCode(200).body("status", equalTo("DROPPED"));
        ada.ask(enrolment, "drop-requests").statusCode(200).body("status", equalTo("DROPPED"));
        assertThat(types(enrolment))
                .containsExactly(
                        "EnrollmentRequested",
                        "CourseEnrolled",
                        "ContentAccessGranted",
                        "DropRequested",
                        "CourseDropped");
        ada.as()
                .get("/api/v1/learners/{id}/entitlements", ada.learner().wire())
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    @Rule({"EN-02", "P-04", "P-23"})
    void withdrawingAndCancellingCanBeTriedAndSayWhatTheyWouldDo() {
        TestSession session = TestSession.open(BusinessTime.now()).known();
        TestSession running = TestSession.around(BusinessTime.now().minus(Duration.ofDays(30)))
                .known();
        EnrollmentApi ada = EnrollmentApi.newLearner();
        EnrollmentId unpaid = ada.requested(session.offering());

        tried(ada, unpaid, "cancellations")
                .statusCode(200)
                .body("status", equalTo("CANCELLED"))
                .body("effects.refund", equalTo("NONE"));
        tried(ada, unpaid, "withdrawals").statusCode(422).body("violations.rule", contains("P-01"));
        tried(ada, unpaid, "drop-requests").statusCode(422);
        assertThat(types(unpaid)).containsExactly("EnrollmentRequested");
        ada.ask(unpaid, "cancellations").statusCode(200);

        EnrollmentId seat = ada.requested(running.offering());
        pay(ada, seat);
        tried(ada, seat, "withdrawals")
                .statusCode(422)
                .body("violations.rule", contains("P-04"))
                .body(
                        "nextActions.find { it.action == 'drop' }.href",
                        equalTo("/api/v1/enrollments/" + seat + "/drop-requests"))
                .body("nextActions.find { it.action == 'drop' }.until.zone", equalTo("America/Denver"))
                .body("nextActions.find { it.action == 'withdraw' }", nullValue());
        ada.get(seat)
                .body("allowedActions.find { it.action == 'withdraw' }.from.at", notNullValue())
                .body("allowedActions.find { it.action == 'access-content' }.from", nullValue());
        assertThat(ada.status(seat)).isEqualTo("ENROLLED");
    }

    private static ValidatableResponse tried(EnrollmentApi api, EnrollmentId enrolment, String action) {
        return api.as()
                .queryParam("dryRun", "true")
                .post("/api/v1/enrollments/{id}/{action}", enrolment.wire(), action)
                .then();
    }

    @Test
    void anEnrolmentAndALearnerAreShownAsTheyWereKnown() {
        TestSession session = TestSession.open(BusinessTime.now()).known();
        EnrollmentApi ada = EnrollmentApi.newLearner();
        EnrollmentId enrolment = ada.requested(session.offering());
        Instant requested = BusinessTime.now();
        BusinessTime.advance(Duration.ofSeconds(2));
        ada.onboarded();
        pay(ada, enrolment);

        String path = "/api/v1/enrollments/" + enrolment;
        asOf(ada, path, requested)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", equalTo("PENDING_PAYMENT"))
                .body("allowedActions", empty())
                .body("sources.service", contains("enrollment-service"));
        asOf(ada, path, 1).body("status", equalTo("PENDING_PAYMENT"));
        asOf(ada, path, 2)
                .body("status", equalTo("ENROLLED"))
                .body("sources.service", contains("enrollment-service", "billing-service"));
        asOf(ada, path, requested.minus(Duration.ofDays(1))).statusCode(404);
        asOf(ada, path, 99).statusCode(400).body("code", equalTo("AS_OF_AHEAD"));
        asOf(EnrollmentApi.newLearner(), path, 99).statusCode(404);
        asOf(ada, "/api/v1/learners/" + ada.learner(), 1)
                .statusCode(200)
                .body("learnerId", equalTo(ada.learner().wire()))
                .body("givenName", nullValue());
    }

    private static ValidatableResponse asOf(EnrollmentApi api, String path, Object moment) {
        return api.as().queryParam("asOf", moment.toString()).get(path).then();
    }

    @Test
    @Rule("EN-19")
    void contentOpensWhenOnboardingIsPassedAfterwards() {
        TestSession session = TestSession.around(BusinessTime.now().minus(Duration.ofDays(20)))
                .known();
        EnrollmentApi ada = EnrollmentApi.newLearner();
        EnrollmentId enrolment = ada.requested(session.offering());
        pay(ada, enrolment);

        ada.open(enrolment, "quiz-1").statusCode(422).body("violations.rule", contains("EN-19"));
        ada.onboarded();

        ada.open(enrolment, "quiz-1").statusCode(200).body("content.opened.itemId", contains("quiz-1"));
        ada.open(enrolment, "nonsense").statusCode(422).body("code", equalTo("NOT_KNOWN_YET"));
    }

    @Test
    @Rule("3.21")
    void twoPaymentsForOneEnrolmentGetOneSeatAndOneDecline() {
        TestSession session = TestSession.open(BusinessTime.now()).known();
        EnrollmentApi ada = EnrollmentApi.newLearner();
        EnrollmentId enrolment = ada.requested(session.offering());

        pay(ada, enrolment);
        PaymentId second = pay(ada, enrolment);

        ada.get(enrolment)
                .body("declinedFunding", hasSize(1))
                .body("declinedFunding[0].fundingId", equalTo(second.wire()))
                .body("declinedFunding[0].reason", equalTo("ALREADY_FUNDED"));
        assertThat(types(enrolment))
                .containsExactly("EnrollmentRequested", "CourseEnrolled", "EnrollmentPaymentDeclined");
    }

    @Test
    @Rule("P-23")
    void aRequestIsNotCancelledWhileItsPaymentIsOnTheWay() {
        Instant now = BusinessTime.now();
        TestSession session = TestSession.open(now).known();
        EnrollmentApi ada = EnrollmentApi.newLearner();
        EnrollmentId enrolment = ada.requested(session.offering());
        PaymentId payment = TestCheckout.newPayment();
        TestCheckout checkout =
                new TestCheckout(ada.learner(), enrolment, PaymentMethod.ECHECK).initiated(payment, now);

        ConsumerHarness.deliver(checkout.records());
        ada.ask(enrolment, "cancellations").statusCode(422).body("violations.rule", contains("P-23"));
        ada.get(enrolment)
                .body("payBy.at", equalTo(TestSession.wire(session.closes().plus(Duration.ofDays(7)))));

        ConsumerHarness.deliver(checkout.failed(payment).records());
        ada.ask(enrolment, "cancellations").statusCode(200).body("status", equalTo("CANCELLED"));
    }

    @Test
    @Rule({"EN-16", "EN-25"})
    void theSlotIsFreeAgainAfterADropAndTheDropIsNoAttempt() {
        TestSession session = TestSession.open(BusinessTime.now()).known();
        EnrollmentApi ada = EnrollmentApi.newLearner();
        EnrollmentId first = ada.requested(session.offering());
        pay(ada, first);

        ada.request(new EnrollmentId(UUID.randomUUID()), session.offering())
                .statusCode(409)
                .header("Location", notNullValue())
                .body("code", equalTo("DUPLICATE_ENROLLMENT"));
        ada.ask(first, "drop-requests").statusCode(200);

        EnrollmentId second = ada.requested(session.offering());
        ada.get(second).body("attempt", equalTo(1));
    }

    @Test
    @Rule({"EN-16", "P-28"})
    void whatNeverBecameAnEnrolmentIsNoAttemptAndAWithdrawalIsOne() {
        Instant now = BusinessTime.now();
        TestSession session = withdrawable(now).known();
        EnrollmentApi ada = EnrollmentApi.newLearner();
        ada.ask(ada.requested(session.offering()), "cancellations").statusCode(200);

        EnrollmentId first = ada.requested(session.offering());
        pay(ada, first);
        ada.get(first).body("attempt", equalTo(1));
        ada.ask(first, "withdrawals").statusCode(200);

        ada.get(ada.requested(session.offering())).body("attempt", equalTo(2));
    }

    /** Whoever enrols before classes start has no time to drop. */
    private static TestSession withdrawable(Instant now) {
        TestSession open = TestSession.open(now);
        return new TestSession(
                open.id(), open.opens(), open.starts(), now.minus(Duration.ofHours(1)), open.closes(), open.ends());
    }

    @Test
    @Rule("EN-02")
    void whoNeverPaysExpiresAtTheDeadlineAndMayAskAgain() {
        TestSession session = TestSession.open(BusinessTime.now()).known();
        EnrollmentApi ada = EnrollmentApi.newLearner();
        EnrollmentId enrolment = ada.requested(session.offering());
        String payBy = ada.get(enrolment).extract().path("payBy.at");

        BusinessTime.moveTo(Instant.parse(payBy).plus(Duration.ofHours(5)));

        await().untilAsserted(() -> ada.get(enrolment)
                .body("status", equalTo("EXPIRED"))
                .body("expiredAt", equalTo(payBy))
                .body("allowedActions", hasSize(0)));
        ada.requested(session.offering());
    }

    @Test
    @Rule("3.21")
    void aPaymentOnItsWayKeepsTheSeatAndItsFailureGivesItBack() {
        TestSession session = TestSession.open(BusinessTime.now()).known();
        EnrollmentApi ada = EnrollmentApi.newLearner();
        EnrollmentId enrolment = ada.requested(session.offering());
        String base = ada.get(enrolment).extract().path("payBy.at");
        PaymentId payment = TestCheckout.newPayment();
        TestCheckout checkout = new TestCheckout(ada.learner(), enrolment, PaymentMethod.FLYWIRE)
                .initiated(payment, Instant.parse(base))
                .unknown(payment);
        ConsumerHarness.deliver(checkout.records());
        BusinessTime.moveTo(Instant.parse(base).plus(Duration.ofDays(1)));

        assertThat(ada.status(enrolment)).isEqualTo("PENDING_PAYMENT");
        ConsumerHarness.deliver(checkout.failed(payment).records());

        await().untilAsserted(() ->
                ada.get(enrolment).body("status", equalTo("EXPIRED")).body("expiredAt", equalTo(base)));
        ConsumerHarness.deliver(checkout.settled(payment, Instant.parse(base), BusinessTime.now())
                .records());
        assertThat(ada.status(enrolment)).isEqualTo("ENROLLED");
    }

    private static PaymentId pay(EnrollmentApi learner, EnrollmentId enrolment) {
        return TestCheckout.pay(learner.learner(), enrolment, BusinessTime.now());
    }

    private static List<String> types(EnrollmentId enrolment) {
        return StoredEvents.of("enrollment/" + enrolment);
    }
}
