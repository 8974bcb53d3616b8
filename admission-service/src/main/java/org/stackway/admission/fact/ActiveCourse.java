package org.stackway.admission.fact;

import org.stackway.events.value.CourseCode;
import org.stackway.events.value.EnrollmentId;

/** A course that a learner is enrolled in and has no grade of yet. */
public record ActiveCourse(EnrollmentId enrollmentId, CourseCode courseCode) {}
