package org.stackway.admission.pathway;

import java.util.Set;
import org.stackway.events.admission.CandidacyEvent.PathwayInput;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Grade;
import org.stackway.events.value.GradePoints;

/**
 * A graded attempt at a course, as all facts known about the enrolment leave it.
 *
 * @param attempt counts the learner's enrolments in the course from 1
 * @param mark whether the grade stands
 * @param replacedBy the later attempts whose grades took its place (P-26)
 */
public record Attempt(
        EnrollmentId enrollmentId,
        CourseCode courseCode,
        CreditHours creditHours,
        Grade grade,
        GradePoints gradePoints,
        int attempt,
        Mark mark,
        Set<EnrollmentId> replacedBy) {

    public Attempt {
        replacedBy = Set.copyOf(replacedBy);
    }

    /** Whether a grade stands. */
    public enum Mark {
        STANDS,
        /** The record took the grade back. */
        VOIDED,
        /** The enrolment was dropped: it never was (EN-25). */
        DROPPED,
        /** The enrolment ended in a W: no grade counts (P-29). */
        WITHDRAWN
    }

    /** As a pathway decision records what it was made from. */
    PathwayInput input() {
        return new PathwayInput(enrollmentId, courseCode, creditHours, grade, gradePoints, attempt);
    }
}
