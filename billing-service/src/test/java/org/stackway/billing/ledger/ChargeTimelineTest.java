package org.stackway.billing.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stackway.billing.ledger.EnrollmentMoney.Charge;
import org.stackway.billing.ledger.EnrollmentMoney.PaymentPart;
import org.stackway.billing.ledger.EnrollmentMoney.RefundPart;
import org.stackway.billing.ledger.EnrollmentMoney.Seat;
import org.stackway.events.value.ChargeId;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Money;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.RefundId;
import org.stackway.events.value.SessionId;
import org.stackway.kit.domain.Rule;

class ChargeTimelineTest {

    private static final Instant T0 = Instant.parse("2026-08-12T15:00:00Z");
    private static final Money TUITION = Money.usd(40020);
    private static final EnrollmentId ENROLLMENT = new EnrollmentId(new UUID(1, 1));
    private static final LearnerId LEARNER = new LearnerId(new UUID(1, 2));
    private static final PaymentId PAID = new PaymentId(new UUID(2, 1));
    private static final PaymentId PAID_TWICE = new PaymentId(new UUID(2, 2));

    @Test
    @Rule("BI-03")
    void aChargeIsOpenUntilPaid() {
        assertThat(timeline(money(seat(null, null))).status()).contains(ChargeStatus.OPEN);
        assertThat(timeline(money(seat(null, null), settled(PAID, 1, 2))).status())
                .contains(ChargeStatus.PAID);
    }

    @Test
    void anEnrolmentThatEndsUnpaidVoidsItsCharge() {
        assertThat(timeline(money(seat(at(3), null))).turns()).containsExactly(new ChargeTimeline.Turn(at(3), true));
        assertThat(timeline(money(seat(at(3), null))).status()).contains(ChargeStatus.VOID);
    }

    @Test
    @Rule("3.21")
    void noChargeIsVoidedWhileMoneyIsUnderWay() {
        PaymentPart underWay = new PaymentPart(PAID, Money.usd(0), at(1), null, null, null);
        PaymentPart failed = new PaymentPart(PAID, Money.usd(0), at(1), at(5), null, null);

        assertThat(timeline(money(seat(at(3), null), underWay)).status()).contains(ChargeStatus.OPEN);
        assertThat(timeline(money(seat(at(3), null), failed)).turns())
                .containsExactly(new ChargeTimeline.Turn(at(5), true));
    }

    @Test
    @Rule("3.21")
    void lateMoneyReopensTheChargeAndItsRefundVoidsItAgain() {
        EnrollmentMoney late = money(seat(at(3), null), settled(PAID, 4, 5));
        assertThat(timeline(late).turns())
                .containsExactly(new ChargeTimeline.Turn(at(3), true), new ChargeTimeline.Turn(at(4), false));
        assertThat(timeline(late).status()).contains(ChargeStatus.PAID);

        EnrollmentMoney refunded = with(late, refund(PAID, 6, null));
        assertThat(timeline(refunded).status()).contains(ChargeStatus.VOID);
        assertThat(timeline(refunded).paid()).isEqualTo(Money.zero());
    }

    @Test
    void aRevivedEnrolmentStandsAgain() {
        assertThat(timeline(money(seat(at(3), at(6)), settled(PAID, 1, 5))).status())
                .contains(ChargeStatus.PAID);
    }

    @Test
    @Rule("BI-14")
    void aFullRefundOfADropVoidsTheChargeAndAReversalBringsItBack() {
        EnrollmentMoney dropped =
                with(money(new Seat(null, at(3), at(9), null), settled(PAID, 1, 2)), refund(PAID, 9, null));
        assertThat(timeline(dropped).status()).contains(ChargeStatus.VOID);

        EnrollmentMoney reversed =
                with(money(new Seat(null, at(3), at(9), at(12)), settled(PAID, 1, 2)), refund(PAID, 9, 12L));
        assertThat(timeline(reversed).status()).contains(ChargeStatus.PAID);
    }

    @Test
    void ofTwoPaymentsOneRefundedTheChargeStaysPaid() {
        EnrollmentMoney twice = with(
                money(seat(null, at(3)), settled(PAID, 1, 2), settled(PAID_TWICE, 3, 4)), refund(PAID_TWICE, 5, null));

        assertThat(timeline(twice).status()).contains(ChargeStatus.PAID);
        assertThat(timeline(twice).paid()).isEqualTo(TUITION);
    }

    @Test
    void aReturnedPaymentOpensTheChargeAgain() {
        EnrollmentMoney returned = money(seat(null, at(3)), new PaymentPart(PAID, TUITION, at(1), null, at(2), at(20)));

        assertThat(timeline(returned).status()).contains(ChargeStatus.OPEN);
        assertThat(timeline(returned).due(returned)).isEqualTo(TUITION);
        assertThat(AccountMoney.returnedDebt(List.of(returned))).isEqualTo(TUITION);
    }

    @Test
    void theResultDependsOnTheSetOfFactsOnly() {
        List<PaymentPart> payments = new ArrayList<>(List.of(
                settled(PAID, 1, 2),
                settled(PAID_TWICE, 3, 4),
                new PaymentPart(new PaymentId(new UUID(2, 3)), TUITION, at(1), at(2), null, null)));
        ChargeTimeline expected = timeline(money(seat(at(3), at(6)), payments.toArray(PaymentPart[]::new)));
        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(payments, new Random(seed));
            assertThat(timeline(money(seat(at(3), at(6)), payments.toArray(PaymentPart[]::new))))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
        }
    }

    private static ChargeTimeline timeline(EnrollmentMoney money) {
        return ChargeTimeline.of(money);
    }

    private static EnrollmentMoney money(Seat seat, PaymentPart... payments) {
        return new EnrollmentMoney(
                ENROLLMENT,
                LEARNER,
                SessionId.parse("2026-FALL-2"),
                CourseCode.parse("ECEA-5700"),
                Optional.of(new Charge(new ChargeId(new UUID(7, 1)), TUITION, T0)),
                seat,
                List.of(payments),
                List.of(),
                List.of());
    }

    private static EnrollmentMoney with(EnrollmentMoney money, RefundPart refund) {
        return new EnrollmentMoney(
                money.enrollmentId(),
                money.learnerId(),
                money.sessionId(),
                money.courseCode(),
                money.charge(),
                money.seat(),
                money.payments(),
                List.of(refund),
                money.fundings());
    }

    private static Seat seat(@Nullable Instant endedAt, @Nullable Instant enrolledAt) {
        return new Seat(endedAt, enrolledAt, null, null);
    }

    private static PaymentPart settled(PaymentId id, long initiated, long settled) {
        return new PaymentPart(id, TUITION, at(initiated), null, at(settled), null);
    }

    private static RefundPart refund(PaymentId payment, long approved, @Nullable Long cancelled) {
        return new RefundPart(
                new RefundId(new UUID(6, 1)), payment, TUITION, at(approved), cancelled == null ? null : at(cancelled));
    }

    private static Instant at(long hours) {
        return T0.plusSeconds(3600 * hours);
    }
}
