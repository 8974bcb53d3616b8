package org.stackway.billing.webhook;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Currency;
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
import org.stackway.kit.domain.Rule;
import org.stackway.kit.testing.BusinessTime;
import org.stackway.kit.testing.ConsumerHarness;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Sql;
import org.stackway.kit.testing.TestRecords;

/** Payments that are not the one that was asked for. Numbered as in docs/payments.md. */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
@QuarkusTestResource(StandInProvider.class)
class NastyPaymentsTest extends NastyCase {

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
    void case18TooMuchOrAnotherCurrencyIsSuspendedToTheCent() {
        CheckoutId checkout = opened("FLYWIRE");
        PaymentId foreign = new PaymentId(UUID.randomUUID());
        StandInProvider.knowing(checkout, known(checkout, "SETTLED", 58360));
        Deliveries.flywire("main", "guaranteed", payment, checkout, Money.usd(58360))
                .then()
                .statusCode(200);
        deliver(
                "flywire",
                Deliveries.payment(
                        "settled",
                        foreign,
                        checkout,
                        Money.of(53360, Currency.getInstance("EUR")),
                        BusinessTime.now()));

        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(Sql.column(
                        "SELECT kind || ' ' || amount_minor || ' ' || currency FROM rm.reconciliation_case"
                                + " WHERE checkout_id = ? ORDER BY 1",
                        checkout.value()))
                .containsExactly("AMOUNT_MISMATCH 58360 USD", "CURRENCY_MISMATCH 53360 EUR"));
        assertThat(Sql.column(
                        "SELECT amounts::text || ' ' || currency FROM rm.reconciliation_posting WHERE payment_id IN (?, ?)"
                                + " ORDER BY 1",
                        payment.value(),
                        foreign.value()))
                .containsExactly("{53360,-53360} EUR", "{58360,-58360} USD");
        assertThat(Api.status(a.learner(), checkout)).isEqualTo("OPEN");
        assertThat(charge(a)).isEqualTo("OPEN");
    }

    @Test
    @Rule({"3.21", "3.28", "BI-07"})
    void case23MoneyThatComesTooLateGoesBackAndTheFeeStaysWhateverTheReason() {
        for (DeclineReason reason : List.of(
                DeclineReason.LATE, DeclineReason.CANCELLED, DeclineReason.SLOT_TAKEN, DeclineReason.SESSION_OVER)) {
            Enrolment late = Enrolment.of(Enrolment.anyLearner(), "ECEA-5700", "0.8");
            Api.requested(late);
            CheckoutId checkout = Api.opened("CARD", late);
            ConsumerHarness.deliver(TestRecords.of(late.stream(), 2, late.cancelled()));
            PaymentId money = new PaymentId(UUID.randomUUID());
            deliver("card", Deliveries.payment("settled", money, checkout, CARD_TOTAL, BusinessTime.now()));
            await().atMost(20, SECONDS).untilAsserted(() -> assertThat(Api.status(late.learner(), checkout))
                    .isEqualTo("SETTLED"));
            ConsumerHarness.deliver(TestRecords.of(late.stream(), 3, late.declined(money, reason)));

            assertThat(refunds(late)).as("%s", reason).containsExactly("APPROVED");
            assertThat(charge(late)).as("%s", reason).isEqualTo("VOID");
            Api.learner(late.learner())
                    .get("/api/v1/accounts/" + late.learner() + "/statement")
                    .then()
                    .statusCode(200)
                    .body("totals.serviceFees.amountMinor", equalTo(1521))
                    .body("totals.refunded.amountMinor", equalTo(53360))
                    .body("closingBalance.amountMinor", equalTo(0));
            assertThat(Sql.column("SELECT status FROM provider.webhook WHERE semantic_key LIKE ?", "%" + money + "%"))
                    .containsExactly("APPLIED");
        }
    }

    @Test
    @Rule("3.21")
    void case24TheCancelledRequestsMoneyGoesBackAndTheSecondOneOfTheSameCourseIsUntouched() {
        Enrolment again = Enrolment.of(a.learner(), "ECEA-5700", "0.8");
        CheckoutId first = opened("CARD");
        ConsumerHarness.deliver(TestRecords.of(a.stream(), 2, a.cancelled()));
        Api.requested(again);
        CheckoutId second = Api.opened("CARD", again);
        PaymentId good = new PaymentId(UUID.randomUUID());
        deliver("card", Deliveries.payment("settled", good, second, CARD_TOTAL, BusinessTime.now()));
        awaitStatus(second, "SETTLED");
        ConsumerHarness.deliver(TestRecords.of(again.stream(), 2, again.enrolled(good)));

        deliver("card", Deliveries.payment("settled", payment, first, CARD_TOTAL, BusinessTime.now()));
        awaitStatus(first, "SETTLED");
        ConsumerHarness.deliver(TestRecords.of(a.stream(), 3, a.declined(payment, DeclineReason.CANCELLED)));
        BusinessTime.advance(Duration.ofDays(5));
        awaitRefund(a, "ISSUED");
        deliver("card", Deliveries.refund("settled", refund(a), TUITION));
        awaitRefund(a, "SETTLED");

        assertThat(charge(again)).isEqualTo("PAID");
        assertThat(refunds(again)).isEmpty();
        assertThat(Api.status(a.learner(), second)).isEqualTo("SETTLED");
        assertThat(holds()).isEmpty();
        balance(0);
    }

    @Test
    @Rule("3.29")
    void extraASponsorsGuaranteeAfterTheLearnersMoneySendsTheLearnersMoneyBackToTheLearner() {
        CheckoutId checkout = opened("CARD");
        deliver("card", Deliveries.payment("initiated", payment, checkout, CARD_TOTAL, BusinessTime.now()));
        awaitStatus(checkout, "PROCESSING");
        String body = """
                {"authorizationId":"%s","learnerId":"%s","enrollmentIds":["%s"],"funder":"EMPLOYER",
                 "amount":{"amountMinor":53360,"currency":"USD"},"contractNumber":"K-24",
                 "validUntil":"2045-01-01T00:00:00Z"}""".formatted(UUID.randomUUID(), a.learner(), a.id());
        int answer = Api.staff("bursar")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/api/v1/funding-authorizations")
                .statusCode();
        deliver("card", Deliveries.payment("settled", payment, checkout, CARD_TOTAL, BusinessTime.now()));
        awaitStatus(checkout, "SETTLED");

        assertThat(answer).isEqualTo(201);
        ConsumerHarness.deliver(
                TestRecords.of(a.stream(), 2, a.enrolled(null)),
                TestRecords.of(a.stream(), 3, a.declined(payment, DeclineReason.ALREADY_FUNDED)));
        BusinessTime.advance(Duration.ofDays(5));
        awaitRefund(a, "ISSUED");
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(StandInProvider.about(refund(a).wire()))
                        .singleElement()
                        .satisfies(asked -> assertThat(asked.body()).contains(payment.wire())));
    }
}
