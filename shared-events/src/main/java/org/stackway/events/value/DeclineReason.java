package org.stackway.events.value;

/** Why a settled payment or a guaranteed funding did not enrol (rule 3.21). */
public enum DeclineReason {
    /** Initiated or settled too late. */
    LATE,
    /** The enrolment had been cancelled. */
    CANCELLED,
    /** Another payment had enrolled it before. */
    ALREADY_FUNDED,
    /** Another enrolment of the learner holds the course. */
    SLOT_TAKEN,
    /** Settled after classes ended. */
    SESSION_OVER
}
