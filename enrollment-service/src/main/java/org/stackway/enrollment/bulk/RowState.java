package org.stackway.enrollment.bulk;

/** How far a row of a bulk request is. */
public enum RowState {
    /** It will be tried. */
    WAITING,
    /** The learner's request stands, made by this row now or before. */
    ACCEPTED,
    /** A rule stands against it, or it is malformed. */
    REFUSED,
    /** It names something that is not known here, not yet or never; resuming the request tries it again. */
    NOT_KNOWN_YET
}
