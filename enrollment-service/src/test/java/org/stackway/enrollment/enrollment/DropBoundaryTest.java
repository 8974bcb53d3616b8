package org.stackway.enrollment.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stackway.enrollment.catalogue.Calendars.denver;
import static org.stackway.enrollment.enrollment.Given.nothing;
import static org.stackway.enrollment.enrollment.Given.request;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stackway.enrollment.catalogue.Calendars;
import org.stackway.enrollment.catalogue.SessionCalendar;
import org.stackway.enrollment.enrollment.EnrollmentCommand.AnswerFunding;
import org.stackway.enrollment.enrollment.EnrollmentCommand.Withdraw;
import org.stackway.kit.domain.Rule;

/** The last millisecond of each drop window and the one after it, on either side of class start and of both changes of the clock. */
class DropBoundaryTest {

    private static SessionCalendar session(String name) {
        return switch (name) {
            case "spring 1" ->
                Calendars.session(
                        "2026-SPRING-1", "2026-02-09", "2026-02-23", "2026-03-08", "2026-04-03", "2026-04-17");
            case "fall 1" -> Calendars.fall1();
            case "fall 2" -> Calendars.fall2();
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Enrolled at that instant by money that was started just before. */
    private static Given enrolled(String session, String local) {
        Instant at = denver(local);
        return nothing()
                .calendar(any -> session(session))
                .at(at.minusMillis(2))
                .after(request())
                .at(at)
                .after(new AnswerFunding(Given.card("1", at.minusMillis(1), at)));
    }

    @ParameterizedTest(name = "{0}, enrolled {1}: until {2}")
    @CsvSource({
        // before classes start: the published deadline
        "fall 1,   2026-08-24T08:59:59.999, 2026-09-06T23:59:59.999, 2026-09-07T05:59:59.999Z",
        // from class start on: fourteen days, that of enrolment counted
        "fall 1,   2026-08-24T09:00,        2026-09-06T23:59:59.999, 2026-09-07T05:59:59.999Z",
        "fall 1,   2026-08-24T23:59:59.999, 2026-09-06T23:59:59.999, 2026-09-07T05:59:59.999Z",
        "fall 1,   2026-08-25T00:00,        2026-09-07T23:59:59.999, 2026-09-08T05:59:59.999Z",
        // daylight saving ends on November 1, at two in the morning of the published deadline's day
        "fall 2,   2026-10-19T08:59:59.999, 2026-11-01T23:59:59.999, 2026-11-02T06:59:59.999Z",
        "fall 2,   2026-10-19T09:00,        2026-11-01T23:59:59.999, 2026-11-02T06:59:59.999Z",
        "fall 2,   2026-10-18T12:00,        2026-11-01T23:59:59.999, 2026-11-02T06:59:59.999Z",
        "fall 2,   2026-10-31T23:59:59.999, 2026-11-13T23:59:59.999, 2026-11-14T06:59:59.999Z",
        // and begins on March 8
        "spring 1, 2026-02-22T12:00,        2026-03-08T23:59:59.999, 2026-03-09T05:59:59.999Z",
        "spring 1, 2026-02-23T09:00,        2026-03-08T23:59:59.999, 2026-03-09T05:59:59.999Z",
        "spring 1, 2026-02-22T09:00,        2026-03-08T23:59:59.999, 2026-03-09T05:59:59.999Z",
        "spring 1, 2026-03-07T23:59:59.999, 2026-03-20T23:59:59.999, 2026-03-21T05:59:59.999Z",
        // never beyond the end of classes
        "fall 1,   2026-10-02T16:59:59.999, 2026-10-15T23:59:59.999, 2026-10-16T05:59:59.999Z"
    })
    @Rule({"EN-22", "EN-24", "P-04", "3.2"})
    void theLastMillisecondIsInTimeAndTheNextOneIsForWithdrawals(
            String session, String enrolledAt, String until, Instant instant) {
        Given enrolled = enrolled(session, enrolledAt);
        assertThat(denver(until)).isEqualTo(instant);

        assertThat(enrolled.at(instant).whenDropped().events()).hasSize(2);
        assertThat(enrolled.at(instant).when(new Withdraw(Requester.ANYONE)).rules())
                .containsExactly("P-04");
        assertThat(enrolled.at(instant.plusMillis(1)).whenDropped().rules()).containsExactly("EN-22");
        assertThat(enrolled.at(instant.plusMillis(1))
                        .when(new Withdraw(Requester.ANYONE))
                        .events())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"fall 1", "fall 2", "spring 1"})
    @Rule({"EN-06", "EN-07", "P-13"})
    void aRequestIsPossibleFromTheOpeningMillisecondToTheLastOneBeforeTheClose(String session) {
        SessionCalendar calendar = session(session);
        Given given = nothing().calendar(any -> calendar);
        Instant opens = calendar.enrollmentOpens();
        Instant closes = calendar.enrollmentCloses();

        assertThat(given.at(opens.minusMillis(1)).when(request()).rules()).containsExactly("EN-06");
        assertThat(given.at(opens).when(request()).events()).hasSize(1);
        assertThat(given.at(closes.minusMillis(1)).when(request()).events()).hasSize(1);
        assertThat(given.at(closes).when(request()).rules()).containsExactly("EN-07");
    }

    @ParameterizedTest
    @CsvSource({
        "fall 1, 2026-08-10T12:00",
        "fall 1, 2026-10-01T12:00",
        "fall 2, 2026-10-31T12:00",
        "spring 1, 2026-03-07T12:00"
    })
    @Rule({"EN-02", "EN-07", "3.21"})
    void moneyStartedByTheBaseAndSettledByTheLimitEnrolsAndAMillisecondMoreOfEitherDoesNot(
            String session, String requestedAt) {
        SessionCalendar calendar = session(session);
        Given requested = nothing().calendar(any -> calendar).at(requestedAt).after(request());
        Instant base = requested.state().requested().payBy();
        Instant limit = calendar.enrollmentCloses().plus(Duration.ofHours(1));
        Given.Then inTime = requested.at(limit.plusSeconds(60)).when(new AnswerFunding(Given.card("1", base, limit)));

        assertThat(inTime.types()).extracting(Class::getSimpleName).first().isEqualTo("CourseEnrolled");
        assertThat(requested
                        .at(limit.plusSeconds(60))
                        .when(new AnswerFunding(Given.card("1", base.plusMillis(1), limit)))
                        .types())
                .extracting(Class::getSimpleName)
                .containsExactly("EnrollmentPaymentDeclined");
        assertThat(requested
                        .at(limit.plusSeconds(60))
                        .when(new AnswerFunding(Given.card("1", base, limit.plusMillis(1))))
                        .types())
                .extracting(Class::getSimpleName)
                .containsExactly("EnrollmentPaymentDeclined");
    }
}
