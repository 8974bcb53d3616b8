package org.stackway.transcript.conferral;

/** What became of a learner in a conferral run. */
public enum RowState {
    WAITING,
    /** At least one credential was conferred. */
    CONFERRED,
    /** No credential that is sought is earned; the violations say what each lacks. */
    LACKING,
    /** A hold blocks it, or an event about the learner waits: run again when that is settled. */
    BLOCKED,
    /** There is no credential that the learner seeks and does not have. */
    NOTHING_SOUGHT
}
