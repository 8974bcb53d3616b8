package org.stackway.enrollment.enrollment;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.stackway.enrollment.catalogue.SessionCalendar;
import org.stackway.events.enrollment.EnrollmentEvent.CourseEnrolled;
import org.stackway.kit.domain.Policy;
import org.stackway.kit.domain.Rule;

/**
 * The last instant to drop (EN-22): so many days from class start or enrolment, whichever is later, counted as the policy
 * says (rule 3.2); never after classes end.
 */
public final class DropWindow {

    /** How the days are counted. */
    enum Count {
        /**
         * The day of enrolment is the first; the last one ends with its last millisecond. Those enrolled before classes start
         * have the published milestone.
         */
        FIRST_DAY_INCLUDED,
        /** Full days, from one wall-clock time to the same one. */
        FULL_DAYS
    }

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59, 999_000_000);

    private DropWindow() {}

    /** The deadline of somebody enrolled at this instant, by the calendar as it stands. */
    @Rule({"EN-22", "3.2"})
    public static Instant deadline(Instant enrolledAt, SessionCalendar calendar, EnrollmentTerms terms) {
        Policy policy = terms.dropWindow();
        int days = policy.number("days");
        Instant deadline =
                switch (policy.choice("count", Count.class)) {
                    case FIRST_DAY_INCLUDED ->
                        enrolledAt.isBefore(calendar.classesStart())
                                ? calendar.preStartDropDeadline()
                                : local(enrolledAt, calendar)
                                        .plusDays(days - 1L)
                                        .with(END_OF_DAY)
                                        .toInstant();
                    case FULL_DAYS ->
                        local(later(enrolledAt, calendar.classesStart()), calendar)
                                .plusDays(days)
                                .toInstant();
                };
        return deadline.isAfter(calendar.classesEnd()) ? calendar.classesEnd() : deadline;
    }

    /** The deadline in force: the one given with the seat, or a later one if a milestone moved since. Never earlier. */
    @Rule("3.2")
    public static Instant inForce(CourseEnrolled seat, SessionCalendar calendar, EnrollmentTerms terms) {
        return later(deadline(seat.enrolledAt(), calendar, terms), seat.dropDeadline());
    }

    private static ZonedDateTime local(Instant instant, SessionCalendar calendar) {
        return instant.atZone(calendar.zone());
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
