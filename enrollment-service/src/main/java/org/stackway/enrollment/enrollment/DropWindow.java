package org.stackway.enrollment.enrollment;

import java.time.Instant;
import java.time.LocalTime;
import org.stackway.enrollment.catalogue.SessionCalendar;
import org.stackway.events.enrollment.EnrollmentEvent.CourseEnrolled;
import org.stackway.kit.domain.Rule;

/**
 * The last instant to drop (EN-22, rule 3.2): 14 days from class start or enrolment, whichever is later, the first day
 * counted, to the last millisecond of the local day; never after classes end.
 */
public final class DropWindow {

    private static final int DAYS_AFTER_THE_FIRST = 13;
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59, 999_000_000);

    private DropWindow() {}

    /** The deadline of somebody enrolled at this instant, by the calendar as it stands. */
    @Rule({"EN-22", "3.2"})
    public static Instant deadline(Instant enrolledAt, SessionCalendar calendar) {
        Instant deadline = enrolledAt.isBefore(calendar.classesStart())
                ? calendar.preStartDropDeadline()
                : enrolledAt
                        .atZone(calendar.zone())
                        .toLocalDate()
                        .plusDays(DAYS_AFTER_THE_FIRST)
                        .atTime(END_OF_DAY)
                        .atZone(calendar.zone())
                        .toInstant();
        return deadline.isAfter(calendar.classesEnd()) ? calendar.classesEnd() : deadline;
    }

    /** The deadline in force: the one given with the seat, or a later one if a milestone moved since. Never earlier. */
    @Rule("3.2")
    public static Instant inForce(CourseEnrolled seat, SessionCalendar calendar) {
        Instant byCalendar = deadline(seat.enrolledAt(), calendar);
        return byCalendar.isAfter(seat.dropDeadline()) ? byCalendar : seat.dropDeadline();
    }
}
