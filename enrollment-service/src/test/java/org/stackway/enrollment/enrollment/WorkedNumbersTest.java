package org.stackway.enrollment.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stackway.enrollment.catalogue.Calendars.denver;
import static org.stackway.enrollment.enrollment.Given.TERMS;
import static org.stackway.enrollment.enrollment.Given.nothing;
import static org.stackway.enrollment.enrollment.Given.payment;
import static org.stackway.enrollment.enrollment.Given.request;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.stackway.enrollment.catalogue.Calendars;
import org.stackway.enrollment.catalogue.SessionCalendar;
import org.stackway.enrollment.enrollment.EnrollmentCommand.AnswerFunding;
import org.stackway.events.enrollment.EnrollmentEvent.CourseEnrolled;
import org.stackway.events.enrollment.EnrollmentEvent.EnrollmentPaymentDeclined;
import org.stackway.events.value.DeclineReason;
import org.stackway.events.value.PaymentMethod;
import org.stackway.kit.domain.Rule;

/** The dates of the published 2024 sessions, worked through by hand. */
class WorkedNumbersTest {

    /** 2024 Spring 2: Mar 11 to May 3; daylight saving began on Mar 10. */
    private static final SessionCalendar SPRING_2 =
            Calendars.session("2024-SPRING-2", "2024-02-26", "2024-03-11", "2024-03-24", "2024-04-19", "2024-05-03");

    @Test
    @Rule({"EN-22", "3.2"})
    void whoEnrolledOnJanuary5HasUntilJanuary28() {
        Instant deadline = DropWindow.deadline(denver("2024-01-05T12:00"), Calendars.spring2024(), TERMS);

        assertThat(deadline).isEqualTo(Instant.parse("2024-01-29T06:59:59.999Z"));
    }

    @Test
    @Rule({"EN-22", "3.2"})
    void whoEnrolledInTheLastMinuteOfFebruary23HasUntilTheDayBeforeClassesEnd() {
        Instant deadline = DropWindow.deadline(denver("2024-02-23T16:59"), Calendars.spring2024(), TERMS);

        assertThat(deadline).isEqualTo(Instant.parse("2024-03-08T06:59:59.999Z"));
        assertThat(deadline.plus(Duration.ofDays(1)))
                .isEqualTo(Calendars.spring2024().classesEnd());
    }

    @Test
    @Rule({"EN-06", "EN-22"})
    void theSecondSessionOpensInWinterTimeAndItsDropWindowEndsInSummerTime() {
        assertThat(SPRING_2.enrollmentOpens()).isEqualTo(Instant.parse("2024-02-26T16:00:00Z"));
        assertThat(SPRING_2.classesStart()).isEqualTo(Instant.parse("2024-03-11T15:00:00Z"));
        assertThat(DropWindow.deadline(denver("2024-02-26T09:00"), SPRING_2, TERMS))
                .isEqualTo(Instant.parse("2024-03-25T05:59:59.999Z"));
    }

    @Test
    @Rule({"EN-04", "EN-05", "3.21"})
    void flywireMoneyOfFebruary20EnrolsOnFebruary27ThoughEnrolmentClosedAndMovesNoDate() {
        CourseEnrolled seat = paidByFlywire("2024-02-27T12:00").only(CourseEnrolled.class);

        assertThat(seat.enrolledAt()).isEqualTo(denver("2024-02-27T12:00"));
        assertThat(seat.classesEndAt()).isEqualTo(Calendars.spring2024().classesEnd());
        assertThat(seat.dropDeadline()).isEqualTo(Calendars.spring2024().classesEnd());
    }

    @Test
    @Rule("3.21")
    void flywireMoneyIsInTimeUntilSevenDaysAfterTheClose() {
        assertThat(paidByFlywire("2024-03-01T17:00").only(CourseEnrolled.class)).isNotNull();
        assertThat(paidByFlywire("2024-03-01T17:00:00.001")
                        .only(EnrollmentPaymentDeclined.class)
                        .reason())
                .isEqualTo(DeclineReason.LATE);
    }

    @Test
    @Rule("3.21")
    void flywireMoneyThatCameOnMarch11IsDeclinedBecauseTheSessionIsOver() {
        assertThat(paidByFlywire("2024-03-11T12:00")
                        .only(EnrollmentPaymentDeclined.class)
                        .reason())
                .isEqualTo(DeclineReason.SESSION_OVER);
    }

    @Test
    @Rule({"P-11", "EN-22"})
    void whoFailsACourseOnMarch18HasSixDaysLeftToDropTheOnesOfTheNextSession() {
        Given enrolledInBoth = nothing()
                .calendar(any -> SPRING_2)
                .at("2024-03-01T12:00")
                .after(request())
                .at("2024-03-01T13:00")
                .after(new AnswerFunding(Given.card("1", denver("2024-03-01T12:30"), denver("2024-03-01T12:31"))));

        assertThat(enrolledInBoth.at("2024-03-18T17:00").whenDropped().events()).hasSize(2);
        assertThat(enrolledInBoth.at("2024-03-24T23:59:59.999").whenDropped().events())
                .hasSize(2);
        assertThat(enrolledInBoth.at("2024-03-25T00:00").whenDropped().rules()).containsExactly("EN-22");
    }

    @Test
    @Rule({"P-11", "P-13", "EN-07"})
    void theRepeatCanBeTakenInTheNextSessionUntilItClosesOnApril19() {
        Given failed = nothing().calendar(any -> SPRING_2).attemptsSoFar(1);

        assertThat(failed.at("2024-03-18T17:00").when(request()).events()).hasSize(1);
        assertThat(failed.at("2024-04-19T16:59:59.999").when(request()).events())
                .hasSize(1);
        assertThat(failed.at("2024-04-19T17:00").when(request()).rules()).containsExactly("EN-07");
    }

    /** Requested and started on February 20, delivered then. */
    private static Given.Then paidByFlywire(String delivered) {
        return nothing()
                .calendar(any -> Calendars.spring2024())
                .at("2024-02-20T10:00")
                .after(request())
                .at(delivered)
                .when(new AnswerFunding(new Settlement.Payment(
                        payment("flywire"), PaymentMethod.FLYWIRE, denver("2024-02-20T11:00"), denver(delivered))));
    }
}
