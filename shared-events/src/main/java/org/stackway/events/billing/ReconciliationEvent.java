package org.stackway.events.billing;

import org.jspecify.annotations.Nullable;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.Money;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.ReconciliationBreakKind;
import org.stackway.events.value.ReconciliationId;
import org.stackway.events.value.ReconciliationResolution;
import org.stackway.events.value.RefundId;

/**
 * What happens to a reconciliation case; stream {@code reconciliation/<reconciliationId>}. The id is a function of what the
 * case is about: the same break found again is the same case.
 */
public sealed interface ReconciliationEvent extends BillingServiceEvent {

    /** The case it is about. */
    ReconciliationId reconciliationId();

    /**
     * What we know of money disagrees with a provider, with enrollment-service's answers, or with itself, by {@code amount}.
     * The references are there as far as they are known.
     *
     * @param provider {@code card}, {@code echeck}, {@code flywire}; {@code -} if no provider is concerned
     * @param stream the stream in which to go on looking, for example {@code checkout/<id>}, or {@code enrollment/<id>} of
     *     enrollment-service
     */
    record ReconciliationBreakFound(
            ReconciliationId reconciliationId,
            ReconciliationBreakKind kind,
            Money amount,
            String provider,
            @Nullable String providerReference,
            @Nullable PaymentId paymentId,
            @Nullable CheckoutId checkoutId,
            @Nullable String stream,
            @Nullable RefundId refundId)
            implements ReconciliationEvent {}

    /**
     * The break is there again after its case was closed.
     *
     * @param amount by which there is disagreement now
     */
    record ReconciliationBreakReopened(ReconciliationId reconciliationId, Money amount)
            implements ReconciliationEvent {}

    /**
     * Somebody looks after it.
     *
     * @param owner the member of staff, by the subject of their token
     */
    record ReconciliationCaseAssigned(ReconciliationId reconciliationId, String owner) implements ReconciliationEvent {}

    /** It is over. Money that it held in suspense is no longer there without a name. */
    record ReconciliationCaseClosed(
            ReconciliationId reconciliationId, ReconciliationResolution resolution, String reason)
            implements ReconciliationEvent {}
}
