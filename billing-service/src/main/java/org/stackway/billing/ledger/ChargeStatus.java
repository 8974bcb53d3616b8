package org.stackway.billing.ledger;

/** What a charge is now. */
public enum ChargeStatus {
    /** To be paid. */
    OPEN,
    /** Paid, and the money is still here. */
    PAID,
    /** Nothing to pay any more: the enrolment ended without money, or the money was given back. */
    VOID
}
