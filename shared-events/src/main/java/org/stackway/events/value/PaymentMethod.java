package org.stackway.events.value;

/** How a checkout is paid (BI-05). */
public enum PaymentMethod {
    /** Credit or debit card; a service fee of 2.85 % per transaction. */
    CARD,
    /** Transfer from a US bank account; no fee, may be returned later. */
    ECHECK,
    /** International transfer in several steps; settled once guaranteed. */
    FLYWIRE
}
