package org.stackway.events.value;

/**
 * The published instants of a session, in their usual order (rules 3.5, 2.2). A session never derives them anew: the
 * published instant counts (SE-14).
 */
public enum MilestoneKind {
    /** First instant at which an enrolment may be requested (EN-06). */
    ENROLLMENT_OPENS,
    /** Content is available. */
    CLASSES_START,
    /** First instant at which an exam appointment may be made. */
    PROCTORED_EXAM_SCHEDULING_OPENS,
    /** Last instant to drop for those enrolled before classes start (rule 3.2). */
    REFUND_DEADLINE_FOR_PRE_START_ENROLLMENTS,
    /** No enrolment may be requested from here on (EN-07). */
    ENROLLMENT_CLOSES,
    /** No exam appointment may be made from here on (SE-06). */
    PROCTORED_EXAM_SCHEDULING_CLOSES,
    /** Peer-graded work is due. */
    PEER_GRADED_SUBMISSION_DEADLINE,
    /** Proctored exams are over. */
    PROCTORED_EXAM_COMPLETION_DEADLINE,
    /** Peer reviews are due. */
    PEER_REVIEW_DEADLINE,
    /** The session closes; never moved (SE-04). */
    CLASSES_END,
    /** Grades are due. */
    FINAL_GRADES_POST,
    /** Degrees and certificates are conferred. */
    CONFERRAL,
    /** Last instant to change what the diploma shows. */
    DIPLOMA_NAME_ADDRESS_UPDATE_CLOSES
}
