package org.stackway.events.value;

/** How money can disagree: with a provider, with the answers of enrollment-service, or with itself. */
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
    FEE_DIFFERENCE,
    /** A provider settled another amount than we have for the same movement. */
    SETTLEMENT_DIFFERENCE,
    /** A payment is under way, or its outcome unknown, for longer than its method takes. */
    PAYMENT_OVERDUE,
    /** A refund has not arrived by the day it was promised for (BI-13). */
    REFUND_OVERDUE,
    /** Nobody answered whether a settled payment enrols. */
    SETTLED_WITHOUT_ANSWER,
    /** Money that could not enrol was kept. */
    PAID_NOT_ENROLLED,
    /** Somebody is enrolled whom neither money nor a guarantee covers, and no hold says so. */
    ENROLLED_NOT_PAID,
    /** A drop's refund stands though nothing was dropped. */
    REFUND_WITHOUT_DROP,
    /** A course was dropped with a full refund and its money was kept. */
    DROP_WITHOUT_REFUND,
    /** A provider told something that never reached the inbox. */
    WEBHOOK_GAP
}
