package org.stackway.billing.webhook;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stackway.billing.testing.Api;
import org.stackway.billing.testing.Deliveries;
import org.stackway.billing.testing.Enrolment;
import org.stackway.billing.testing.StandInProvider;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.DeclineReason;
import org.stackway.events.value.Money;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.RefundKind;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.testing.BusinessTime;
import org.stackway.kit.testing.ConsumerHarness;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Sql;
import org.stackway.kit.testing.TestRecords;

/** Cases in which providers, networks and clocks do their worst; numbered as the catalogue of nasty cases has them. */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
@QuarkusTestResource(StandInProvider.class)
class NastyCasesTest {

    private static final Money TUITION = Money.usd(53360);
    private static final Money CARD_TOTAL = Money.usd(53360 + 1521);

    private final Enrolment a = Enrolment.of(Enrolment.anyLearner(), "ECEA-5700", "0.8");
    private final PaymentId payment = new PaymentId(UUID.randomUUID());

    @Test
    void case02WhatIsSignedIsTheBytesWhateverTheyAre() {
        for (String body : List.of("{\"type\":\"x\"}\r\n", "\uFEFF{}", " { \"type\" : \"\u00e9\" } ")) {
            Deliveries.deliver("card", body).then().statusCode(200);
        }
    }

    @Test
    @Rule("BI-11")
    void case08TheCopiesOfBothFlywireAddressesPostOnce() {
        CheckoutId checkout = opened("FLYWIRE");
        for (String endpoint : List.of("main", "static", "main")) {
            Deliveries.flywire(endpoint, "guaranteed", payment, checkout, TUITION)
                    .then()
                    .statusCode(200);
        }
        awaitStatus(checkout, "SETTLED");

        assertThat(statuses()).containsExactly("APPLIED");
        assertThat(events(checkout)).containsExactly("CheckoutOpened.v1", "PaymentInitiated.v1", "PaymentSettled.v1");
        assertThat(postings()).isEqualTo(1);
    }

    @Test
    @Rule({"BI-10", "BI-11"})
    void case09TheStepsOfFlywireMayComeInAnyOrder() {
        CheckoutId checkout = opened("FLYWIRE");
        for (String status : List.of("delivered", "guaranteed", "initiated", "processed")) {
            Deliveries.flywire("main", status, payment, checkout, TUITION)
                    .then()
                    .statusCode(200);
        }
        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(statuses())
                .containsExactly("APPLIED", "UNCHANGED", "UNCHANGED", "UNCHANGED"));

        assertThat(events(checkout)).containsExactly("CheckoutOpened.v1", "PaymentInitiated.v1", "PaymentSettled.v1");
        assertThat(postings()).isEqualTo(1);
        balance(0);
    }

    @Test
    void case10ADisputeBeforeItsPaymentWaitsForItAndHoldsUpNothing() {
        CheckoutId checkout = opened("CARD");
        PaymentId never = new PaymentId(UUID.randomUUID());
        deliver("card", Deliveries.dispute("lost", "dp_" + never, never, CARD_TOTAL));
        deliver("card", Deliveries.dispute("lost", "dp_" + payment, payment, CARD_TOTAL));
        deliver("card", Deliveries.payment("settled", payment, checkout, CARD_TOTAL, BusinessTime.now()));

        awaitStatus(checkout, "RETURNED");
        assertThat(events(checkout))
                .containsExactly("CheckoutOpened.v1", "PaymentInitiated.v1", "PaymentSettled.v1", "PaymentReturned.v1");
        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(Sql.column(
                        "SELECT status FROM provider.webhook WHERE body LIKE ?", bytes("%dp_" + never + "%")))
                .containsExactly("PARKED"));
    }

    @Test
    @Rule({"BI-11", "P-17"})
    void case11ADisputeThatIsLostIsOwedAgainWhateverCameFirst() {
        CheckoutId checkout = paid("CARD", "card", CARD_TOTAL);
        deliver("card", Deliveries.dispute("lost", "dp_1" + payment, payment, CARD_TOTAL));
        deliver("card", Deliveries.dispute("opened", "dp_1" + payment, payment, CARD_TOTAL));
        deliver("card", Deliveries.dispute("won", "dp_1" + payment, payment, CARD_TOTAL));
        deliver("card", Deliveries.dispute("lost", "dp_2" + payment, payment, CARD_TOTAL));

        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(disputes()).containsExactly("LOST", "LOST"));
        awaitStatus(checkout, "RETURNED");
        assertThat(Sql.number(
                        "SELECT count(*) FROM es.event WHERE stream_id = ? AND type LIKE '%PaymentReturned%'",
                        "checkout/" + checkout))
                .isEqualTo(1);
        assertThat(postings()).isEqualTo(2);
        balance(53360);
        assertThat(Sql.number(
                        "SELECT count(*) FROM rm.financial_hold WHERE learner_id = ? AND released_at IS NULL",
                        a.learner().value()))
                .isEqualTo(1);
    }

    @Test
    @Rule("3.12")
    void case12NothingIsRefundedWhileADisputeIsOpenAndAllOfItOnceItIsWon() {
        CheckoutId checkout = paid("CARD", "card", CARD_TOTAL);
        ConsumerHarness.deliver(
                TestRecords.of(a.stream(), 2, a.enrolled(payment)),
                TestRecords.of(a.stream(), 3, a.dropped(RefundKind.FULL)));
        assertThat(refunds()).containsExactly("APPROVED");
        for (String dispute : List.of("dp_1", "dp_2")) {
            deliver("card", Deliveries.dispute("opened", dispute + payment, payment, CARD_TOTAL));
        }
        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(disputes()).containsExactly("OPEN", "OPEN"));
        BusinessTime.advance(Duration.ofDays(5));
        deliver("card", Deliveries.dispute("won", "dp_1" + payment, payment, CARD_TOTAL));
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(disputes()).containsExactlyInAnyOrder("WON", "OPEN"));
        assertThat(refunds()).containsExactly("APPROVED");

        deliver("card", Deliveries.dispute("won", "dp_2" + payment, payment, CARD_TOTAL));
        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(refunds()).containsExactly("ISSUED"));
        assertThat(Api.status(a.learner(), checkout)).isEqualTo("SETTLED");
        Api.staff("bursar").get("/ops/v1/disputes").then().statusCode(200);
    }

    @Test
    @Rule({"BI-11", "P-17"})
    void case13AnECheckIsAcceptedPostedAndReturnedAndANoticeOfChangeIsNoFailure() {
        CheckoutId checkout = opened("ECHECK");
        nelnet("3", "5", "53360", checkout);
        awaitStatus(checkout, "SETTLED");
        nelnet("3", "6", "53360", checkout);
        nelnet("3", "8", "53360", checkout);
        StandInProvider.knowing(checkout, known(checkout, "RETURNED", 53360));
        nelnet("3", "7", "53360", checkout);

        awaitStatus(checkout, "RETURNED");
        assertThat(events(checkout))
                .containsExactly("CheckoutOpened.v1", "PaymentInitiated.v1", "PaymentSettled.v1", "PaymentReturned.v1");
        balance(53360);
        assertThat(Sql.column(
                        "SELECT status FROM provider.webhook WHERE delivery_id LIKE 'asked:%' || ?", payment.wire()))
                .containsExactly("APPLIED");
    }

    @Test
    @Rule({"BI-11", "3.21"})
    void case14TwoPaymentsForOneUnknownOutcomeEndAsOneAndARefund() {
        CheckoutId first = opened("CARD");
        nelnet("1", "4", "54881", first);
        awaitStatus(first, "UNKNOWN");
        CheckoutId second = opened("CARD");
        PaymentId again = new PaymentId(UUID.randomUUID());
        deliver("card", Deliveries.payment("settled", again, second, CARD_TOTAL, BusinessTime.now()));
        awaitStatus(second, "SETTLED");
        StandInProvider.knowing(first, known(first, "SETTLED", 54881));
        awaitStatus(first, "SETTLED");

        ConsumerHarness.deliver(
                TestRecords.of(a.stream(), 2, a.enrolled(again)),
                TestRecords.of(a.stream(), 3, a.declined(payment, DeclineReason.ALREADY_FUNDED)));
        assertThat(refunds()).containsExactly("APPROVED");
        assertThat(Sql.column("SELECT payment_id FROM rm.refund WHERE enrollment_id = ?", a.id().value()))
                .containsExactly(payment.wire());
    }

    @Test
    void case14AProviderThatFallsSilentIsAsked() {
        CheckoutId checkout = opened("CARD");
        StandInProvider.knowing(checkout, known(checkout, "SETTLED", 54881));
        deliver("card", Deliveries.payment("initiated", payment, checkout, CARD_TOTAL, BusinessTime.now()));

        awaitStatus(checkout, "SETTLED");
        assertThat(events(checkout)).containsExactly("CheckoutOpened.v1", "PaymentInitiated.v1", "PaymentSettled.v1");
        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(
                        Sql.number("SELECT count(*) FROM provider.inquiry WHERE checkout_id = ?", checkout.value()))
                .isZero());
    }

    @Test
    void case14AFailureThatWasNoneIsFoundByAskingOnce() {
        CheckoutId checkout = opened("CARD");
        StandInProvider.knowing(checkout, known(checkout, "SETTLED", 54881));
        deliver("card", Deliveries.payment("failed", payment, checkout, CARD_TOTAL, BusinessTime.now()));

        awaitStatus(checkout, "SETTLED");
        assertThat(postings()).isEqualTo(1);
    }

    @Test
    void case15TheReturnOfAPayerChangesNothing() {
        CheckoutId checkout = opened("CARD");
        String query = "transactionType=1&transactionStatus=1&transactionTotalAmount=54881&orderNumber=" + checkout;

        given().get("/api/v1/webhooks/nelnet/local/main?" + query).then().statusCode(405);
        Api.learner(a.learner())
                .get("/api/v1/checkouts/" + checkout + "?" + query)
                .then()
                .statusCode(200)
                .body("status", equalTo("OPEN"));
        given().post("/api/v1/webhooks/nelnet/local/main?" + query + "&timestamp="
                        + Instant.now().toEpochMilli() + "&hash=" + "0".repeat(64))
                .then()
                .statusCode(401);
        assertThat(events(checkout)).containsExactly("CheckoutOpened.v1");
    }

    @Test
    void case18ForeignMoneyThatDoesNotFitIsAskedAboutAndThenSuspended() {
        CheckoutId checkout = opened("FLYWIRE");
        StandInProvider.knowing(checkout, known(checkout, "SETTLED", 53323));
        Deliveries.flywire("main", "guaranteed", payment, checkout, Money.usd(53323))
                .then()
                .statusCode(200);

        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(
                        Sql.column("SELECT kind FROM rm.reconciliation_case WHERE payment_id = ?", payment.value()))
                .containsExactly("AMOUNT_MISMATCH"));
        assertThat(Api.status(a.learner(), checkout)).isEqualTo("OPEN");
        balance(53360);
    }

    @Test
    void case28ABodyMayBeLargeAndNotTooLarge() {
        String large = "{\"type\":\"x\",\"more\":\"" + "y".repeat(255 * 1024 - 30) + "\"}";
        String tooLarge = "{\"type\":\"x\",\"more\":\"" + "y".repeat(257 * 1024) + "\"}";

        Deliveries.deliver("card", large).then().statusCode(200);
        Deliveries.deliver("card", tooLarge).then().statusCode(413);
    }

    @Test
    void case29AReplayOfWhatWasAppliedAddsNothingAndAsksNobody() {
        CheckoutId checkout = paid("CARD", "card", CARD_TOTAL);
        String delivery = Sql.column(
                        "SELECT delivery_id FROM provider.webhook WHERE body LIKE ?", bytes("%" + payment + "%"))
                .getFirst();
        List<String> before = events(checkout);

        for (String dryRun : List.of("true", "false", "null", "false")) {
            Api.staff("ops")
                    .body("{\"filter\":{\"deliveryId\":\"%s\"},\"dryRun\":%s,\"reason\":\"to see\"}"
                            .formatted(delivery, dryRun))
                    .post("/ops/v1/webhook-inbox/replays")
                    .then()
                    .statusCode(200)
                    .body("facts", equalTo(0))
                    .body("counts.UNCHANGED", equalTo(1))
                    .body("dryRun", equalTo(!dryRun.equals("false")));
        }

        assertThat(events(checkout)).isEqualTo(before);
        assertThat(postings()).isEqualTo(1);
        assertThat(statuses()).containsExactly("APPLIED");
        assertThat(StandInProvider.asked("/sandbox/payments/" + checkout)).isZero();
        Api.staff("ops")
                .get("/ops/v1/webhook-inbox?deliveryId=" + delivery)
                .then()
                .statusCode(200)
                .body("items[0].status", equalTo("APPLIED"))
                .body("items[0].keyId.length()", equalTo(8));
    }

    @Test
    void case27WhatWasParkedIsAppliedOnceItCanBeReadAndADryRunChangesNothing() {
        CheckoutId checkout = opened("CARD");
        String id = UUID.randomUUID().toString();
        Deliveries.deliver("card", id, Deliveries.payment("settled", payment, checkout, CARD_TOTAL, BusinessTime.now()))
                .then()
                .statusCode(200);
        awaitStatus(checkout, "SETTLED");
        // as if a release of before had not been able to read it
        Sql.run("UPDATE provider.webhook SET status = 'PARKED' WHERE delivery_id = ?", id);

        String request = "{\"filter\":{\"deliveryId\":\"" + id + "\"},\"dryRun\":%s,\"reason\":\"a new release\"}";
        Api.staff("ops")
                .body(request.formatted("true"))
                .post("/ops/v1/webhook-inbox/replays")
                .then()
                .statusCode(200);
        assertThat(statuses()).containsExactly("PARKED");
        Api.staff("ops")
                .body(request.formatted("false"))
                .post("/ops/v1/webhook-inbox/replays")
                .then()
                .statusCode(200);
        assertThat(statuses()).containsExactly("UNCHANGED");
    }

    @Test
    void case30NothingBeganAfterWeHeardThatItEnded() {
        CheckoutId checkout = opened("CARD");
        Instant ahead = BusinessTime.now().plus(Duration.ofDays(400));
        deliver("card", Deliveries.payment("settled", payment, checkout, CARD_TOTAL, ahead));
        awaitStatus(checkout, "SETTLED");

        String began = Sql.column(
                        "SELECT convert_from(payload, 'UTF8')::jsonb->>'initiatedAt' FROM es.event"
                                + " WHERE stream_id = ? AND version = 3",
                        "checkout/" + checkout)
                .getFirst();
        assertThat(Instant.parse(began)).isBeforeOrEqualTo(BusinessTime.now());
    }

    @Test
    void extraAnAmbiguousConcatenationIsAskedAboutAndTheProvidersWordCounts() {
        CheckoutId checkout = opened("CARD");
        StandInProvider.knowing(checkout, known(checkout, "SETTLED", 54881));
        String timed = form("1", "1", "54881", checkout) + "&timestamp="
                + Instant.now().toEpochMilli();
        String shifted = timed.replace(
                "transactionId=77&transactionTotalAmount=54881", "transactionId=775&transactionTotalAmount=4881");

        Deliveries.nelnetAs(shifted, Deliveries.hash(timed)).then().statusCode(200);

        awaitStatus(checkout, "SETTLED");
        assertThat(Sql.column(
                        "SELECT status FROM provider.webhook WHERE scheme = 'NELNET' AND semantic_key LIKE ?",
                        "%" + payment + "%"))
                .containsExactly("UNCHANGED");
        assertThat(postings()).isEqualTo(1);
        balance(0);
    }

    @Test
    void extraAHintThatTheProviderDoesNotConfirmIsForAPerson() {
        CheckoutId checkout = opened("FLYWIRE");
        Deliveries.flywire("main", "reversed", payment, checkout, TUITION)
                .then()
                .statusCode(200);

        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(statuses()).containsExactly("PARKED"));
        assertThat(events(checkout)).containsExactly("CheckoutOpened.v1");
    }

    private CheckoutId opened(String method) {
        if (Sql.number("SELECT count(*) FROM rm.charge WHERE enrollment_id = ?", a.id().value()) == 0) {
            Api.requested(a);
        }
        return Api.opened(method, a);
    }

    private CheckoutId paid(String method, String provider, Money total) {
        CheckoutId checkout = opened(method);
        deliver(provider, Deliveries.payment("settled", payment, checkout, total, BusinessTime.now()));
        awaitStatus(checkout, "SETTLED");
        return checkout;
    }

    private static void deliver(String provider, String body) {
        Deliveries.deliver(provider, body).then().statusCode(200);
    }

    private void nelnet(String type, String status, String cents, CheckoutId checkout) {
        Deliveries.nelnet(form(type, status, cents, checkout)).then().statusCode(200);
    }

    private String form(String type, String status, String cents, CheckoutId checkout) {
        return "transactionType=" + type + "&transactionStatus=" + status + "&transactionId=77&transactionTotalAmount="
                + cents + "&transactionDate=202608120900&orderNumber=" + checkout + "&userChoice1=" + payment;
    }

    /** What the provider answers about the payment. */
    private String known(CheckoutId checkout, String state, long cents) {
        return """
                [{"paymentId":"%s","checkoutId":"%s","amount":{"amountMinor":%d,"currency":"USD"},\
                "state":"%s","initiatedAt":"2026-08-12T15:00:00Z","providerReference":"REF"}]""".formatted(payment, checkout, cents, state);
    }

    private void awaitStatus(CheckoutId checkout, String status) {
        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(Api.status(a.learner(), checkout))
                .isEqualTo(status));
    }

    private void balance(int cents) {
        Api.learner(a.learner())
                .get("/api/v1/accounts/" + a.learner())
                .then()
                .body("balance.amountMinor", equalTo(cents));
    }

    private List<String> statuses() {
        return Sql.column(
                "SELECT status FROM provider.webhook WHERE semantic_key LIKE ? ORDER BY id", "%" + payment + "%");
    }

    private List<String> disputes() {
        return Sql.column("SELECT status FROM rm.dispute WHERE payment_id = ? ORDER BY status DESC", payment.value());
    }

    private List<String> refunds() {
        return Sql.column("SELECT status FROM rm.refund WHERE enrollment_id = ?", a.id().value());
    }

    private long postings() {
        return Sql.number("SELECT count(*) FROM rm.checkout_posting WHERE payment_id = ?", payment.value());
    }

    private static List<String> events(CheckoutId checkout) {
        return Sql.column(
                "SELECT replace(type, 'org.stackway.billing.', '') FROM es.event WHERE stream_id = ? ORDER BY version",
                "checkout/" + checkout);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
