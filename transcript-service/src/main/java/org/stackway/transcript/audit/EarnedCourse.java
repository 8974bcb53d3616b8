package org.stackway.transcript.audit;

import java.time.Instant;
import java.util.Comparator;
import org.stackway.events.transcript.RecordEvent.AllocatedCourse;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Grade;
import org.stackway.events.value.ProgrammeCode;

/**
 * A graded course of a record whose grade counts, as an audit looks at it.
 *
 * @param owner the programme that offers the course; whether a degree takes it as its own or as a sister's (TR-08)
 * @param sessionEnd CLASSES_END of its session, from which its age is reckoned (rule 3.23)
 */
public record EarnedCourse(
        EnrollmentId enrollmentId,
        CourseCode courseCode,
        ProgrammeCode owner,
        CreditHours creditHours,
        Grade grade,
        Instant sessionEnd) {

    /** The oldest first: what expires first is used first. */
    static final Comparator<EarnedCourse> BY_AGE = Comparator.comparing(EarnedCourse::sessionEnd)
            .thenComparing(EarnedCourse::courseCode)
            .thenComparing(course -> course.enrollmentId().wire());

    /** As a conferral records that it is used up. */
    public AllocatedCourse allocated() {
        return new AllocatedCourse(enrollmentId, courseCode, creditHours);
    }
}
