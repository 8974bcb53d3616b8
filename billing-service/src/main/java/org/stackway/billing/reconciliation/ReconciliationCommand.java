package org.stackway.billing.reconciliation;

import org.jspecify.annotations.Nullable;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.Money;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.ReconciliationBreakKind;
import org.stackway.events.value.ReconciliationId;
import org.stackway.events.value.ReconciliationResolution;
import org.stackway.events.value.RefundId;

/** What can be asked of a reconciliation case. */
public sealed interface ReconciliationCommand {

    /**
     * Opens it, or opens it again.
     *
     * @param amount by which there is disagreement; for money in suspense, the money
     * @param checkoutId the checkout it was meant for, if that is ours
     * @param stream where to go on looking
     */
    record OpenCase(
            ReconciliationId reconciliationId,
            ReconciliationBreakKind kind,
            Money amount,
            String provider,
            @Nullable String providerReference,
            @Nullable PaymentId paymentId,
            @Nullable CheckoutId checkoutId,
            @Nullable String stream,
            @Nullable RefundId refundId)
            implements ReconciliationCommand {}

    /** Gives it to a member of staff, by the subject of their token. */
    record Assign(String owner) implements ReconciliationCommand {}

    /** A person ends it. */
    record Close(String reason) implements ReconciliationCommand {}

    /**
     * The machine ends it; one that is closed stays as it is.
     *
     * @param how that it is gone, or was repaired
     */
    record End(ReconciliationResolution how, String reason) implements ReconciliationCommand {}
}
