package org.stackway.events.value;

/** The kinds of hold (P-18). */
public enum HoldKind {
    /** A debt. */
    FINANCIAL,
    /** An advising appointment is missing. */
    ADVISING,
    /** Academic standing. */
    SCHOLASTIC,
    /** A conduct case. */
    CONDUCT,
    /** A health requirement. */
    HEALTH
}
