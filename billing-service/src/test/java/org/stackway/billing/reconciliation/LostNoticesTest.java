package org.stackway.billing.reconciliation;

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
import org.stackway.billing.testing.Enrolment;
import org.stackway.billing.testing.StandInProvider;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.Money;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.RefundKind;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.testing.BusinessTime;
import org.stackway.kit.testing.ConsumerHarness;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Sql;
import org.stackway.kit.testing.TestRecords;

/** Notices that a provider never sends: what they would have told is found, asked about and recorded. */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
@QuarkusTestResource(StandInProvider.class)
class LostNoticesTest {

    private static final Money TUITION = Money.usd(40_020);
    private static final Money TOTAL = Money.usd(41_161);

    private final Enrolment a = Enrolment.of(Enrolment.anyLearner(), "ECEA-5761", "0.6");
    private final PaymentId payment = new PaymentId(UUID.randomUUID());

    @Test
    @Rule("BI-11")
    void aPaymentThatCameBackUnheardIsReturnedOnceTheGapIsFound() {
        CheckoutId checkout = paid();
        StandInProvider.knowing(checkout, payments(checkout, "RETURNED"));

        StandInProvider.journalling(payments(checkout, "RETURNED"), "[]", "[]", () -> {
            run();
            assertThat(gaps(checkout)).containsExactly("OPEN");
            awaitStatus(checkout, "RETURNED");
            assertThat(mark()).isBeforeOrEqualTo(happened());

            run();
        });

        assertThat(gaps(checkout)).containsExactly("GONE");
        assertThat(mark()).isAfter(happened());
        assertThat(returns(checkout)).isEqualTo(1);
        assertThat(balance()).isEqualTo(TUITION.amountMinor());
    }

    @Test
    void aDisputeThatWasLostUnheardTakesThePaymentBack() {
        CheckoutId checkout = paid();
        String disputes = disputes(checkout, "LOST");
        StandInProvider.knowing(checkout, payments(checkout, "SETTLED"), "[]", disputes);

        StandInProvider.journalling(payments(checkout, "SETTLED"), "[]", disputes, () -> {
            run();
            awaitStatus(checkout, "RETURNED");
            run();
        });

        assertThat(gaps(checkout)).containsExactly("GONE");
        assertThat(Sql.column("SELECT status FROM rm.dispute WHERE checkout_id = ?", checkout.value()))
                .containsExactly("LOST");
    }

    @Test
    @Rule("BI-11")
    void aDisputeThatWasLostAndIsWonAfterwardsChangesNothingByItselfAndIsForAPerson() {
        CheckoutId checkout = paid();
        String disputes = disputes(checkout, "WON");
        Deliveries.deliver("card", Deliveries.dispute("lost", "dp_" + payment, payment, TOTAL))
                .then()
                .statusCode(200);
        awaitStatus(checkout, "RETURNED");
        Deliveries.deliver("card", Deliveries.dispute("won", "dp_" + payment, payment, TOTAL))
                .then()
                .statusCode(200);
        StandInProvider.knowing(checkout, payments(checkout, "SETTLED"), "[]", disputes);

        StandInProvider.journalling(payments(checkout, "SETTLED"), "[]", disputes, () -> {
            run();
            run();
        });

        assertThat(gaps(checkout)).containsExactly("OPEN");
        assertThat(Api.status(a.learner(), checkout)).isEqualTo("RETURNED");
        assertThat(balance()).isEqualTo(TUITION.amountMinor());
    }

    @Test
    void aRefundThatWasPaidOutUnheardIsFoundByComparing() {
        CheckoutId checkout = refunded();
        String refunds = refunds(checkout, "SETTLED");
        StandInProvider.knowing(checkout, payments(checkout, "SETTLED"), refunds, "[]");

        StandInProvider.journalling(payments(checkout, "SETTLED"), refunds, "[]", LostNoticesTest::run);

        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(refundStatus()).containsExactly("SETTLED"));
        assertThat(gaps(checkout)).containsExactly("OPEN");
        StandInProvider.journalling(payments(checkout, "SETTLED"), refunds, "[]", LostNoticesTest::run);
        assertThat(gaps(checkout)).containsExactly("GONE");
    }

    @Test
    @Rule("3.12")
    void aRefundThatFailedUnheardIsAskedAboutWhenItsTimeIsOver() {
        CheckoutId checkout = refunded();
        StandInProvider.knowing(checkout, payments(checkout, "SETTLED"), refunds(checkout, "FAILED"), "[]");
        assertThat(StandInProvider.asked("/sandbox/payments/" + checkout)).isZero();

        BusinessTime.advance(Duration.ofDays(4));

        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(refundStatus()).containsExactly("FAILED"));
    }

    private CheckoutId paid() {
        Api.requested(a);
        CheckoutId checkout = Api.opened("CARD", a);
        Deliveries.deliver("card", Deliveries.payment("settled", payment, checkout, TOTAL, BusinessTime.now()))
                .then()
                .statusCode(200);
        awaitStatus(checkout, "SETTLED");
        return checkout;
    }

    /** A refund that the provider took. */
    private CheckoutId refunded() {
        CheckoutId checkout = paid();
        ConsumerHarness.deliver(
                TestRecords.of(a.stream(), 2, a.enrolled(payment)),
                TestRecords.of(a.stream(), 3, a.dropped(RefundKind.FULL)));
        BusinessTime.advance(Duration.ofDays(5));
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(refundStatus()).containsExactly("ISSUED"));
        return checkout;
    }

    private static Instant happened() {
        return BusinessTime.now().minus(Duration.ofHours(2)).truncatedTo(java.time.temporal.ChronoUnit.HOURS);
    }

    private String payments(CheckoutId checkout, String state) {
        return """
                [{"paymentId":"%s","checkoutId":"%s","method":"CARD","amount":{"amountMinor":41161,"currency":"USD"},\
                "state":"%s","initiatedAt":"%s","settledAt":"%s","returnedAt":%s,"providerReference":"REF"}]""".formatted(
                        payment,
                        checkout,
                        state,
                        happened(),
                        happened(),
                        state.equals("RETURNED") ? "\"" + happened() + "\"" : null);
    }

    private String refunds(CheckoutId checkout, String state) {
        return """
                [{"refundId":"%s","checkoutId":"%s","paymentId":"%s","amount":{"amountMinor":40020,"currency":"USD"},\
                "state":"%s","decidedAt":"%s","providerReference":"REFUND-1"}]""".formatted(
                        Sql.column("SELECT refund_id FROM rm.refund WHERE payment_id = ?", payment.value())
                                .getFirst(),
                        checkout,
                        payment,
                        state,
                        happened());
    }

    private String disputes(CheckoutId checkout, String state) {
        return """
                [{"disputeId":"dp_%s","checkoutId":"%s","paymentId":"%s","amount":{"amountMinor":41161,"currency":"USD"},\
                "state":"%s","reason":"FRAUDULENT","openedAt":"%s","decidedAt":"%s"}]""".formatted(payment, checkout, payment, state, happened(), happened());
    }

    private static void run() {
        Api.staff("bursar")
                .body("{\"kind\":\"HOURLY\"}")
                .post("/ops/v1/reconciliation/runs")
                .then()
                .statusCode(200);
    }

    private static Instant mark() {
        return Instant.parse(Sql.column("SELECT to_char(up_to AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"
                        + " FROM provider.reconciliation_mark WHERE kind = 'WEBHOOK_GAP'")
                .getFirst());
    }

    private static List<String> gaps(CheckoutId checkout) {
        return Sql.column(
                "SELECT coalesce(resolution, 'OPEN') FROM rm.reconciliation_case"
                        + " WHERE kind = 'WEBHOOK_GAP' AND checkout_id = ?",
                checkout.value());
    }

    private List<String> refundStatus() {
        return Sql.column("SELECT status FROM rm.refund WHERE payment_id = ?", payment.value());
    }

    private static long returns(CheckoutId checkout) {
        return Sql.number(
                "SELECT count(*) FROM es.event WHERE stream_id = ? AND type LIKE '%PaymentReturned%'",
                "checkout/" + checkout);
    }

    private long balance() {
        return Api.learner(a.learner())
                .get("/api/v1/accounts/" + a.learner())
                .then()
                .extract()
                .jsonPath()
                .getLong("balance.amountMinor");
    }

    private void awaitStatus(CheckoutId checkout, String status) {
        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(Api.status(a.learner(), checkout))
                .isEqualTo(status));
    }
}
