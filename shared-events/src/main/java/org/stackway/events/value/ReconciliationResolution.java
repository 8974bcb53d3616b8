package org.stackway.events.value;

/** How a reconciliation case ended. */
public enum ReconciliationResolution {
    /** The next run no longer found the break. */
    GONE,
    /** The run that found it gave the command that mends it. */
    REPAIRED,
    /** A person decided, and said why. */
    DECIDED
}
