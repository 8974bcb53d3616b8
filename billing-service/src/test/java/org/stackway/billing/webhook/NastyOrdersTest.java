package org.stackway.billing.webhook;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stackway.billing.testing.Api;
import org.stackway.billing.testing.Deliveries;
import org.stackway.billing.testing.StandInProvider;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.RefundId;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.testing.BusinessTime;
import org.stackway.kit.testing.ConsumerHarness;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Sql;
import org.stackway.kit.testing.TestRecords;

/** Facts in an order, or at a time, in which they cannot have happened. Numbered as in docs/payments.md. */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
@QuarkusTestResource(StandInProvider.class)
class NastyOrdersTest extends NastyCase {

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
    void case10ARefundThatNobodyKnowsWaitsAndIsForAPerson() {
        RefundId stranger = new RefundId(UUID.randomUUID());
        deliver("card", Deliveries.refund("settled", stranger, TUITION));

        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(Sql.column(
                        "SELECT status FROM provider.webhook WHERE semantic_key LIKE ?", "%" + stranger + "%"))
                .containsExactly("PARKED"));
        assertThat(Sql.number("SELECT count(*) FROM es.event WHERE stream_id = ?", "refund/" + stranger))
                .isZero();
    }

    @Test
    @Rule({"BI-11", "P-17", "3.29"})
    void case13WhatComesBackOnTheFourthDayAndAgainOnTheFiftyEighthIsOwedOnceAndAGuaranteeTakesTheHoldAway() {
        CheckoutId checkout = paid("ECHECK", "echeck", TUITION);
        ConsumerHarness.deliver(TestRecords.of(a.stream(), 2, a.enrolled(payment)));
        BusinessTime.advance(Duration.ofDays(4));
        deliver("echeck", Deliveries.payment("returned", payment, checkout, TUITION, BusinessTime.now()));
        awaitStatus(checkout, "RETURNED");
        assertThat(holds()).containsExactly("PAYMENT_RETURNED");
        assertThat(charge(a)).isEqualTo("OPEN");

        BusinessTime.advance(Duration.ofDays(54));
        deliver("echeck", Deliveries.payment("returned", payment, checkout, TUITION, BusinessTime.now()));
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(statuses()).containsExactly("APPLIED", "APPLIED", "UNCHANGED"));
        assertThat(postings()).isEqualTo(2);
        balance(53360);
        assertThat(ledger()).containsExactly("TUITION_RECEIVABLE 53360", "TUITION_REVENUE:MS-ECE -53360");

        Api.staff("bursar")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("""
                        {"authorizationId":"%s","learnerId":"%s","enrollmentIds":["%s"],"funder":"VA",
                         "amount":{"amountMinor":53360,"currency":"USD"},"certificateNumber":"C-13"}""".formatted(UUID.randomUUID(), a.learner(), a.id()))
                .post("/api/v1/funding-authorizations")
                .then()
                .statusCode(201);
        balance(0);
        assertThat(holds()).isEmpty();
    }
}
