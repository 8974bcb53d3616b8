package org.stackway.transcript.bulk;

/** How far a row of grades is. */
public enum RowState {
    /** It will be tried. */
    WAITING,
    /** The grade stands, posted by this row now or by somebody before. */
    POSTED,
    /** A rule stands against it, or it is malformed. */
    REFUSED,
    /** Its enrolment is not known here, not yet or never; resuming the request tries it again. */
    NOT_KNOWN_YET
}
