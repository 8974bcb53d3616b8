package org.stackway.billing.refund;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stackway.billing.refund.Refund.Status;
import org.stackway.billing.refund.RefundClaims.Paid;
import org.stackway.billing.refund.RefundCommand.Approve;
import org.stackway.billing.refund.RefundCommand.Cancel;
import org.stackway.billing.refund.RefundCommand.Issue;
import org.stackway.billing.refund.RefundCommand.RecordFailed;
import org.stackway.billing.refund.RefundCommand.RecordSettled;
import org.stackway.billing.testing.Enrolment;
import org.stackway.events.billing.RefundEvent;
import org.stackway.events.billing.RefundEvent.RefundApproved;
import org.stackway.events.billing.RefundEvent.RefundCancelled;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Money;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.PaymentMethod;
import org.stackway.events.value.RefundCancellationReason;
import org.stackway.events.value.RefundCause;
import org.stackway.events.value.RefundId;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Policy;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.policy.PolicyFiles;
import org.stackway.kit.testing.Outcomes;

class RefundDeciderTest {

    private static final RefundDecider DECIDER = new RefundDecider();
    private static final Policy TIMING = PolicyFiles.load(RefundDeciderTest.class.getClassLoader())
            .inForce("refund-timing", Instant.parse("2026-08-12T15:00:00Z"));
    private static final Instant NOW = Instant.parse("2026-08-12T15:00:00Z");
    private static final Instant NEXT_DAY = Instant.parse("2026-08-13T15:00:00Z");
    private static final RefundId REFUND = new RefundId(new UUID(1, 1));
    private static final PaymentId FIRST = new PaymentId(UUID.fromString("0199c0de-0000-7000-8000-000000000001"));
    private static final PaymentId SECOND = new PaymentId(UUID.fromString("0199c0de-0000-7000-8000-000000000002"));
    private static final Enrolment ENROLMENT = Enrolment.of(new LearnerId(new UUID(2, 1)), "ECEA-5700", "0.6");

    @Test
    @Rule({"BI-07", "BI-13", "BI-14", "3.12"})
    void aRefundIsTheWholeTuitionDueInTenBusinessDays() {
        RefundApproved approved =
                (RefundApproved) accepted(DECIDER.decide(Refund.none(), approve(), facts(NOW, false, true)))
                        .getFirst();

        assertThat(approved.amount()).isEqualTo(Money.usd(40020));
        assertThat(approved.dueBy()).isEqualTo(Instant.parse("2026-08-27T05:59:59.999Z"));
        assertThat(DECIDER.decide(approvedState(), approve(), facts(NOW, false, true)))
                .isEqualTo(Decision.unchanged());
    }

    @Test
    @Rule("3.12")
    void itIsIssuedNotAMillisecondEarlierThanABusinessDayLater() {
        assertThat(Outcomes.of(
                        DECIDER.decide(approvedState(), new Issue(), facts(NEXT_DAY.minusMillis(1), false, true))))
                .isEqualTo(Decision.unchanged());
        assertThat(accepted(DECIDER.decide(approvedState(), new Issue(), facts(NEXT_DAY, false, true))))
                .hasSize(1);
    }

    @Test
    void aContestedDropPaysNothingOut() {
        assertThat(Outcomes.of(DECIDER.decide(approvedState(), new Issue(), facts(NEXT_DAY, true, true))))
                .isEqualTo(Decision.unchanged());
    }

    @Test
    @Rule("3.12")
    void case12NothingIsPaidOutWhileAPaymentIsDisputed() {
        RefundFacts open = facts(NEXT_DAY, false, true);
        RefundFacts disputed = new RefundFacts(open.now(), open.notBefore(), false, true, true, open.timing());

        assertThat(Outcomes.of(DECIDER.decide(approvedState(), new Issue(), disputed)))
                .isEqualTo(Decision.unchanged());
        assertThat(accepted(DECIDER.decide(approvedState(), new Issue(), open))).hasSize(1);
    }

    @Test
    void case25ARefundThatFailedMaySettleOnceAndNeverTwice() {
        Refund failed = approvedState().in(Status.FAILED);
        RecordSettled settled = new RecordSettled("REF", NEXT_DAY);

        assertThat(accepted(DECIDER.decide(failed, settled, facts(NEXT_DAY, false, true))))
                .hasSize(1);
        assertThat(DECIDER.decide(failed.in(Status.SETTLED), settled, facts(NEXT_DAY, false, true)))
                .isEqualTo(Decision.unchanged());
        assertThat(DECIDER.decide(failed, new RecordFailed("AGAIN"), facts(NEXT_DAY, false, true)))
                .isEqualTo(Decision.unchanged());
    }

    @Test
    void aPaymentThatCameBackByItselfIsNotPaidOut() {
        assertThat(accepted(DECIDER.decide(approvedState(), new Issue(), facts(NEXT_DAY, false, false))))
                .first()
                .isInstanceOfSatisfying(RefundCancelled.class, cancelled -> assertThat(cancelled.reason())
                        .isEqualTo(RefundCancellationReason.PAYMENT_RETURNED));
    }

    @Test
    void whatWasIssuedIsNotCancelledAndSettlesOnce() {
        Refund issued = approvedState().in(Status.ISSUED);
        RecordSettled settled = new RecordSettled("REF", NEXT_DAY);

        assertThat(DECIDER.decide(
                        issued, new Cancel(RefundCancellationReason.DROP_REVERSED), facts(NEXT_DAY, false, true)))
                .isEqualTo(Decision.unchanged());
        assertThat(accepted(DECIDER.decide(issued, settled, facts(NEXT_DAY, false, true))))
                .hasSize(1);
        assertThat(DECIDER.decide(issued.in(Status.SETTLED), settled, facts(NEXT_DAY, false, true)))
                .isEqualTo(Decision.unchanged());
        assertThat(DECIDER.decide(issued.in(Status.SETTLED), new RecordFailed("CLOSED"), facts(NEXT_DAY, false, true)))
                .isEqualTo(Decision.unchanged());
    }

    @Test
    @Rule("3.21")
    void moneyThatCouldNotEnrolIsWantedBackAndTheOtherIsNot() {
        assertThat(RefundRules.wanted(claims(Set.of(SECOND), Optional.of(FIRST), false, false, true)))
                .singleElement()
                .satisfies(wanted -> {
                    assertThat(wanted.paymentId()).isEqualTo(SECOND);
                    assertThat(wanted.cause()).isEqualTo(RefundCause.PAYMENT_DECLINED);
                });
    }

    @Test
    @Rule("BI-14")
    void aFullDropWantsTheMoneyThatEnrolledBackUnlessItIsReversed() {
        assertThat(RefundRules.wanted(claims(Set.of(), Optional.of(FIRST), true, false, true)))
                .singleElement()
                .satisfies(wanted -> assertThat(wanted.cause()).isEqualTo(RefundCause.COURSE_DROPPED));
        assertThat(RefundRules.wanted(claims(Set.of(), Optional.of(FIRST), true, true, true)))
                .isEmpty();
        assertThat(RefundRules.wanted(claims(Set.of(), Optional.of(FIRST), false, false, true)))
                .isEmpty();
    }

    @Test
    @Rule({"BI-14", "P-17"})
    void aDropAfterTheMoneyThatEnrolledBouncedGivesBackWhatPaidAgain() {
        RefundClaims bounced = new RefundClaims(
                ENROLMENT.id(),
                ENROLMENT.learner(),
                ENROLMENT.offering(),
                ENROLMENT.session(),
                ENROLMENT.course(),
                List.of(
                        new Paid(FIRST, PaymentMethod.ECHECK, Money.usd(40020), false),
                        new Paid(SECOND, PaymentMethod.CARD, Money.usd(40020), true)),
                Set.of(),
                Optional.of(FIRST),
                true,
                false);

        assertThat(RefundRules.wanted(bounced)).singleElement().satisfies(wanted -> assertThat(wanted.paymentId())
                .isEqualTo(SECOND));
    }

    @Test
    @Rule({"3.21", "P-17"})
    void whatPaysADebtAgainStaysThoughItCouldNotEnrolASecondTime() {
        assertThat(RefundRules.wanted(paidAgain(false))).isEmpty();
        assertThat(RefundRules.wanted(paidAgain(true)))
                .singleElement()
                .satisfies(wanted -> assertThat(wanted.paymentId()).isEqualTo(SECOND));
    }

    /** The second was declined for the seat that the first had; the first is still here, or came back. */
    private static RefundClaims paidAgain(boolean firstIsHere) {
        return new RefundClaims(
                ENROLMENT.id(),
                ENROLMENT.learner(),
                ENROLMENT.offering(),
                ENROLMENT.session(),
                ENROLMENT.course(),
                List.of(
                        new Paid(FIRST, PaymentMethod.ECHECK, Money.usd(40020), firstIsHere),
                        new Paid(SECOND, PaymentMethod.CARD, Money.usd(40020), true)),
                Set.of(SECOND),
                Set.of(SECOND),
                Optional.of(FIRST),
                false,
                false);
    }

    @Test
    void declinedAndDroppedMoneyComesBackEachOnceAndOnlyIfItIsHere() {
        assertThat(RefundRules.wanted(claims(Set.of(SECOND), Optional.of(FIRST), true, false, true)))
                .hasSize(2);
        assertThat(RefundRules.wanted(claims(Set.of(FIRST), Optional.of(FIRST), true, false, true)))
                .hasSize(1);
        assertThat(RefundRules.wanted(claims(Set.of(SECOND), Optional.of(FIRST), true, false, false)))
                .isEmpty();
    }

    @Test
    void theSamePaymentOfTheSameEnrolmentHasOneRefundForEver() {
        RefundId id = RefundRules.refundId(ENROLMENT.id(), FIRST);

        assertThat(RefundRules.refundId(ENROLMENT.id(), FIRST)).isEqualTo(id);
        assertThat(RefundRules.refundId(ENROLMENT.id(), SECOND)).isNotEqualTo(id);
        assertThat(id.value().version()).isEqualTo(7);
    }

    private static RefundClaims claims(
            Set<PaymentId> declined, Optional<PaymentId> enrolledBy, boolean dropped, boolean reversed, boolean live) {
        return new RefundClaims(
                ENROLMENT.id(),
                ENROLMENT.learner(),
                ENROLMENT.offering(),
                ENROLMENT.session(),
                ENROLMENT.course(),
                List.of(
                        new Paid(FIRST, PaymentMethod.CARD, Money.usd(40020), live),
                        new Paid(SECOND, PaymentMethod.CARD, Money.usd(40020), live)),
                declined,
                enrolledBy,
                dropped,
                reversed);
    }

    private static Approve approve() {
        return new Approve(
                REFUND,
                new WantedRefund(
                        ENROLMENT.id(),
                        ENROLMENT.learner(),
                        ENROLMENT.offering(),
                        ENROLMENT.session(),
                        ENROLMENT.course(),
                        FIRST,
                        PaymentMethod.CARD,
                        Money.usd(40020),
                        RefundCause.COURSE_DROPPED));
    }

    private static Refund approvedState() {
        return DECIDER.evolve(
                Refund.none(),
                accepted(DECIDER.decide(Refund.none(), approve(), facts(NOW, false, true)))
                        .getFirst());
    }

    private static RefundFacts facts(Instant now, boolean contested, boolean live) {
        return new RefundFacts(now, Optional.of(RefundRules.notBefore(NOW)), contested, live, TIMING);
    }

    private static List<RefundEvent> accepted(Decision<RefundEvent> decision) {
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return ((Decision.Accepted<RefundEvent>) decision).events();
    }
}
