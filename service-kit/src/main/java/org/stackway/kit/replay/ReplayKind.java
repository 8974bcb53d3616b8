package org.stackway.kit.replay;

/** What a job does. */
public enum ReplayKind {
    /** Events of this service's store go to a topic once more. */
    REPUBLISH,
    /** Events this service has consumed are applied once more. */
    REWIND,
    /** A read model is made anew beside the live one, and takes its place. */
    REBUILD,
    /** The generation of a read model that was replaced is brought up to date and takes its place back. */
    ROLLBACK,
    /** Events that this service's store has lost come back from its topic. */
    RECOVER
}
