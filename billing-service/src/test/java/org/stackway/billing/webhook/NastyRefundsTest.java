package org.stackway.billing.webhook;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.stackway.billing.testing.Api;
import org.stackway.billing.testing.Deliveries;
import org.stackway.billing.testing.Enrolment;
import org.stackway.billing.testing.StandInProvider;
import org.stackway.events.DomainEvent;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.Money;
import org.stackway.events.value.RefundKind;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.testing.BusinessTime;
import org.stackway.kit.testing.ConsumerHarness;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Sql;
import org.stackway.kit.testing.TestRecords;

/** Money that goes back, twice or not at all. Numbered as in docs/payments.md. */
@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
@QuarkusTestResource(StandInProvider.class)
class NastyRefundsTest extends NastyCase {

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
    @Rule({"3.12", "P-17"})
    void case12ADisputeThatIsLostAfterTheRefundLeftIsOwedAndNoSecondLoss() {
        CheckoutId checkout = dropped();
        BusinessTime.advance(Duration.ofDays(5));
        awaitRefund(a, "ISSUED");
        deliver("card", Deliveries.dispute("opened", "dp_" + payment, payment, CARD_TOTAL));
        deliver("card", Deliveries.refund("settled", refund(a), TUITION));
        deliver("card", Deliveries.dispute("lost", "dp_" + payment, payment, CARD_TOTAL));

        awaitStatus(checkout, "RETURNED");
        awaitRefund(a, "SETTLED");
        balance(53360);
        assertThat(charge(a)).isEqualTo("VOID");
        assertThat(StandInProvider.about(refund(a).wire())).hasSize(1);
    }

    @Test
    @Rule({"BI-14", "BI-15"})
    void case21ADropWithinTheWindowGivesTheMoneyBackAndOneAMillisecondLaterDoesNot() {
        Enrolment late = Enrolment.of(a.learner(), "ECEA-5701", "0.8");
        Api.requested(a, late);
        CheckoutId both = Api.opened("ECHECK", a, late);
        deliver("echeck", Deliveries.payment("settled", payment, both, Money.usd(106720), BusinessTime.now()));
        awaitStatus(both, "SETTLED");
        ConsumerHarness.deliver(
                TestRecords.of(a.stream(), 2, a.enrolled(payment)),
                TestRecords.of(a.stream(), 3, a.dropped(RefundKind.FULL)),
                TestRecords.of(late.stream(), 2, late.enrolled(payment)),
                TestRecords.of(late.stream(), 3, late.dropped(RefundKind.NONE)));

        assertThat(refunds(a)).containsExactly("APPROVED");
        assertThat(charge(a)).isEqualTo("VOID");
        assertThat(refunds(late)).isEmpty();
        assertThat(charge(late)).isEqualTo("PAID");
        assertThat(ledger())
                .containsExactly(
                        "PROVIDER_CLEARING:echeck 106720", "REFUNDS_PAYABLE -53360", "TUITION_REVENUE:MS-ECE -53360");
    }

    @Test
    @Rule({"BI-14", "BI-15"})
    void case22AnExamThatIsHeardOfAfterTheDropHoldsTheRefundInBothOrders() {
        Enrolment other = Enrolment.of(a.learner(), "ECEA-5701", "0.8");
        Api.requested(a, other);
        CheckoutId both = Api.opened("ECHECK", a, other);
        deliver("echeck", Deliveries.payment("settled", payment, both, Money.usd(106720), BusinessTime.now()));
        awaitStatus(both, "SETTLED");
        // enrollment-service tells a drop after the exam as one without a refund, and an exam after the drop as a
        // contest
        ConsumerHarness.deliver(
                TestRecords.of(other.stream(), 2, other.enrolled(payment)),
                TestRecords.of(other.stream(), 3, other.dropped(RefundKind.NONE)),
                TestRecords.of(a.stream(), 2, a.enrolled(payment)),
                TestRecords.of(a.stream(), 3, a.dropped(RefundKind.FULL)),
                TestRecords.of(a.stream(), 4, a.contested()));
        BusinessTime.advance(Duration.ofDays(5));

        assertThat(refunds(a)).containsExactly("APPROVED");
        assertThat(refunds(other)).isEmpty();
        ConsumerHarness.deliver(TestRecords.of(a.stream(), 5, a.reversed()));
        assertThat(refunds(a)).containsExactly("CANCELLED");
        assertThat(StandInProvider.about(refund(a).wire())).isEmpty();
        balance(0);
    }

    @Test
    @Rule({"BI-14", "3.12"})
    void case25RefundsAtTheSameTimeNeverComeToMoreThanWasPaid() throws InterruptedException {
        Enrolment other = Enrolment.of(a.learner(), "ECEA-5701", "0.8");
        Api.requested(a, other);
        CheckoutId both = Api.opened("ECHECK", a, other);
        deliver("echeck", Deliveries.payment("settled", payment, both, Money.usd(106720), BusinessTime.now()));
        awaitStatus(both, "SETTLED");
        ConsumerHarness.deliver(
                TestRecords.of(a.stream(), 2, a.enrolled(payment)),
                TestRecords.of(other.stream(), 2, other.enrolled(payment)));
        // a payment that both were paid by is declined for one and dropped for the other, told again and again
        try (ExecutorService at = Executors.newFixedThreadPool(4)) {
            at.invokeAll(List.of(
                    drops(a, 3, a.dropped(RefundKind.FULL)),
                    drops(other, 3, other.dropped(RefundKind.FULL)),
                    drops(other, 3, other.dropped(RefundKind.FULL)),
                    drops(a, 3, a.dropped(RefundKind.FULL))));
        }

        assertThat(refunds(a)).containsExactly("APPROVED");
        assertThat(refunds(other)).containsExactly("APPROVED");
        assertThat(Sql.number("SELECT sum(amount_minor) FROM rm.refund WHERE payment_id = ?", payment.value()))
                .isEqualTo(106720);
        BusinessTime.advance(Duration.ofDays(5));
        awaitRefund(a, "ISSUED");
        awaitRefund(other, "ISSUED");
        balance(0);
    }

    private static Callable<Object> drops(Enrolment of, long version, DomainEvent event) {
        return () -> {
            ConsumerHarness.deliver(TestRecords.of(of.stream(), version, event));
            return of;
        };
    }

    @Test
    @Rule("3.12")
    void case25WhatTheProviderWillNotTakeHasFailedAndIsStillOwed() {
        dropped();
        StandInProvider.answering(refund(a).wire(), 422);
        BusinessTime.advance(Duration.ofDays(5));

        awaitRefund(a, "FAILED");
        assertThat(Sql.column("SELECT reason FROM rm.refund WHERE enrollment_id = ?", a.id().value()))
                .containsExactly("REFUSED_BY_PROVIDER");
        assertThat(ledger()).contains("REFUNDS_PAYABLE -53360");
    }

    @Test
    @Rule("3.12")
    void case25ARefundThatFailsAfterWeSaidItWasOnItsWaySettlesOnceWhateverIsToldAgain() {
        dropped();
        BusinessTime.advance(Duration.ofDays(5));
        awaitRefund(a, "ISSUED");
        deliver("card", Deliveries.refund("failed", refund(a), TUITION));
        awaitRefund(a, "FAILED");
        assertThat(ledger()).contains("REFUNDS_PAYABLE -53360");
        for (int again = 0; again < 2; again++) {
            deliver("card", Deliveries.refund("settled", refund(a), TUITION));
        }

        awaitRefund(a, "SETTLED");
        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(Sql.column(
                        "SELECT status FROM provider.webhook WHERE semantic_key LIKE ? ORDER BY id",
                        "%" + refund(a) + "%"))
                .containsExactly("APPLIED", "APPLIED", "UNCHANGED"));
        assertThat(Sql.number(
                        "SELECT count(*) FROM rm.refund_posting WHERE learner_id = ?",
                        a.learner().value()))
                .isEqualTo(Sql.number(
                        "SELECT count(DISTINCT posting_key) FROM rm.refund_posting WHERE learner_id = ?",
                        a.learner().value()));
        assertThat(ledger()).noneMatch(line -> line.startsWith("REFUNDS_PAYABLE"));
    }

    @Test
    @Rule("BI-14")
    void case25WhatHasNotArrivedIsNotGivenBack() {
        CheckoutId checkout = opened("FLYWIRE");
        Deliveries.flywire("main", "processed", payment, checkout, TUITION)
                .then()
                .statusCode(200);
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(events(checkout)).contains("PaymentInitiated.v1"));
        ConsumerHarness.deliver(TestRecords.of(a.stream(), 2, a.cancelled()));

        assertThat(refunds(a)).isEmpty();
        assertThat(ledger()).containsExactly("TUITION_RECEIVABLE 53360", "TUITION_REVENUE:MS-ECE -53360");
    }

    @Test
    @Rule("P-17")
    void extraAChargeBackOfADroppedCourseCancelsTheRefundThatHasNotLeft() {
        CheckoutId checkout = dropped();
        deliver("card", Deliveries.dispute("lost", "dp_" + payment, payment, CARD_TOTAL));

        awaitStatus(checkout, "RETURNED");
        awaitRefund(a, "CANCELLED");
        balance(0);
        BusinessTime.advance(Duration.ofDays(5));
        assertThat(StandInProvider.about(refund(a).wire())).isEmpty();
    }

    /** Paid by card, enrolled and dropped within the window. */
    private CheckoutId dropped() {
        CheckoutId checkout = paid("CARD", "card", CARD_TOTAL);
        ConsumerHarness.deliver(
                TestRecords.of(a.stream(), 2, a.enrolled(payment)),
                TestRecords.of(a.stream(), 3, a.dropped(RefundKind.FULL)));
        assertThat(refunds(a)).containsExactly("APPROVED");
        return checkout;
    }
}
