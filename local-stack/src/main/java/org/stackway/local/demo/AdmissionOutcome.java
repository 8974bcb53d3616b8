package org.stackway.local.demo;

/** How a learner's admission ends. */
enum AdmissionOutcome {
    ADMITTED,
    /** The pathway is passed, the programme was not declared. */
    NOT_DECLARED,
    AVERAGE_TOO_LOW,
    COURSE_BELOW_FLOOR,
    /** Not every course of the pathway has a grade. */
    INCOMPLETE
}
