package org.stackway.kit.replay;

/** Where a job stands. */
public enum ReplayState {
    /** It would have effects: another operator has to agree first. */
    AWAITING_APPROVAL,
    /** Will be taken up. */
    WAITING,
    /** Is being worked on, or will be again once its worker's lease is over. */
    RUNNING,
    /** Stopped by an operator; goes on from where it was. */
    PAUSED,
    /** Given up by an operator, for good. What it had done by then stands. */
    CANCELLED,
    /** Could not go on; can be resumed once the cause is mended. */
    FAILED,
    DONE
}
