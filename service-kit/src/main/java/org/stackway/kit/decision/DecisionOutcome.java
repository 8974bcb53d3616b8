package org.stackway.kit.decision;

/** How a decision ended. */
public enum DecisionOutcome {
    /** Events were appended. */
    ACCEPTED,
    /** Nothing stood against it, and nothing had to change. */
    UNCHANGED,
    /** A rule stood against it; nothing was written but the decision. */
    REFUSED
}
