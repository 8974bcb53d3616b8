package org.stackway.events.billing;

import org.jspecify.annotations.Nullable;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.Money;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.ReconciliationBreakKind;
import org.stackway.events.value.ReconciliationId;

/**
 * What happens to a reconciliation case; stream {@code reconciliation/<reconciliationId>}.
 */
public sealed interface ReconciliationEvent extends BillingServiceEvent {

    /**
     * Our ledger and a provider disagree by {@code amount}; a person has to look. The references are there as far as
     * they are known.
     */
    record ReconciliationBreakFound(
            ReconciliationId reconciliationId,
            ReconciliationBreakKind kind,
            Money amount,
            String provider,
            @Nullable String providerReference,
            @Nullable PaymentId paymentId,
            @Nullable CheckoutId checkoutId)
            implements ReconciliationEvent {}
}
