package org.stackway.events.value;

/** Why an exam appointment was cancelled. */
public enum ExamCancellationReason {
    /** The learner asked for it. */
    LEARNER_REQUEST,
    /** Staff decided it. */
    STAFF_REQUEST,
    /** The course was dropped. */
    COURSE_DROPPED,
    /** The learner withdrew. */
    COURSE_WITHDRAWN
}
