package org.stackway.events.value;

/** Why a programme was discontinued for a learner. Either is final. */
public enum DiscontinuationCause {
    /** The learner asked for it (AD-10). */
    STUDENT,
    /** Two years without any enrolment (P-06). */
    INACTIVITY
}
