package org.stackway.enrollment.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stackway.enrollment.catalogue.Calendars.denver;
import static org.stackway.enrollment.enrollment.Given.enrolled;
import static org.stackway.enrollment.enrollment.Given.enrolledAt;
import static org.stackway.enrollment.enrollment.Given.requestedAt;

import org.junit.jupiter.api.Test;
import org.stackway.enrollment.catalogue.Calendars;
import org.stackway.enrollment.enrollment.EnrollmentCommand.AccessContent;
import org.stackway.enrollment.enrollment.EnrollmentCommand.Withdraw;
import org.stackway.events.enrollment.EnrollmentEvent.CourseDropped;
import org.stackway.events.enrollment.EnrollmentEvent.CourseWithdrawn;
import org.stackway.events.enrollment.EnrollmentEvent.DropContested;
import org.stackway.events.enrollment.EnrollmentEvent.DropRequested;
import org.stackway.events.enrollment.EnrollmentEvent.VaCertified;
import org.stackway.events.enrollment.EnrollmentEvent.VaRecertificationDue;
import org.stackway.events.value.Grade;
import org.stackway.events.value.MilestoneKind;
import org.stackway.events.value.RecertificationCause;
import org.stackway.events.value.RefundKind;
import org.stackway.kit.domain.Rule;

class DropAndWithdrawTest {

    @Test
    @Rule({"EN-22", "EN-24", "P-03", "BI-14"})
    void aDropInTimeIsOneDecisionAndGivesTheWholeTuitionBack() {
        Given.Then then = enrolled().at("2026-09-01T12:00").whenDropped();

        assertThat(then.events()).hasSize(2);
        assertThat(then.event(DropRequested.class).requestedAt()).isEqualTo(denver("2026-09-01T12:00"));
        assertThat(then.event(CourseDropped.class).refund()).isEqualTo(RefundKind.FULL);
        assertThat(then.event(CourseDropped.class).creditHours().wire()).isEqualTo("0.8");
    }

    @Test
    @Rule("EN-22")
    void theLastMillisecondOfTheDeadlineIsInTimeTheNextIsNot() {
        assertThat(enrolled().at("2026-09-06T23:59:59.999").whenDropped().events())
                .hasSize(2);
        assertThat(enrolled().at("2026-09-07T00:00").whenDropped().rules()).containsExactly("EN-22");
    }

    @Test
    @Rule("3.2")
    void aDeadlineMovedLaterCountsForWhoIsEnrolled() {
        Given moved = enrolled()
                .calendar(calendar -> Calendars.moved(
                        calendar,
                        MilestoneKind.REFUND_DEADLINE_FOR_PRE_START_ENROLLMENTS,
                        denver("2026-09-10T23:59:59.999")));

        assertThat(moved.at("2026-09-10T23:59:59.999").whenDropped().events()).hasSize(2);
    }

    @Test
    @Rule({"P-01", "P-02", "3.3"})
    void aRefusalNamesEveryReason() {
        Given everythingWrong = enrolled()
                .onboardedAt(denver("2026-08-01T00:00"))
                .at("2026-08-25T12:00")
                .after(new AccessContent(Requester.ANYONE, "final"))
                .finalOpenedAt(denver("2026-08-25T12:00"))
                .at("2026-10-20T12:00");

        assertThat(everythingWrong.graded(Grade.A).whenDropped().rules())
                .containsExactly("P-01", "P-01", "P-02", "EN-22");
        assertThat(everythingWrong.when(new Withdraw(Requester.ANYONE)).rules())
                .containsExactly("P-01", "P-04", "3.27");
    }

    @Test
    @Rule("3.1")
    void restrictedContentThatBlocksNoRefundChangesNothing() {
        Given opened = enrolled()
                .onboardedAt(denver("2026-08-01T00:00"))
                .at("2026-08-25T12:00")
                .after(new AccessContent(Requester.ANYONE, "quiz-1"));

        assertThat(opened.whenDropped().events()).hasSize(2);
    }

    @Test
    @Rule("P-01")
    void whatIsNotProcessedIsNeitherDroppedNorWithdrawnFrom() {
        Given pending = requestedAt("2026-08-10T12:00");

        assertThat(pending.whenDropped().rules()).containsExactly("P-01");
        assertThat(pending.when(new Withdraw(Requester.ANYONE)).rules()).containsExactly("P-01");
    }

    @Test
    void droppingAgainChangesNothingAndWithdrawingAfterADropIsRefused() {
        Given dropped = enrolled().at("2026-09-01T12:00").afterDrop();

        assertThat(dropped.whenDropped().events()).isEmpty();
        assertThat(dropped.when(new Withdraw(Requester.ANYONE)).rules()).contains("P-01");
    }

    @Test
    @Rule({"EN-27", "P-04", "3.27"})
    void aWithdrawalIsOpenAfterTheDropWindowAndUntilClassesEnd() {
        assertThat(enrolled()
                        .at("2026-09-06T23:59:59.999")
                        .when(new Withdraw(Requester.ANYONE))
                        .rules())
                .containsExactly("P-04");
        assertThat(enrolled()
                        .at("2026-09-07T00:00")
                        .when(new Withdraw(Requester.ANYONE))
                        .events())
                .hasSize(1);
        assertThat(enrolled()
                        .at("2026-10-16T23:59:59.999")
                        .when(new Withdraw(Requester.ANYONE))
                        .only(CourseWithdrawn.class)
                        .creditHours()
                        .wire())
                .isEqualTo("0.8");
        assertThat(enrolled()
                        .at("2026-10-17T00:00")
                        .when(new Withdraw(Requester.ANYONE))
                        .rules())
                .containsExactly("3.27");
    }

    @Test
    @Rule("3.2")
    void whoEnrolsSoLateThatTheWindowReachesTheEndOfClassesMayDropButNotWithdraw() {
        Given late = enrolledAt("2026-10-02T16:00").at("2026-10-16T00:00");

        assertThat(late.state().enrolled().orElseThrow().dropDeadline()).isEqualTo(denver("2026-10-15T23:59:59.999"));
        assertThat(late.whenDropped().rules()).containsExactly("EN-22");
        assertThat(late.when(new Withdraw(Requester.ANYONE)).events()).hasSize(1);
    }

    @Test
    @Rule("P-01")
    void proofThatTheFinalWasOpenedByThenContestsADrop() {
        Given dropped = enrolled().at("2026-09-01T12:00").afterDrop();

        DropContested told = dropped.finalOpenedAt(denver("2026-09-01T12:00"))
                .when(new EnrollmentCommand.DrawConsequences())
                .only(DropContested.class);
        assertThat(told.accessedAt()).isEqualTo(denver("2026-09-01T12:00"));
        assertThat(told.source()).isEqualTo("exam/1");
        assertThat(dropped.finalOpenedAt(denver("2026-09-01T12:00:00.001"))
                        .when(new EnrollmentCommand.DrawConsequences())
                        .events())
                .isEmpty();
    }

    @Test
    @Rule("BI-16")
    void aTuitionDisputeDropsWhateverTheWindowAndIsNeverContested() {
        Given resolved = enrolled()
                .at("2026-11-20T12:00")
                .graded(Grade.D)
                .after(new EnrollmentCommand.DrawConsequences())
                .disputeDropAt(denver("2026-11-20T12:00"))
                .finalOpenedAt(denver("2026-10-16T12:00"));

        CourseDropped told =
                resolved.when(new EnrollmentCommand.DrawConsequences()).only(CourseDropped.class);

        assertThat(resolved.state().status()).isEqualTo(EnrollmentStatus.COMPLETED);
        assertThat(told.refund()).isEqualTo(RefundKind.FULL);
    }

    @Test
    @Rule({"3.29", "BI-25"})
    void aCertifiedCourseDroppedOrWithdrawnFromIsToldToTheVa() {
        Given certified = enrolled().after(certified());

        assertThat(certified
                        .at("2026-09-01T12:00")
                        .whenDropped()
                        .event(VaRecertificationDue.class)
                        .cause())
                .isEqualTo(RecertificationCause.DROPPED);
        assertThat(certified
                        .at("2026-09-10T12:00")
                        .when(new Withdraw(Requester.ANYONE))
                        .event(VaRecertificationDue.class)
                        .cause())
                .isEqualTo(RecertificationCause.WITHDRAWN);
    }

    private static VaCertified certified() {
        return new VaCertified(
                Given.ENROLMENT,
                Given.LEARNER,
                Given.OFFERING,
                Given.OFFERING.session(),
                Given.OFFERING.course(),
                Given.offered().creditHours(),
                denver("2026-08-11T12:00"));
    }
}
