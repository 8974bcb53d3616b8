package org.stackway.enrollment.load;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.SessionId;
import org.stackway.kit.domain.NotPersonal;

/**
 * What is known of a learner's studies around one enrolment, that one left out.
 *
 * @param semester courses that count in the pair of sessions (SE-12): requested, enrolled or completed
 * @param turn how many enrolments the learner has requested in the semester so far
 * @param returning whether the learner was enrolled in another session before (EN-28)
 * @param missingPrerequisites advised beforehand and not completed (EN-09)
 * @param subscribedAt when the learner last began the course without credit (BI-20)
 */
public record Studies(
        List<Taken> semester,
        int turn,
        boolean returning,
        @NotPersonal("codes of courses") List<CourseCode> missingPrerequisites,
        Optional<Instant> subscribedAt) {

    /** Nothing is known. */
    public static final Studies NONE = new Studies(List.of(), 0, false, List.of(), Optional.empty());

    public Studies {
        semester = List.copyOf(semester);
        missingPrerequisites = List.copyOf(missingPrerequisites);
    }

    /**
     * A course of the semester.
     *
     * @param confirmed whether it is paid: false while a request waits for its payment
     */
    public record Taken(
            EnrollmentId enrollmentId,
            CourseCode courseCode,
            SessionId sessionId,
            CreditHours creditHours,
            boolean confirmed) {}

    /** The courses of one session of the semester. */
    public List<Taken> in(SessionId session) {
        return semester.stream()
                .filter(taken -> taken.sessionId().equals(session))
                .toList();
    }

    /** Credit hours of one session of the semester. */
    public BigDecimal hoursIn(SessionId session) {
        return hours(in(session));
    }

    /** Credit hours of the semester. */
    public BigDecimal hours() {
        return hours(semester);
    }

    /** The exact sum of credit hours. */
    static BigDecimal hours(List<Taken> taken) {
        return taken.stream().map(course -> course.creditHours().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
