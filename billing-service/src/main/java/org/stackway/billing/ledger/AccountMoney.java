package org.stackway.billing.ledger;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.FinancialHoldReason;
import org.stackway.events.value.FundingEndReason;
import org.stackway.events.value.HoldBlock;
import org.stackway.events.value.HoldId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Money;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.PaymentMethod;
import org.stackway.events.value.RefundCause;
import org.stackway.events.value.RefundId;
import org.stackway.events.value.SessionId;

/** Every fact about the money of one learner. */
public record AccountMoney(
        LearnerId learnerId,
        List<EnrollmentMoney> enrollments,
        List<SettledPayment> payments,
        List<Refund> refunds,
        List<Hold> holds) {

    public AccountMoney {
        enrollments = List.copyOf(enrollments);
        payments = List.copyOf(payments);
        refunds = List.copyOf(refunds);
        holds = List.copyOf(holds);
    }

    /** A whole payment that settled; its total is tuition plus service fee. */
    public record SettledPayment(
            PaymentId paymentId,
            CheckoutId checkoutId,
            PaymentMethod method,
            Money tuition,
            Money serviceFee,
            Instant settledAt,
            @Nullable Instant returnedAt) {

        public Money total() {
            return tuition.plus(serviceFee);
        }
    }

    /** A refund and how far it is. */
    public record Refund(
            RefundId refundId,
            EnrollmentId enrollmentId,
            SessionId sessionId,
            CourseCode courseCode,
            @Nullable PaymentId paymentId,
            Money amount,
            RefundCause cause,
            String status,
            Instant approvedAt,
            Instant dueBy,
            @Nullable Instant issuedAt,
            @Nullable Instant settledAt,
            @Nullable Instant cancelledAt) {}

    /** A hold for a debt. */
    public record Hold(
            HoldId holdId,
            FinancialHoldReason reason,
            List<HoldBlock> blocks,
            Instant placedAt,
            @Nullable Instant releasedAt) {
        public Hold {
            blocks = List.copyOf(blocks);
        }
    }

    /** What the learner owes; less than nothing is money we owe. */
    public Money balance() {
        return balance(enrollments);
    }

    /** What is owed for these enrolments. */
    public static Money balance(List<EnrollmentMoney> enrollments) {
        Money balance = Money.zero();
        for (EnrollmentMoney one : enrollments) {
            ChargeTimeline timeline = ChargeTimeline.of(one);
            boolean counts = timeline.status()
                    .filter(status -> status != ChargeStatus.VOID)
                    .isPresent();
            Money charged = one.charge()
                    .filter(charge -> counts)
                    .map(EnrollmentMoney.Charge::amount)
                    .orElse(Money.zero());
            balance = balance.plus(charged).minus(timeline.paid());
        }
        return balance;
    }

    /** The enrolments whose charges are void. */
    public static Set<EnrollmentId> voided(List<EnrollmentMoney> enrollments) {
        return enrollments.stream()
                .filter(one -> ChargeTimeline.of(one)
                        .status()
                        .filter(status -> status == ChargeStatus.VOID)
                        .isPresent())
                .map(EnrollmentMoney::enrollmentId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What is owed because a third party did not pay what it had guaranteed (rule 3.29). */
    public static Money lapsedDebt(List<EnrollmentMoney> enrollments) {
        return debt(enrollments, AccountMoney::lapsed);
    }

    /** What is owed because a payment came back. */
    public static Money returnedDebt(List<EnrollmentMoney> enrollments) {
        return debt(enrollments, AccountMoney::returned);
    }

    /** What is owed of one enrolment, and was paid or guaranteed before. */
    public record Debt(EnrollmentId enrollmentId, Money amount) {}

    /** Debts from payments that came back and from guarantees that lapsed, the oldest charge first (P-16). */
    public static List<Debt> debts(List<EnrollmentMoney> enrollments) {
        return enrollments.stream()
                .filter(one -> returned(one) || lapsed(one))
                .filter(one -> ChargeTimeline.of(one).due(one).positive())
                .sorted(Comparator.comparing((EnrollmentMoney one) -> one.charge()
                                .map(EnrollmentMoney.Charge::assessedAt)
                                .orElse(Instant.MAX))
                        .thenComparing(one -> one.enrollmentId().value()))
                .map(one -> new Debt(one.enrollmentId(), ChargeTimeline.of(one).due(one)))
                .toList();
    }

    private static boolean returned(EnrollmentMoney one) {
        return one.payments().stream().anyMatch(payment -> payment.returnedAt() != null);
    }

    private static boolean lapsed(EnrollmentMoney one) {
        return one.fundings().stream().anyMatch(part -> part.endReason() == FundingEndReason.LAPSED);
    }

    private static Money debt(List<EnrollmentMoney> enrollments, Predicate<EnrollmentMoney> which) {
        return enrollments.stream()
                .filter(which)
                .map(one -> ChargeTimeline.of(one).due(one))
                .reduce(Money.zero(), Money::plus);
    }
}
