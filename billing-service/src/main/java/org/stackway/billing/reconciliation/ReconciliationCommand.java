package org.stackway.billing.reconciliation;

import org.jspecify.annotations.Nullable;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.Money;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.ReconciliationBreakKind;
import org.stackway.events.value.ReconciliationId;

/** What can be asked of a reconciliation case. */
public sealed interface ReconciliationCommand {

    /**
     * Opens it: money came that does not match.
     *
     * @param amount the money that came
     * @param checkoutId the checkout it was meant for, if that is ours
     */
    record OpenCase(
            ReconciliationId reconciliationId,
            ReconciliationBreakKind kind,
            Money amount,
            String provider,
            @Nullable String providerReference,
            @Nullable PaymentId paymentId,
            @Nullable CheckoutId checkoutId)
            implements ReconciliationCommand {}
}
