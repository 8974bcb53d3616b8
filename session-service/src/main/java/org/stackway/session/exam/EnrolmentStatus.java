package org.stackway.session.exam;

/** How an enrolment stands, as far as its final is concerned; the last event of its stream counts. */
public enum EnrolmentStatus {
    ENROLLED,
    DROPPED,
    WITHDRAWN,
    /** Graded: nothing is left to sit. */
    COMPLETED
}
