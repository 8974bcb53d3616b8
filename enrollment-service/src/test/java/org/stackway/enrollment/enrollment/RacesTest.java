package org.stackway.enrollment.enrollment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stackway.enrollment.catalogue.Calendars.denver;
import static org.stackway.enrollment.enrollment.Given.card;
import static org.stackway.enrollment.enrollment.Given.echeck;
import static org.stackway.enrollment.enrollment.Given.enrolled;
import static org.stackway.enrollment.enrollment.Given.nothing;
import static org.stackway.enrollment.enrollment.Given.request;
import static org.stackway.enrollment.enrollment.Given.requestedAt;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stackway.enrollment.catalogue.Calendars;
import org.stackway.enrollment.enrollment.EnrollmentCommand.AnswerFunding;
import org.stackway.enrollment.enrollment.EnrollmentCommand.CancelRequest;
import org.stackway.enrollment.enrollment.EnrollmentCommand.DrawConsequences;
import org.stackway.enrollment.enrollment.EnrollmentCommand.ExpireUnpaid;
import org.stackway.enrollment.enrollment.EnrollmentCommand.RequestDrop;
import org.stackway.enrollment.enrollment.EnrollmentCommand.Withdraw;
import org.stackway.enrollment.hold.RegistrationHold;
import org.stackway.events.value.CancellationReason;
import org.stackway.events.value.DeclineReason;
import org.stackway.events.value.Grade;
import org.stackway.events.value.HoldId;
import org.stackway.events.value.HoldKind;
import org.stackway.events.value.MilestoneKind;
import org.stackway.kit.domain.Rule;

/** What happens at the same time comes in one order or the other: who decides, and that it is decided (events of the programme). */
class RacesTest {

    private static final Instant BASE = denver("2026-08-12T12:00");
    private static final Instant CLOSES = denver("2026-10-02T17:00");

    private static CancelRequest cancel() {
        return new CancelRequest(Requester.ANYONE, CancellationReason.LEARNER_REQUEST);
    }

    private static @Nullable DeclineReason declined(Given given, String payment) {
        return given.state().declined().get(Given.payment(payment).wire());
    }

    @Test
    @Rule({"EN-02", "3.21"})
    void settledAndExpired() {
        Given pending = requestedAt("2026-08-10T12:00").at(BASE);
        AnswerFunding inTime = new AnswerFunding(card("1", BASE, BASE));

        Given settledFirst = pending.after(inTime).after(new ExpireUnpaid());
        Given expiredFirst = pending.after(new ExpireUnpaid()).after(inTime);

        assertThat(settledFirst.state().status()).isEqualTo(EnrollmentStatus.ENROLLED);
        assertThat(expiredFirst.state().status()).isEqualTo(EnrollmentStatus.ENROLLED);
    }

    @Test
    @Rule("3.21")
    void settledAndCancelled() {
        Given pending = requestedAt("2026-08-10T12:00");
        AnswerFunding inTime = new AnswerFunding(card("1", denver("2026-08-10T12:00"), denver("2026-08-10T12:00")));

        Given cancelledFirst = pending.after(cancel()).after(inTime);

        assertThat(pending.after(inTime).when(cancel()).rules()).containsExactly("EN-02");
        assertThat(cancelledFirst.state().status()).isEqualTo(EnrollmentStatus.CANCELLED);
        assertThat(declined(cancelledFirst, "1")).isEqualTo(DeclineReason.CANCELLED);
    }

    @Test
    @Rule({"EN-07", "3.21"})
    void settledAndTheWindowClosed() {
        Given lastMinute = requestedAt("2026-10-02T16:59");
        AnswerFunding before = new AnswerFunding(echeck("1", CLOSES.minusSeconds(30), CLOSES.minusMillis(1)));
        AnswerFunding after = new AnswerFunding(echeck("1", CLOSES.minusSeconds(30), CLOSES.plusMillis(1)));

        assertThat(lastMinute.at(CLOSES.plusSeconds(60)).after(before).state().status())
                .isEqualTo(EnrollmentStatus.ENROLLED);
        assertThat(lastMinute.at(CLOSES.plusSeconds(60)).after(after).state().status())
                .isEqualTo(EnrollmentStatus.ENROLLED);
    }

    @Test
    @Rule("3.21")
    void twoPaymentsForOneEnrolment() {
        Instant now = denver("2026-08-10T12:00");
        AnswerFunding one = new AnswerFunding(card("1", now, now));
        AnswerFunding other = new AnswerFunding(card("2", now, now));

        Given oneFirst = requestedAt("2026-08-10T12:00").after(one).after(other);
        Given otherFirst = requestedAt("2026-08-10T12:00").after(other).after(one);

        assertThat(declined(oneFirst, "2")).isEqualTo(DeclineReason.ALREADY_FUNDED);
        assertThat(declined(otherFirst, "1")).isEqualTo(DeclineReason.ALREADY_FUNDED);
    }

    @Test
    @Rule({"P-01", "EN-24"})
    void droppedAndTheFinalOpened() {
        Instant at = denver("2026-09-01T12:00");
        Given enrolled = enrolled().at(at);

        assertThat(enrolled.finalOpenedAt(at).whenDropped().rules()).containsExactly("P-01");
        assertThat(enrolled.afterDrop()
                        .finalOpenedAt(at)
                        .after(new DrawConsequences())
                        .state()
                        .dropped()
                        .orElseThrow()
                        .contestedBy())
                .isEqualTo(at);
    }

    @Test
    @Rule({"P-01", "EN-25"})
    void droppedAndGraded() {
        Instant end = denver("2026-10-16T23:59:59.999");
        Given late = Given.enrolledAt("2026-10-02T16:30");

        Given droppedFirst = late.at("2026-10-15T23:59:59.999")
                .afterDrop()
                .at(end.plusMillis(1))
                .graded(Grade.A)
                .after(new DrawConsequences());

        assertThat(droppedFirst.state().status()).isEqualTo(EnrollmentStatus.DROPPED);
        assertThat(late.at(end.plusMillis(1))
                        .graded(Grade.A)
                        .after(new DrawConsequences())
                        .when(new RequestDrop(Requester.ANYONE, end.plusMillis(1)))
                        .rules())
                .containsExactly("P-01", "EN-22");
    }

    @Test
    @Rule({"P-01", "P-04", "3.27"})
    void withdrawnAndGraded() {
        Instant end = denver("2026-10-16T23:59:59.999");
        Withdraw withdraw = new Withdraw(Requester.ANYONE);

        Given withdrawnFirst = enrolled().at(end).after(withdraw);
        Given gradedFirst = enrolled().at(end.plusMillis(1)).graded(Grade.A).after(new DrawConsequences());

        assertThat(withdrawnFirst
                        .at(end.plusMillis(1))
                        .graded(Grade.A)
                        .after(new DrawConsequences())
                        .state()
                        .status())
                .isEqualTo(EnrollmentStatus.WITHDRAWN);
        assertThat(gradedFirst.state().status()).isEqualTo(EnrollmentStatus.COMPLETED);
        assertThat(gradedFirst.when(withdraw).rules()).containsExactly("P-01", "3.27");
    }

    @Test
    @Rule({"P-17", "P-18"})
    void requestedAndAHoldPlaced() {
        RegistrationHold hold = new RegistrationHold(new HoldId(new UUID(1, 1)), HoldKind.ADVISING, null);

        assertThat(nothing().hold(hold).when(request()).rules()).containsExactly("P-18");
        assertThat(nothing()
                        .after(request())
                        .hold(hold)
                        .after(new DrawConsequences())
                        .state()
                        .status())
                .isEqualTo(EnrollmentStatus.PENDING_PAYMENT);
    }

    @Test
    @Rule("3.2")
    void droppedAndTheDeadlineMoved() {
        Instant past = denver("2026-09-07T00:00");
        Given moved = enrolled()
                .at(past)
                .calendar(calendar -> Calendars.moved(
                        calendar, MilestoneKind.REFUND_DEADLINE_FOR_PRE_START_ENROLLMENTS, past.plusSeconds(60)));

        assertThat(enrolled().at(past).whenDropped().rules()).containsExactly("EN-22");
        assertThat(moved.whenDropped().events()).hasSize(2);
    }

    @Test
    @Rule({"EN-16", "EN-ONE-ACTIVE"})
    void repeatedAndTheOldGradePosted() {
        Instant end = denver("2026-10-16T23:59:59.999");
        Given again = nothing().calendar(any -> Calendars.fall2()).attemptsSoFar(1);

        assertThat(again.at(end).slotOf(Given.OTHER, end).when(request()).rules())
                .containsExactly("EN-ONE-ACTIVE");
        assertThat(again.at(end.plusMillis(1))
                        .slotOf(Given.OTHER, end)
                        .when(request())
                        .events())
                .hasSize(1);
        assertThat(again.at(end).when(request()).events()).hasSize(1);
    }

    /** While a request is expired another one may be enrolled and withdrawn from; then the first one's money comes after all. */
    @Test
    @Rule({"EN-16", "3.21"})
    void anAttemptOnTheRecordAndTheExpiredRequestRevived() {
        Given expired = requestedAt("2026-08-10T12:00").at(BASE).after(new ExpireUnpaid());
        AnswerFunding inTime = new AnswerFunding(card("1", BASE, BASE));

        Given alone = expired.after(inTime);
        Given second = expired.attemptsSoFar(1).after(inTime);

        assertThat(expired.state().attempt()).isEqualTo(1);
        assertThat(alone.state().attempt()).isEqualTo(1);
        assertThat(second.state().attempt()).isEqualTo(2);
    }

    @Test
    @Rule("EN-16")
    void anAttemptKeepsItsNumberWhateverComesOfEarlierOnes() {
        Given third = nothing().attemptsSoFar(2).after(request());
        AnswerFunding paid = new AnswerFunding(card("1", BASE.minusSeconds(60), BASE.minusSeconds(60)));

        assertThat(third.attemptsSoFar(0).after(paid).state().attempt()).isEqualTo(3);
        assertThat(third.after(paid).attemptsSoFar(0).state().attempt()).isEqualTo(3);
    }
}
