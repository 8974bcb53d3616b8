package org.stackway.events.value;

/** Why billing placed a hold (P-17). */
public enum FinancialHoldReason {
    /** A payment came back. */
    PAYMENT_RETURNED,
    /** A payment was charged back. */
    DISPUTE_LOST,
    /** A balance is overdue. */
    UNPAID_BALANCE
}
