package org.stackway.events.value;

/** What a drop gives back (BI-14): all of the tuition or nothing of it. */
public enum RefundKind {
    /** The whole tuition, without the service fee. */
    FULL,
    /** Nothing. */
    NONE
}
