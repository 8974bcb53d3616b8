package org.stackway.admission.pathway;

import org.jspecify.annotations.Nullable;
import org.stackway.events.value.CourseCode;

/**
 * What a pathway still asks for, and by which rule.
 *
 * @param rule AD-03 a course without a counting grade, AD-04 the average, AD-05 or P-43 the least grade of a course, 3.15
 *     a criterion that is not known
 * @param courseCode the course, where one is to blame
 * @param observed what was found: grade points or a shown average
 * @param required what the rule asks for
 */
public record Requirement(
        String rule,
        @Nullable CourseCode courseCode,
        String message,
        @Nullable String observed,
        @Nullable String required) {}
