package org.stackway.enrollment.enrollment;

/** Where an enrolment stands. All but the first are the contract's {@code enrollment.status}. */
public enum EnrollmentStatus {
    /** No such enrolment. */
    UNREQUESTED,
    PENDING_PAYMENT,
    ENROLLED,
    EXPIRED,
    CANCELLED,
    DROPPED,
    WITHDRAWN,
    COMPLETED;

    /** Whether it holds the learner's one slot for the course (D9). */
    public boolean active() {
        return this == PENDING_PAYMENT || this == ENROLLED;
    }
}
