package org.stackway.events.value;

/** What a part of a payment was used for (P-16). */
public enum AllocationKind {
    /** Tuition of one enrolment. */
    TUITION,
    /** An older debt of the learner, which is paid first. */
    DEBT,
    /** Nothing yet: it stays as credit on the account. */
    UNAPPLIED
}
