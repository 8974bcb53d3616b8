package org.stackway.events.admission;

import org.stackway.events.value.GradePoints;

/**
 * How a programme decides that a completed pathway admits (rule 3.15); in JSON told apart by the field {@code type}.
 */
public sealed interface AdmissionCriterion {
    /**
     * An average over the pathway and a floor for each course (AD-04, AD-05); {@code CUMULATIVE_GPA_AND_FLOOR}.
     *
     * @param minCumulativeGpa the least credit-weighted average, compared without rounding
     * @param minCourseGradePoints the least points of each course's best counting attempt
     */
    record CumulativeGpaAndFloor(GradePoints minCumulativeGpa, GradePoints minCourseGradePoints)
            implements AdmissionCriterion {}

    /**
     * A least grade in each course, no average (P-43); {@code MIN_GRADE_EACH}.
     *
     * @param minGradePoints the least points of each course's best counting attempt
     */
    record MinGradeEach(GradePoints minGradePoints) implements AdmissionCriterion {}

    /** The criterion is not known: nobody is admitted, and the programme says so; {@code UNKNOWN}. */
    record Unknown() implements AdmissionCriterion {}
}
