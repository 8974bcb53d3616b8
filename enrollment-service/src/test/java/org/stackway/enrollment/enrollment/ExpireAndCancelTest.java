package org.stackway.enrollment.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stackway.enrollment.catalogue.Calendars.denver;
import static org.stackway.enrollment.enrollment.Given.enrolled;
import static org.stackway.enrollment.enrollment.Given.requestedAt;
import static org.stackway.enrollment.enrollment.PaymentTermsTest.attempt;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.stackway.enrollment.enrollment.EnrollmentCommand.CancelForLackOfTuition;
import org.stackway.enrollment.enrollment.EnrollmentCommand.CancelRequest;
import org.stackway.enrollment.enrollment.EnrollmentCommand.ExpireUnpaid;
import org.stackway.enrollment.enrollment.PaymentAttempt.State;
import org.stackway.events.enrollment.EnrollmentEvent.EnrollmentCancelled;
import org.stackway.events.enrollment.EnrollmentEvent.EnrollmentExpired;
import org.stackway.events.value.CancellationReason;
import org.stackway.events.value.PaymentMethod;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Rule;

class ExpireAndCancelTest {

    private static final Instant BASE = denver("2026-08-12T12:00");

    @Test
    @Rule("EN-02")
    void anUnpaidRequestExpiresAtItsDeadlineAndNotBefore() {
        assertThat(pending().at(BASE.minusMillis(1)).when(new ExpireUnpaid()).events())
                .isEmpty();
        assertThat(pending()
                        .at(BASE)
                        .when(new ExpireUnpaid())
                        .only(EnrollmentExpired.class)
                        .expiredAt())
                .isEqualTo(BASE);
    }

    @Test
    @Rule("3.21")
    void aDueDeadlineLooksAtThePaymentsAgain() {
        Given paying = pending().payments(attempt("a", PaymentMethod.CARD, BASE, State.PROCESSING));

        assertThat(paying.at(BASE).when(new ExpireUnpaid()).events()).isEmpty();
        assertThat(paying.at("2026-10-02T18:00").when(new ExpireUnpaid()).events())
                .hasSize(1);
    }

    @Test
    void whatIsPaidDoesNotExpire() {
        assertThat(enrolled().at("2026-12-01T12:00").when(new ExpireUnpaid()).events())
                .isEmpty();
    }

    @Test
    void aPendingRequestCanBeCancelledOnce() {
        Given cancelled = pending().after(new CancelRequest(Requester.ANYONE, CancellationReason.LEARNER_REQUEST));

        assertThat(cancelled.state().status()).isEqualTo(EnrollmentStatus.CANCELLED);
        assertThat(cancelled
                        .when(new CancelRequest(Requester.ANYONE, CancellationReason.STAFF_REQUEST))
                        .events())
                .isEmpty();
    }

    @Test
    @Rule("P-23")
    void nothingIsCancelledWhileItsMoneyIsOnTheWay() {
        for (State state : State.values()) {
            Given paying = pending().payments(attempt("a", PaymentMethod.ECHECK, BASE, state));
            Given.Then then = paying.when(new CancelRequest(Requester.ANYONE, CancellationReason.LEARNER_REQUEST));
            if (state.inFlight()) {
                assertThat(then.rules()).containsExactly("P-23");
            } else {
                assertThat(then.events()).hasSize(1);
            }
        }
    }

    @Test
    void onlyWhatWaitsForItsPaymentIsCancelled() {
        assertThat(enrolled()
                        .when(new CancelRequest(Requester.ANYONE, CancellationReason.LEARNER_REQUEST))
                        .rules())
                .containsExactly("EN-02");
    }

    @Test
    void whatHasNoTuitionIsCancelledWithThatReason() {
        assertThat(pending()
                        .when(new CancelForLackOfTuition(CancellationReason.NO_RATE_IN_FORCE))
                        .only(EnrollmentCancelled.class)
                        .reason())
                .isEqualTo(CancellationReason.NO_RATE_IN_FORCE);
        assertThat(enrolled()
                        .when(new CancelForLackOfTuition(CancellationReason.NO_RATE_IN_FORCE))
                        .events())
                .isEmpty();
    }

    @Test
    void nothingIsDecidedAboutWhatDoesNotExist() {
        Decision.Refused<?> refusal = Given.nothing()
                .when(new CancelRequest(Requester.ANYONE, CancellationReason.LEARNER_REQUEST))
                .refusal();

        assertThat(refusal.kind()).isEqualTo(Decision.Kind.MISSING);
    }

    private static Given pending() {
        return requestedAt("2026-08-10T12:00");
    }
}
