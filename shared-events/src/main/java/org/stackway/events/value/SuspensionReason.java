package org.stackway.events.value;

/** Why access to content was suspended although the learner stays enrolled. */
public enum SuspensionReason {
    /** The payment that enrolled came back and nothing else covers the enrolment. */
    PAYMENT_RETURNED,
    /** The payment was charged back and nothing else covers the enrolment. */
    DISPUTE_LOST
}
