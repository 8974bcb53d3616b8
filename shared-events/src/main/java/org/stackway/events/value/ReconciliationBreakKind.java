package org.stackway.events.value;

/** How our ledger and a provider can disagree. */
public enum ReconciliationBreakKind {
    /** Money arrived for a reference nobody issued. */
    UNKNOWN_REFERENCE,
    /** Another amount than the checkout asked for. */
    AMOUNT_MISMATCH,
    /** Another currency than the checkout asked for. */
    CURRENCY_MISMATCH,
    /** We know of a payment the provider does not. */
    MISSING_AT_PROVIDER,
    /** The provider knows of a payment we do not. */
    MISSING_HERE,
    /** The provider's fee differs from ours. */
    FEE_DIFFERENCE
}
