package org.stackway.admission.pathway;

import java.util.Set;
import java.util.UUID;
import org.stackway.admission.pathway.Attempt.Mark;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Grade;

/** Makes attempts for tests. */
public final class Graded {

    private Graded() {}

    public static Attempt in(String course, String hours, String grade) {
        return attempt(course, hours, grade, 1);
    }

    public static Attempt attempt(String course, String hours, String grade, int number) {
        Grade letter = Grade.parse(grade);
        return new Attempt(
                new EnrollmentId(UUID.nameUUIDFromBytes(
                        (course + "#" + number).getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                CourseCode.parse(course),
                CreditHours.parse(hours),
                letter,
                letter.points(),
                number,
                Mark.STANDS,
                Set.of());
    }

    public static Attempt marked(Attempt attempt, Mark mark) {
        return new Attempt(
                attempt.enrollmentId(),
                attempt.courseCode(),
                attempt.creditHours(),
                attempt.grade(),
                attempt.gradePoints(),
                attempt.attempt(),
                mark,
                attempt.replacedBy());
    }

    public static Attempt replaced(Attempt attempt, Attempt by) {
        return new Attempt(
                attempt.enrollmentId(),
                attempt.courseCode(),
                attempt.creditHours(),
                attempt.grade(),
                attempt.gradePoints(),
                attempt.attempt(),
                attempt.mark(),
                Set.of(by.enrollmentId()));
    }
}
