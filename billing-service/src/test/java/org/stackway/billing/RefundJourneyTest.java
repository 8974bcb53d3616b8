package org.stackway.billing;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

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
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Money;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.RefundId;
import org.stackway.events.value.RefundKind;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.testing.BusinessTime;
import org.stackway.kit.testing.ConsumerHarness;
import org.stackway.kit.testing.OpenProcesses;
import org.stackway.kit.testing.ServiceStack;
import org.stackway.kit.testing.Sql;
import org.stackway.kit.testing.TestRecords;

@QuarkusTest
@QuarkusTestResource(ServiceStack.class)
@QuarkusTestResource(StandInProvider.class)
class RefundJourneyTest {

    private static final Instant BEGAN = Instant.parse("2026-08-12T15:00:00Z");

    @Test
    @Rule({"BI-07", "BI-13", "BI-14", "3.12"})
    void case20OneOfThreeCoursesDroppedGivesItsTuitionBackAndNoPartOfTheFee() {
        LearnerId learner = Enrolment.anyLearner();
        Enrolment a = Enrolment.of(learner, "ECEA-5700", "0.6");
        Enrolment b = Enrolment.of(learner, "ECEA-5701", "0.6");
        Enrolment c = Enrolment.of(learner, "ECEA-5702", "0.6");
        Api.requested(a, b, c);
        PaymentId payment = paid("CARD", "card", Money.usd(123482), a, b, c);

        ConsumerHarness.deliver(
                TestRecords.of(b.stream(), 2, b.enrolled(payment)),
                TestRecords.of(b.stream(), 3, b.dropped(RefundKind.FULL)));

        RefundId refund = onlyRefund(b);
        Api.learner(learner)
                .get("/api/v1/refunds/" + refund)
                .then()
                .statusCode(200)
                .body("amount.amountMinor", equalTo(40020))
                .body("status", equalTo("APPROVED"))
                .body("cause", equalTo("COURSE_DROPPED"))
                .body("dueBy.zone", equalTo("America/Denver"));
        assertThat(StandInProvider.about(refund.wire())).isEmpty();

        BusinessTime.advance(Duration.ofDays(5));
        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(StandInProvider.about(refund.wire()))
                .singleElement()
                .satisfies(asked -> assertThat(asked.path()).isEqualTo("/sandbox/refunds")));
        String body = Deliveries.refund("settled", refund, Money.usd(40020));
        Deliveries.deliver("card", body).then().statusCode(200);
        Deliveries.deliver("card", body).then().statusCode(200);

        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(refundStatus(b)).containsExactly("SETTLED"));
        assertThat(Sql.number("SELECT count(*) FROM es.event WHERE stream_id = ?", "refund/" + refund))
                .isEqualTo(3);
        Api.learner(learner)
                .get("/api/v1/accounts/" + learner + "/statement")
                .then()
                .statusCode(200)
                .body("closingBalance.amountMinor", equalTo(0))
                .body("totals.charged.amountMinor", equalTo(80040))
                .body("totals.serviceFees.amountMinor", equalTo(3422))
                .body("totals.refunded.amountMinor", equalTo(40020))
                .body("lines.find { it.kind == 'REFUND_APPROVED' }.state", equalTo("SETTLED"));
    }

    @Test
    @Rule("3.21")
    void case23MoneyAfterTheEnrolmentExpiredIsPublishedAndRefundedOnTheAnswerOnly() {
        Enrolment a = Enrolment.of(Enrolment.anyLearner(), "ECEA-5700", "0.8");
        Api.requested(a);
        CheckoutId checkout = Api.opened("ECHECK", a);
        ConsumerHarness.deliver(TestRecords.of(a.stream(), 2, a.expired()));
        assertThat(charge(a)).isEqualTo("VOID");

        PaymentId payment = pay(checkout, "echeck", Money.usd(53360), a);
        assertThat(charge(a)).isEqualTo("PAID");
        assertThat(refundStatus(a)).isEmpty();
        assertThat(OpenProcesses.subjects("SETTLED_WITHOUT_ANSWER")).contains("payment/" + payment);

        ConsumerHarness.deliver(TestRecords.of(a.stream(), 3, a.declined(payment, DeclineReason.LATE)));
        assertThat(OpenProcesses.subjects("SETTLED_WITHOUT_ANSWER")).doesNotContain("payment/" + payment);
        assertThat(OpenProcesses.subjects("REFUND_NOT_ISSUED")).contains("refund/" + onlyRefund(a));
        assertThat(refundStatus(a)).containsExactly("APPROVED");
        assertThat(charge(a)).isEqualTo("VOID");
    }

    @Test
    void case22AContestedDropIsPaidOutOnceItIsUpheldAndNotBefore() {
        Enrolment a = Enrolment.of(Enrolment.anyLearner(), "ECEA-5700", "0.8");
        Api.requested(a);
        PaymentId payment = paid("ECHECK", "echeck", Money.usd(53360), a);
        ConsumerHarness.deliver(
                TestRecords.of(a.stream(), 2, a.enrolled(payment)),
                TestRecords.of(a.stream(), 3, a.dropped(RefundKind.FULL)),
                TestRecords.of(a.stream(), 4, a.contested()));

        BusinessTime.advance(Duration.ofDays(5));
        assertThat(refundStatus(a)).containsExactly("APPROVED");

        ConsumerHarness.deliver(TestRecords.of(a.stream(), 5, a.upheld()));
        assertThat(refundStatus(a)).containsExactly("ISSUED");
    }

    @Test
    void case22AReversedDropCancelsItsRefund() {
        Enrolment a = Enrolment.of(Enrolment.anyLearner(), "ECEA-5700", "0.8");
        Api.requested(a);
        PaymentId payment = paid("ECHECK", "echeck", Money.usd(53360), a);
        ConsumerHarness.deliver(
                TestRecords.of(a.stream(), 2, a.enrolled(payment)),
                TestRecords.of(a.stream(), 3, a.dropped(RefundKind.FULL)),
                TestRecords.of(a.stream(), 4, a.contested()),
                TestRecords.of(a.stream(), 5, a.reversed()));

        assertThat(refundStatus(a)).containsExactly("CANCELLED");
        assertThat(charge(a)).isEqualTo("PAID");
    }

    @Test
    @Rule("P-17")
    void aReturnedPaymentOpensTheBalanceAndHoldsUntilItIsPaidAgain() {
        Enrolment a = Enrolment.of(Enrolment.anyLearner(), "ECEA-5700", "0.8");
        Api.requested(a);
        CheckoutId checkout = Api.opened("ECHECK", a);
        PaymentId payment = pay(checkout, "echeck", Money.usd(53360), a);
        ConsumerHarness.deliver(TestRecords.of(a.stream(), 2, a.enrolled(payment)));

        Deliveries.deliver("echeck", Deliveries.payment("returned", payment, checkout, Money.usd(53360), BEGAN))
                .then()
                .statusCode(200);
        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(Api.status(a.learner(), checkout))
                .isEqualTo("RETURNED"));
        Api.learner(a.learner())
                .get("/api/v1/accounts/" + a.learner())
                .then()
                .body("balance.amountMinor", equalTo(53360))
                .body("openCharges.size()", equalTo(1))
                .body("holds[0].reason", equalTo("PAYMENT_RETURNED"));

        PaymentId again = paid("CARD", "card", Money.usd(53360 + 1521), a);
        ConsumerHarness.deliver(TestRecords.of(a.stream(), 3, a.declined(again, DeclineReason.ALREADY_FUNDED)));
        assertThat(refundStatus(a)).isEmpty();
        Api.learner(a.learner())
                .get("/api/v1/accounts/" + a.learner())
                .then()
                .body("balance.amountMinor", equalTo(0))
                .body("holds.size()", equalTo(0));
    }

    @Test
    @Rule("P-16")
    void case19ADebtIsPaidFromTheNextPaymentAndTheCourseItWasMadeForStaysToBePaid() {
        Enrolment a = Enrolment.of(Enrolment.anyLearner(), "ECEA-5700", "0.8");
        Enrolment b = Enrolment.of(a.learner(), "ECEA-5701", "0.8");
        Api.requested(a, b);
        CheckoutId bouncing = Api.opened("ECHECK", a);
        PaymentId payment = pay(bouncing, "echeck", Money.usd(53360), a);
        Deliveries.deliver("echeck", Deliveries.payment("returned", payment, bouncing, Money.usd(53360), BEGAN))
                .then()
                .statusCode(200);
        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(Api.status(a.learner(), bouncing))
                .isEqualTo("RETURNED"));

        CheckoutId next = Api.opened("ECHECK", b);
        pay(next, "echeck", Money.usd(53360), b);

        assertThat(charge(a)).isEqualTo("PAID");
        assertThat(charge(b)).isEqualTo("OPEN");
        Api.learner(a.learner())
                .get("/api/v1/checkouts/" + next)
                .then()
                .body("payments[0].allocations.kind", hasItem("DEBT"))
                .body("payments[0].explanation", containsString("P-16"));
        Api.learner(a.learner())
                .get("/api/v1/accounts/" + a.learner())
                .then()
                .body("balance.amountMinor", equalTo(53360))
                .body("holds.size()", equalTo(0));
    }

    private static PaymentId paid(String method, String provider, Money total, Enrolment... enrolments) {
        return pay(Api.opened(method, enrolments), provider, total, enrolments[0]);
    }

    private static PaymentId pay(CheckoutId checkout, String provider, Money total, Enrolment first) {
        PaymentId payment = new PaymentId(UUID.randomUUID());
        Deliveries.deliver(provider, Deliveries.payment("settled", payment, checkout, total, BEGAN))
                .then()
                .statusCode(200);
        await().atMost(20, SECONDS).untilAsserted(() -> assertThat(Api.status(first.learner(), checkout))
                .isEqualTo("SETTLED"));
        return payment;
    }

    private static RefundId onlyRefund(Enrolment enrolment) {
        List<String> ids = Sql.column(
                "SELECT refund_id FROM rm.refund WHERE enrollment_id = ?",
                enrolment.id().value());
        assertThat(ids).hasSize(1);
        return RefundId.parse(ids.getFirst());
    }

    private static List<String> refundStatus(Enrolment enrolment) {
        return Sql.column(
                "SELECT status FROM rm.refund WHERE enrollment_id = ?",
                enrolment.id().value());
    }

    private static String charge(Enrolment enrolment) {
        return Api.learner(enrolment.learner())
                .get("/api/v1/accounts/" + enrolment.learner())
                .then()
                .statusCode(200)
                .extract()
                .path("charges.find { it.enrollmentId == '%s' }.status".formatted(enrolment.id()));
    }
}
