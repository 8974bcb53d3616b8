package org.stackway.enrollment.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stackway.enrollment.catalogue.Calendars.denver;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.stackway.enrollment.catalogue.Calendars;
import org.stackway.enrollment.catalogue.SessionCalendar;
import org.stackway.events.enrollment.EnrollmentEvent.CourseEnrolled;
import org.stackway.events.value.MilestoneKind;
import org.stackway.kit.domain.Rule;

@Rule({"EN-22", "3.2"})
class DropWindowTest {

    @Test
    void whoEnrolsBeforeClassesStartHasUntilThePublishedDeadline() {
        assertThat(DropWindow.deadline(denver("2024-01-05T10:00"), Calendars.spring2024(), Given.TERMS))
                .isEqualTo(denver("2024-01-28T23:59:59.999"));
    }

    @Test
    void theLastMillisecondBeforeClassesStartIsBeforeIt() {
        SessionCalendar calendar = Calendars.moved(
                Calendars.fall1(),
                MilestoneKind.REFUND_DEADLINE_FOR_PRE_START_ENROLLMENTS,
                denver("2026-09-10T23:59:59.999"));

        assertThat(DropWindow.deadline(denver("2026-08-24T08:59:59.999"), calendar, Given.TERMS))
                .isEqualTo(denver("2026-09-10T23:59:59.999"));
        assertThat(DropWindow.deadline(denver("2026-08-24T09:00"), calendar, Given.TERMS))
                .isEqualTo(denver("2026-09-06T23:59:59.999"));
    }

    @Test
    void whoEnrolsLaterHasFourteenDaysTheFirstOneCounted() {
        assertThat(DropWindow.deadline(denver("2024-02-23T16:59"), Calendars.spring2024(), Given.TERMS))
                .isEqualTo(denver("2024-03-07T23:59:59.999"));
    }

    @Test
    void theDayIsTheLocalOneNotTheOneInUtc() {
        // 23:30 in Denver is the next day in UTC
        assertThat(DropWindow.deadline(denver("2026-08-25T23:30"), Calendars.fall1(), Given.TERMS))
                .isEqualTo(denver("2026-09-07T23:59:59.999"));
    }

    @Test
    void theWindowNeverReachesBeyondTheEndOfClasses() {
        assertThat(DropWindow.deadline(denver("2026-10-09T12:00"), Calendars.fall1(), Given.TERMS))
                .isEqualTo(denver("2026-10-16T23:59:59.999"));
    }

    @Test
    void aWindowOverTheEndOfDaylightSavingHasAnHourMore() {
        Instant deadline = DropWindow.deadline(denver("2026-10-25T12:00"), Calendars.fall2(), Given.TERMS);

        assertThat(deadline).isEqualTo(Instant.parse("2026-11-08T06:59:59.999Z"));
    }

    @Test
    void aWindowOverTheStartOfDaylightSavingHasAnHourLess() {
        SessionCalendar spring = Calendars.session(
                "2026-SPRING-1", "2026-02-09", "2026-02-23", "2026-03-08", "2026-04-03", "2026-04-17");

        assertThat(DropWindow.deadline(denver("2026-02-25T12:00"), spring, Given.TERMS))
                .isEqualTo(Instant.parse("2026-03-11T05:59:59.999Z"));
    }

    @Test
    void aDeadlineOnceGivenNeverGetsEarlierButMayGetLater() {
        CourseEnrolled seat = Given.enrolled().state().enrolled().orElseThrow();
        MilestoneKind deadline = MilestoneKind.REFUND_DEADLINE_FOR_PRE_START_ENROLLMENTS;

        assertThat(DropWindow.inForce(
                        seat,
                        Calendars.moved(Calendars.fall1(), deadline, denver("2026-09-01T23:59:59.999")),
                        Given.TERMS))
                .isEqualTo(denver("2026-09-06T23:59:59.999"));
        assertThat(DropWindow.inForce(
                        seat,
                        Calendars.moved(Calendars.fall1(), deadline, denver("2026-09-12T23:59:59.999")),
                        Given.TERMS))
                .isEqualTo(denver("2026-09-12T23:59:59.999"));
    }
}
