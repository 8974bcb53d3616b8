package org.stackway.events.value;

/** How a tuition dispute was resolved (BI-16). */
public enum DisputeOutcome {
    /** Nothing changes. */
    DENIED,
    /** Tuition is refunded, the enrolment stays. */
    CREDIT,
    /** The course is dropped with a full refund, whatever the window. */
    DROP_WITH_REFUND
}
