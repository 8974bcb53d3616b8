package org.stackway.transcript.audit;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.Grade;
import org.stackway.events.value.ProgrammeCode;

/**
 * What a degree asks of the courses that are put to it.
 *
 * @param credits the least sum (TR-03)
 * @param pathways the pathways that are complete; one of them has to be among the courses, whole (AD-07)
 * @param sisters programmes whose courses may be applied
 * @param sisterCap the most that may be applied of them together; absent if there is no limit (TR-08)
 * @param breadth a part of the credits that has to come of certain courses; absent if there is none (P-44)
 */
record DegreeDemand(
        ProgrammeCode programme,
        CreditHours credits,
        List<Set<CourseCode>> pathways,
        Set<ProgrammeCode> sisters,
        @Nullable CreditHours sisterCap,
        @Nullable Breadth breadth) {

    DegreeDemand {
        pathways = List.copyOf(pathways);
        sisters = Set.copyOf(sisters);
    }

    /** A part of the credits that comes of certain courses with a grade of their own. */
    record Breadth(Set<CourseCode> courses, CreditHours credits, Grade minGrade) {
        Breadth {
            courses = Set.copyOf(courses);
        }

        boolean has(EarnedCourse course) {
            return courses.contains(course.courseCode()) && course.grade().atLeast(minGrade);
        }
    }

    /** Whether the degree takes the course at all, by whose it is. */
    boolean takes(EarnedCourse course) {
        return own(course) || sisters.contains(course.owner());
    }

    boolean own(EarnedCourse course) {
        return course.owner().equals(programme);
    }
}
