package org.stackway.events.value;

/** Why an unpaid enrolment was cancelled. */
public enum CancellationReason {
    /** The learner asked for it. */
    LEARNER_REQUEST,
    /** The registrar decided it. */
    STAFF_REQUEST,
    /** Billing found no tuition rate for the owning programme. */
    NO_RATE_IN_FORCE
}
