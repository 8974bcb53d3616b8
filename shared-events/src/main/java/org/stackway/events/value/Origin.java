package org.stackway.events.value;

/** Where an enrolment comes from. */
public enum Origin {
    /** A new start. */
    NEW,
    /** From the non-credit version; earlier progress is applied (EN-13, EN-14). */
    UPGRADE
}
