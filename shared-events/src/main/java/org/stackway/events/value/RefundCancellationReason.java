package org.stackway.events.value;

/** Why an approved refund is not paid out. */
public enum RefundCancellationReason {
    /** The drop was reversed. */
    DROP_REVERSED,
    /** The payment itself came back, there is nothing to refund. */
    PAYMENT_RETURNED,
    /** The payment was charged back. */
    DISPUTE_LOST
}
