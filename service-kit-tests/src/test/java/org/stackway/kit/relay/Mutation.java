package org.stackway.kit.relay;

/** What somebody might change, and must not. Each is caught by the same oracle that the real protocol passes. */
enum Mutation {
    NONE,
    /** The holders of the lock are read before the fence is drawn. */
    HOLDERS_BEFORE_FENCE,
    /** The mark is the newest visible position, whatever is missing below. */
    HOLES_IGNORED,
    /** Events are read in the order of their transactions' ids, below the oldest one that is open. */
    TRANSACTION_ORDER,
    /** A record counts as accepted when it is handed to the producer: the relay's cursor moves before the broker has it. */
    RELAY_CURSOR_BEFORE_SEND,
    /** The producer goes on after a record that failed. */
    PRODUCER_KEPT_AFTER_FAILURE,
    /** The consumer stores its cursor in a transaction of its own, and applies the events in another. */
    CURSOR_BEFORE_EFFECT,
    /** The other way round. */
    EFFECT_BEFORE_CURSOR,
    /** The consumer commits its offsets before its transaction. */
    OFFSET_BEFORE_COMMIT
}
