package org.stackway.events.value;

/** What changed a course load certified to the VA (BI-25, rule 3.29). */
public enum RecertificationCause {
    /** A certified course was dropped. */
    DROPPED,
    /** The learner withdrew from a certified course. */
    WITHDRAWN
}
