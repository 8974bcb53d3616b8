package org.stackway.billing.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stackway.billing.refund.RefundClaims.Credit;
import org.stackway.billing.refund.RefundClaims.Paid;
import org.stackway.billing.testing.Enrolment;
import org.stackway.events.value.DisputeId;
import org.stackway.events.value.Money;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.PaymentMethod;
import org.stackway.events.value.RefundCause;
import org.stackway.kit.domain.Rule;

/** Credits after tuition disputes, and the money that they give back. */
@Rule("BI-16")
class CreditRefundTest {

    private static final Enrolment ENROLMENT = Enrolment.of(Enrolment.anyLearner(), "ECEA-5700", "0.6");
    private static final PaymentId PAYMENT = new PaymentId(new UUID(7, 1));
    private static final Credit NEWER = new Credit(new DisputeId(new UUID(9, 2)), Money.usd(10_000));
    private static final Credit OLDER = new Credit(new DisputeId(new UUID(9, 1)), Money.usd(5_000));

    @Test
    void whatWasPaidOfTuitionThatIsNoLongerChargedGoesBack() {
        assertThat(RefundRules.wanted(claims(40_020, true, false, NEWER, OLDER)))
                .extracting(WantedRefund::cause, WantedRefund::amount, WantedRefund::disputeId)
                .containsExactly(
                        tuple(RefundCause.TUITION_DISPUTE, Money.usd(10_000), NEWER.disputeId()),
                        tuple(RefundCause.TUITION_DISPUTE, Money.usd(5_000), OLDER.disputeId()));
    }

    @Test
    void aCreditBeforeThePaymentLoweredItAndGivesNothingBack() {
        assertThat(RefundRules.wanted(claims(25_020, true, false, NEWER, OLDER)))
                .isEmpty();
        assertThat(RefundRules.wanted(claims(35_020, true, false, NEWER, OLDER)))
                .extracting(WantedRefund::amount)
                .containsExactly(Money.usd(10_000));
    }

    @Test
    void case25ADropGivesTheRestAndNeverMoreThanWasPaid() {
        assertThat(RefundRules.wanted(claims(40_020, true, true, NEWER, OLDER)))
                .extracting(WantedRefund::amount)
                .containsExactly(Money.usd(10_000), Money.usd(5_000), Money.usd(25_020));
        assertThat(RefundRules.wanted(claims(40_020, true, true, new Credit(NEWER.disputeId(), Money.usd(40_020)))))
                .extracting(WantedRefund::cause)
                .containsExactly(RefundCause.TUITION_DISPUTE);
    }

    @Test
    void moneyThatCameBackByItselfIsNotGivenBack() {
        assertThat(RefundRules.wanted(claims(40_020, false, true, NEWER))).isEmpty();
    }

    @Test
    void eachCreditHasARefundOfItsOwn() {
        assertThat(RefundRules.wanted(claims(40_020, true, true, NEWER, OLDER)).stream()
                        .map(RefundRules::refundId)
                        .distinct())
                .hasSize(3)
                .contains(RefundRules.refundId(ENROLMENT.id(), PAYMENT));
    }

    private static RefundClaims claims(long paid, boolean live, boolean dropped, Credit... credits) {
        return new RefundClaims(
                ENROLMENT.id(),
                ENROLMENT.learner(),
                ENROLMENT.offering(),
                ENROLMENT.session(),
                ENROLMENT.course(),
                List.of(new Paid(PAYMENT, PaymentMethod.ECHECK, Money.usd(paid), live)),
                Set.of(),
                Set.of(),
                Optional.of(PAYMENT),
                dropped,
                false,
                Optional.of(Money.usd(40_020)),
                List.of(credits));
    }
}
