package org.stackway.billing.reconciliation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stackway.billing.ledger.DerivedIds;
import org.stackway.billing.reconciliation.ReconciliationCommand.OpenCase;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Money;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.ReconciliationBreakKind;
import org.stackway.events.value.ReconciliationId;
import org.stackway.events.value.RefundId;

/**
 * A break as a run finds it.
 *
 * @param subject what tells it from others of its kind: the same subject is the same case, in whichever run it is found
 * @param about whose enrolment it is, where one is concerned
 */
record FoundBreak(
        ReconciliationBreakKind kind,
        String subject,
        Money amount,
        String provider,
        @Nullable String providerReference,
        @Nullable PaymentId paymentId,
        @Nullable CheckoutId checkoutId,
        @Nullable String stream,
        @Nullable RefundId refundId,
        Optional<Concerned> about) {

    /** Says that no provider is concerned. */
    static final String NO_PROVIDER = "-";

    /** An enrolment and its learner. */
    record Concerned(LearnerId learnerId, EnrollmentId enrollmentId) {}

    ReconciliationId caseId() {
        return new ReconciliationId(DerivedIds.of("case " + kind + " " + provider + " " + subject));
    }

    OpenCase open() {
        return new OpenCase(
                caseId(), kind, amount, provider, providerReference, paymentId, checkoutId, stream, refundId);
    }

    /** The checkout about which its provider may know more than it told us. */
    Optional<CheckoutId> asked() {
        return switch (kind) {
            case WEBHOOK_GAP,
                    PAYMENT_OVERDUE,
                    REFUND_OVERDUE,
                    MISSING_AT_PROVIDER,
                    MISSING_HERE,
                    SETTLEMENT_DIFFERENCE -> Optional.ofNullable(checkoutId);
            case UNKNOWN_REFERENCE,
                    AMOUNT_MISMATCH,
                    CURRENCY_MISMATCH,
                    FEE_DIFFERENCE,
                    SETTLED_WITHOUT_ANSWER,
                    PAID_NOT_ENROLLED,
                    ENROLLED_NOT_PAID,
                    REFUND_WITHOUT_DROP,
                    DROP_WITHOUT_REFUND -> Optional.empty();
        };
    }

    /**
     * The class of breaks that repair themselves: those that the refund rules mend by what they ask for anyway. The command is
     * the one that should have been given, it is decided by the same rules, and it can promise no more than was paid.
     */
    boolean repairable() {
        return about.isPresent()
                && switch (kind) {
                    case PAID_NOT_ENROLLED, DROP_WITHOUT_REFUND, REFUND_WITHOUT_DROP -> true;
                    case UNKNOWN_REFERENCE,
                            AMOUNT_MISMATCH,
                            CURRENCY_MISMATCH,
                            MISSING_AT_PROVIDER,
                            MISSING_HERE,
                            FEE_DIFFERENCE,
                            SETTLEMENT_DIFFERENCE,
                            PAYMENT_OVERDUE,
                            REFUND_OVERDUE,
                            SETTLED_WITHOUT_ANSWER,
                            ENROLLED_NOT_PAID,
                            WEBHOOK_GAP -> false;
                };
    }
}
