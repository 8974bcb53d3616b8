package org.stackway.enrollment.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stackway.enrollment.catalogue.Calendars.denver;
import static org.stackway.enrollment.enrollment.Given.OTHER;
import static org.stackway.enrollment.enrollment.Given.card;
import static org.stackway.enrollment.enrollment.Given.echeck;
import static org.stackway.enrollment.enrollment.Given.enrolled;
import static org.stackway.enrollment.enrollment.Given.requestedAt;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stackway.enrollment.enrollment.EnrollmentCommand.AnswerFunding;
import org.stackway.enrollment.enrollment.EnrollmentCommand.CancelRequest;
import org.stackway.enrollment.enrollment.EnrollmentCommand.ExpireUnpaid;
import org.stackway.events.enrollment.EnrollmentEvent.ContentAccessGranted;
import org.stackway.events.enrollment.EnrollmentEvent.CourseEnrolled;
import org.stackway.events.enrollment.EnrollmentEvent.EnrollmentPaymentDeclined;
import org.stackway.events.value.AuthorizationId;
import org.stackway.events.value.CancellationReason;
import org.stackway.events.value.DeclineReason;
import org.stackway.kit.domain.Rule;

/** The answer protocol: exactly one answer to each payment, by its own instants. */
@Rule("3.21")
class AnswerFundingTest {

    private static final Instant BASE = denver("2026-08-12T12:00");
    private static final Instant CLASSES_END = denver("2026-10-16T23:59:59.999");

    @Test
    void moneyInTimeEnrolsAtTheInstantOfTheDecision() {
        CourseEnrolled told = pending()
                .at("2026-08-11T12:00:05")
                .when(answer(card("a", BASE, denver("2026-08-11T12:00"))))
                .only(CourseEnrolled.class);

        assertThat(told.enrolledAt()).isEqualTo(denver("2026-08-11T12:00:05"));
        assertThat(told.paymentId()).isEqualTo(Given.payment("a"));
        assertThat(told.authorizationId()).isNull();
        assertThat(told.dropDeadline()).isEqualTo(denver("2026-09-06T23:59:59.999"));
        assertThat(told.classesStartAt()).isEqualTo(denver("2026-08-24T09:00"));
    }

    @Test
    void theSamePaymentIsAnsweredOnce() {
        Settlement payment = card("a", BASE, BASE);

        assertThat(pending().after(answer(payment)).when(answer(payment)).events())
                .isEmpty();
        Settlement late = card("b", BASE.plusMillis(1), BASE.plusMillis(1));
        assertThat(pending().after(answer(late)).when(answer(late)).events()).isEmpty();
    }

    @Test
    void moneyStartedAMillisecondTooLateIsDeclined() {
        assertThat(declined(pending(), card("a", BASE.plusMillis(1), BASE.plusSeconds(10))))
                .isEqualTo(DeclineReason.LATE);
    }

    @Test
    void moneySettledAMillisecondTooLateIsDeclined() {
        Instant limit = denver("2026-10-02T18:00");

        assertThat(declined(pending(), card("a", BASE, limit.plusMillis(1)))).isEqualTo(DeclineReason.LATE);
        assertThat(pending().when(answer(card("a", BASE, limit))).events()).hasSize(1);
    }

    @Test
    void anExpiredRequestWhoseMoneyWasInTimeIsRevived() {
        Given expired = pending().at(BASE).after(new ExpireUnpaid());

        CourseEnrolled told = expired.at("2026-08-14T08:00")
                .when(answer(echeck("a", BASE, denver("2026-08-14T07:00"))))
                .only(CourseEnrolled.class);

        assertThat(told.enrolledAt()).isEqualTo(denver("2026-08-14T08:00"));
        assertThat(expired.state().status()).isEqualTo(EnrollmentStatus.EXPIRED);
    }

    @Test
    void anExpiredRequestWhoseSlotIsTakenIsNotRevived() {
        Given expired = pending().at(BASE).after(new ExpireUnpaid()).slotOf(OTHER, CLASSES_END);

        assertThat(declined(expired, card("a", BASE, BASE))).isEqualTo(DeclineReason.SLOT_TAKEN);
    }

    @Test
    void anExpiredRequestWithLateMoneyStaysExpired() {
        Given expired = pending().at(BASE).after(new ExpireUnpaid());

        assertThat(declined(expired, card("a", BASE.plusMillis(1), BASE.plusSeconds(60))))
                .isEqualTo(DeclineReason.LATE);
    }

    @Test
    void aCancelledRequestStaysCancelled() {
        Given cancelled = pending().after(new CancelRequest(Requester.ANYONE, CancellationReason.LEARNER_REQUEST));

        assertThat(declined(cancelled, card("a", BASE, BASE))).isEqualTo(DeclineReason.CANCELLED);
    }

    @Test
    void theSecondPaymentOfAnEnrolmentIsDeclinedWhateverBecameOfTheEnrolment() {
        Settlement second = card("second", denver("2026-08-10T12:30"), denver("2026-08-10T12:30"));

        assertThat(declined(enrolled(), second)).isEqualTo(DeclineReason.ALREADY_FUNDED);
        assertThat(declined(enrolled().at("2026-08-20T12:00").afterDrop(), second))
                .isEqualTo(DeclineReason.ALREADY_FUNDED);
    }

    @Test
    void moneyAfterTheEndOfClassesComesWhenTheSessionIsOver() {
        assertThat(declined(pending(), echeck("a", BASE, CLASSES_END.plusMillis(1))))
                .isEqualTo(DeclineReason.SESSION_OVER);
    }

    @Test
    @Rule("3.29")
    void aGuaranteeEnrolsLikeAPayment() {
        AuthorizationId authorization = AuthorizationId.parse("0198e000-0000-7000-8000-0000000000aa");

        CourseEnrolled told = pending()
                .when(answer(new Settlement.Guarantee(authorization, BASE)))
                .only(CourseEnrolled.class);
        EnrollmentPaymentDeclined late = pending()
                .when(answer(new Settlement.Guarantee(authorization, BASE.plusMillis(1))))
                .only(EnrollmentPaymentDeclined.class);

        assertThat(told.authorizationId()).isEqualTo(authorization);
        assertThat(told.paymentId()).isNull();
        assertThat(late.authorizationId()).isEqualTo(authorization);
        assertThat(late.reason()).isEqualTo(DeclineReason.LATE);
    }

    @Test
    @Rule({"EN-19", "3.26"})
    void whoHasPassedOnboardingGetsContentWithTheSeat() {
        List<? extends Class<?>> types = pending()
                .onboardedAt(denver("2026-08-01T12:00"))
                .when(answer(card("a", BASE, BASE)))
                .types();

        assertThat(types.toString())
                .isEqualTo(List.of(CourseEnrolled.class, ContentAccessGranted.class)
                        .toString());
    }

    private static Given pending() {
        return requestedAt("2026-08-10T12:00");
    }

    private static AnswerFunding answer(Settlement settlement) {
        return new AnswerFunding(settlement);
    }

    private static DeclineReason declined(Given given, Settlement settlement) {
        return given.when(answer(settlement))
                .only(EnrollmentPaymentDeclined.class)
                .reason();
    }
}
