package org.stackway.enrollment.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stackway.enrollment.catalogue.Calendars.denver;
import static org.stackway.enrollment.enrollment.Given.card;
import static org.stackway.enrollment.enrollment.Given.echeck;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stackway.enrollment.catalogue.Calendars;
import org.stackway.enrollment.catalogue.SessionCalendar;
import org.stackway.enrollment.enrollment.PaymentAttempt.State;
import org.stackway.events.enrollment.EnrollmentEvent.EnrollmentRequested;
import org.stackway.events.value.PaymentMethod;
import org.stackway.kit.domain.Rule;

@Rule("3.21")
class PaymentTermsTest {

    private static final Instant CLOSES = denver("2026-10-02T17:00");

    @Test
    void aRequestWaitsFortyEightHours() {
        assertThat(PaymentTerms.base(
                        denver("2026-08-10T12:00"), Calendars.fall1().enrollmentCloses(), Given.TERMS))
                .isEqualTo(denver("2026-08-12T12:00"));
    }

    @Test
    void aRequestNeverWaitsBeyondTheCloseOfEnrolment() {
        assertThat(PaymentTerms.base(
                        denver("2026-10-02T16:59:59.999"), Calendars.fall1().enrollmentCloses(), Given.TERMS))
                .isEqualTo(CLOSES);
        assertThat(PaymentTerms.base(
                        denver("2026-09-30T17:00"), Calendars.fall1().enrollmentCloses(), Given.TERMS))
                .isEqualTo(CLOSES);
        assertThat(PaymentTerms.base(
                        denver("2026-09-30T16:59:59.999"), Calendars.fall1().enrollmentCloses(), Given.TERMS))
                .isEqualTo(denver("2026-10-02T16:59:59.999"));
    }

    @Test
    void fortyEightHoursAreFortyEightHoursOverDaylightSaving() {
        SessionCalendar spring = Calendars.session(
                "2026-SPRING-2", "2026-03-02", "2026-03-16", "2026-03-29", "2026-04-24", "2026-05-08");

        assertThat(PaymentTerms.base(denver("2026-03-07T12:00"), spring.enrollmentCloses(), Given.TERMS))
                .isEqualTo(denver("2026-03-09T13:00"));
    }

    @Test
    void moneyIsInTimeIfStartedByTheBaseAndSettledByTheLimitOfItsMethod() {
        EnrollmentRequested request = requested();
        Instant base = request.payBy();

        assertThat(PaymentTerms.inTime(request, card("a", base, CLOSES.plusSeconds(3600)), Given.TERMS))
                .isTrue();
        assertThat(PaymentTerms.inTime(
                        request, card("a", base, CLOSES.plusSeconds(3600).plusMillis(1)), Given.TERMS))
                .isFalse();
        assertThat(PaymentTerms.inTime(request, card("a", base.plusMillis(1), base.plusMillis(1)), Given.TERMS))
                .isFalse();
        assertThat(PaymentTerms.inTime(request, echeck("a", base, CLOSES.plusSeconds(7 * 86_400)), Given.TERMS))
                .isTrue();
        assertThat(PaymentTerms.inTime(
                        request,
                        echeck("a", base, CLOSES.plusSeconds(7 * 86_400).plusMillis(1)),
                        Given.TERMS))
                .isFalse();
    }

    @Test
    void withoutAPaymentTheRequestExpiresAtTheBase() {
        assertThat(PaymentTerms.payBy(requested(), List.of(), Given.TERMS))
                .isEqualTo(requested().payBy());
    }

    @Test
    void aPaymentStartedInTimeMovesTheExpiryToTheLimitOfItsMethod() {
        Instant base = requested().payBy();

        assertThat(payBy(attempt("a", PaymentMethod.CARD, base, State.PROCESSING)))
                .isEqualTo(CLOSES.plusSeconds(3600));
        assertThat(payBy(attempt("a", PaymentMethod.FLYWIRE, base, State.PROCESSING)))
                .isEqualTo(CLOSES.plusSeconds(7 * 86_400));
    }

    @Test
    void anUnknownOutcomeLeavesItThere() {
        assertThat(payBy(attempt("a", PaymentMethod.CARD, requested().payBy(), State.UNKNOWN)))
                .isEqualTo(CLOSES.plusSeconds(3600));
    }

    @Test
    void aFailureOrAnExpiredCheckoutBringsItBack() {
        Instant base = requested().payBy();

        assertThat(payBy(attempt("a", PaymentMethod.CARD, base, State.FAILED))).isEqualTo(base);
        assertThat(payBy(attempt("a", PaymentMethod.ECHECK, base, State.EXPIRED)))
                .isEqualTo(base);
    }

    @Test
    void aPaymentStartedTooLateMovesNothing() {
        Instant base = requested().payBy();

        assertThat(payBy(attempt("a", PaymentMethod.CARD, base.plusMillis(1), State.PROCESSING)))
                .isEqualTo(base);
    }

    @Test
    void ofSeveralPaymentsTheOneWithTheMostTimeCounts() {
        Instant base = requested().payBy();
        PaymentAttempt card = attempt("a", PaymentMethod.CARD, base, State.PROCESSING);
        PaymentAttempt echeck = attempt("b", PaymentMethod.ECHECK, base, State.UNKNOWN);

        assertThat(payBy(card, echeck)).isEqualTo(CLOSES.plusSeconds(7 * 86_400));
        assertThat(payBy(echeck, card)).isEqualTo(CLOSES.plusSeconds(7 * 86_400));
    }

    private static EnrollmentRequested requested() {
        return Given.requestedAt("2026-08-10T12:00").state().requested();
    }

    private static Instant payBy(PaymentAttempt... attempts) {
        return PaymentTerms.payBy(requested(), List.of(attempts), Given.TERMS);
    }

    static PaymentAttempt attempt(String name, PaymentMethod method, Instant initiatedAt, State state) {
        return new PaymentAttempt(Given.payment(name), Given.checkout(name), method, initiatedAt, state);
    }
}
