package org.stackway.enrollment.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stackway.enrollment.catalogue.Calendars.denver;
import static org.stackway.enrollment.enrollment.Given.OFFERING;
import static org.stackway.enrollment.enrollment.Given.OTHER;
import static org.stackway.enrollment.enrollment.Given.nothing;
import static org.stackway.enrollment.enrollment.Given.request;

import org.junit.jupiter.api.Test;
import org.stackway.enrollment.enrollment.EnrollmentCommand.RequestEnrollment;
import org.stackway.enrollment.hold.RegistrationHold;
import org.stackway.events.enrollment.EnrollmentEvent.EnrollmentRequested;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.Funding;
import org.stackway.events.value.HoldId;
import org.stackway.events.value.HoldKind;
import org.stackway.events.value.Origin;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Rule;

class RequestEnrollmentTest {

    @Test
    @Rule({"EN-01", "EN-08"})
    void aRequestCopiesWhatTheOfferingSaysAndReservesASeat() {
        EnrollmentRequested told = nothing().when(request()).only(EnrollmentRequested.class);

        assertThat(told.offeringId()).isEqualTo(OFFERING);
        assertThat(told.title()).isEqualTo("Introduction to Power Electronics");
        assertThat(told.creditHours()).isEqualTo(CreditHours.parse("0.8"));
        assertThat(told.payBy()).isEqualTo(denver("2026-08-12T12:00"));
        assertThat(told.enrollmentClosesAt()).isEqualTo(denver("2026-10-02T17:00"));
        assertThat(told.classesEndAt()).isEqualTo(denver("2026-10-16T23:59:59.999"));
        assertThat(told.attempt()).isEqualTo(1);
    }

    @Test
    @Rule({"EN-06", "EN-07"})
    void theWindowIsOpenFromItsFirstInstantAndClosedAtItsLast() {
        assertThat(nothing().at("2026-08-10T08:59:59.999").when(request()).rules())
                .containsExactly("EN-06");
        assertThat(nothing().at("2026-08-10T09:00").when(request()).events()).hasSize(1);
        assertThat(nothing().at("2026-10-02T16:59:59.999").when(request()).events())
                .hasSize(1);
        assertThat(nothing().at("2026-10-02T17:00").when(request()).rules()).containsExactly("EN-07");
    }

    @Test
    @Rule("P-17")
    void aHoldBlocks() {
        assertThat(nothing().hold(debt()).when(request()).rules()).containsExactly("P-17");
    }

    @Test
    void aRefusalNamesEveryReason() {
        assertThat(nothing()
                        .at("2026-10-03T12:00")
                        .unregistered()
                        .hold(debt())
                        .slotOf(OTHER, denver("2026-10-16T23:59:59.999"))
                        .when(request())
                        .rules())
                .containsExactly("EN-01", "EN-07", "P-17", "EN-ONE-ACTIVE");
    }

    @Test
    @Rule("EN-16")
    void aSecondActiveEnrolmentInTheCourseIsAConflictThatNamesTheFirst() {
        Decision.Refused<?> refusal = nothing()
                .slotOf(OTHER, denver("2026-10-16T23:59:59.999"))
                .when(request())
                .refusal();

        assertThat(refusal.kind()).isEqualTo(Decision.Kind.CONFLICT);
        assertThat(refusal.code()).isEqualTo("DUPLICATE_ENROLLMENT");
        assertThat(refusal.existing()).contains("/api/v1/enrollments/" + OTHER);
    }

    @Test
    @Rule("EN-16")
    void aSlotIsHeldToTheLastMillisecondOfItsSessionAndFreeAfterIt() {
        Given held = nothing().slotOf(OTHER, denver("2026-08-20T23:59:59.999"));

        assertThat(held.at("2026-08-20T23:59:59.999").when(request()).rules()).containsExactly("EN-ONE-ACTIVE");
        assertThat(held.at("2026-08-21T00:00").when(request()).events()).hasSize(1);
    }

    @Test
    @Rule("EN-16")
    void aRepeatIsANewAttempt() {
        assertThat(nothing()
                        .attemptsSoFar(2)
                        .when(request())
                        .only(EnrollmentRequested.class)
                        .attempt())
                .isEqualTo(3);
    }

    @Test
    void anUnknownOfferingOrSessionIsNotKnownYet() {
        assertThat(nothing().unknownOffering().when(request()).decision())
                .isEqualTo(Decision.notKnown("offering 2026-FALL-1:ECEA-5700"));
        assertThat(nothing().unknownSession().when(request()).decision())
                .isEqualTo(Decision.notKnown("session 2026-FALL-1"));
    }

    @Test
    void askingAgainForTheSameChangesNothingAndForSomethingElseIsAConflict() {
        Given requested = nothing().after(request());

        assertThat(requested.when(request()).events()).isEmpty();
        assertThat(requested
                        .when(new RequestEnrollment(
                                Given.ENROLMENT, Given.LEARNER, OFFERING, Origin.UPGRADE, Funding.SELF))
                        .refusal()
                        .code())
                .isEqualTo("ENROLLMENT_EXISTS");
    }

    private static RegistrationHold debt() {
        return new RegistrationHold(
                HoldId.parse("0198e000-0000-7000-8000-0000000000f0"), HoldKind.FINANCIAL, "PAYMENT_RETURNED");
    }
}
