package org.stackway.local.sandbox;

/** What becomes of a payment, chosen by whoever pays. */
enum Outcome {
    /** The money arrives: a card is captured, an eCheck accepted, a wire guaranteed. */
    SETTLE,
    /** The provider declines. */
    FAIL,
    /** The money arrives and is taken back: an eCheck without funds, a charge reversed. */
    RETURN,
    /** The provider does not know: nothing more is said until someone decides it. */
    UNKNOWN
}
