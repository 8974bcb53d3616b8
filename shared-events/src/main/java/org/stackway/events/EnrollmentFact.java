package org.stackway.events;

import org.stackway.events.value.CourseCode;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.OfferingId;
import org.stackway.events.value.SessionId;

/**
 * An event about one enrolment. It says all that places the enrolment, so that a consumer can use it without having
 * heard of the enrolment before (D22). Offering, session and course must agree; events that contradict themselves are
 * neither written nor read.
 */
public interface EnrollmentFact extends LearnerFact {
    /** The enrolment it is about. */
    EnrollmentId enrollmentId();

    /** The offering the enrolment is in. */
    OfferingId offeringId();

    /** The session of that offering. */
    SessionId sessionId();

    /** The course of that offering. */
    CourseCode courseCode();
}
