package org.stackway.billing.refund;

import java.util.List;
import java.util.Optional;
import org.stackway.billing.refund.Refund.Status;
import org.stackway.billing.refund.RefundCommand.Approve;
import org.stackway.billing.refund.RefundCommand.Cancel;
import org.stackway.billing.refund.RefundCommand.Issue;
import org.stackway.billing.refund.RefundCommand.RecordFailed;
import org.stackway.billing.refund.RefundCommand.RecordSettled;
import org.stackway.events.billing.RefundEvent;
import org.stackway.events.billing.RefundEvent.RefundApproved;
import org.stackway.events.billing.RefundEvent.RefundCancelled;
import org.stackway.events.billing.RefundEvent.RefundFailed;
import org.stackway.events.billing.RefundEvent.RefundIssued;
import org.stackway.events.billing.RefundEvent.RefundSettled;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Money;
import org.stackway.events.value.OfferingId;
import org.stackway.events.value.RefundCancellationReason;
import org.stackway.events.value.RefundId;
import org.stackway.events.value.SessionId;
import org.stackway.kit.domain.Decider;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Finding;
import org.stackway.kit.domain.Rule;

/**
 * Decides about one refund: approved at once, handed over a business day later, then as the provider says. Every command
 * comes from facts or a deadline and may come again; what is behind us changes nothing.
 */
public final class RefundDecider implements Decider<Refund, RefundCommand, RefundEvent, RefundFacts> {

    @Override
    public Refund initial() {
        return Refund.none();
    }

    @Override
    public Refund evolve(Refund state, RefundEvent event) {
        return switch (event) {
            case RefundApproved approved -> new Refund(Optional.of(approved), Status.APPROVED);
            case RefundIssued issued -> state.in(Status.ISSUED);
            case RefundSettled settled -> state.in(Status.SETTLED);
            case RefundFailed failed -> state.in(Status.FAILED);
            case RefundCancelled cancelled -> state.in(Status.CANCELLED);
        };
    }

    @Override
    public Decision<RefundEvent> decide(Refund state, RefundCommand command, RefundFacts facts) {
        return switch (command) {
            case Approve approve -> approve(state, approve, facts);
            case Issue issue -> issue(state, facts);
            case Cancel cancel -> cancel(state, cancel.reason());
            case RecordSettled settled -> settled(state, settled);
            case RecordFailed failed -> failed(state, failed);
        };
    }

    @Rule({"BI-07", "BI-13", "BI-14"})
    private static Decision<RefundEvent> approve(Refund state, Approve approve, RefundFacts facts) {
        if (state.status() != Status.NONE && state.status() != Status.CANCELLED) {
            return Decision.unchanged();
        }
        WantedRefund wanted = approve.wanted();
        return Decision.accepted(new RefundApproved(
                approve.refundId(),
                wanted.enrollmentId(),
                wanted.learnerId(),
                wanted.offeringId(),
                wanted.sessionId(),
                wanted.courseCode(),
                wanted.amount(),
                wanted.cause(),
                wanted.paymentId(),
                RefundRules.dueBy(facts.now(), facts.timing()),
                wanted.method()));
    }

    /**
     * The condition is checked again when the day has come (D21): a contested drop, a disputed or a returned payment pays
     * nothing out.
     */
    @Rule("3.12")
    private static Decision<RefundEvent> issue(Refund state, RefundFacts facts) {
        List<Finding> findings = RefundRules.issuing(state.status(), facts);
        if (!Finding.allHold(findings)) {
            return Decision.accepted(List.of(), findings);
        }
        Decision<RefundEvent> decision =
                facts.paymentLive() ? issued(state, facts) : cancel(state, RefundCancellationReason.PAYMENT_RETURNED);
        return decision instanceof Decision.Accepted<RefundEvent> accepted
                ? Decision.accepted(accepted.events(), findings)
                : decision;
    }

    private static Decision<RefundEvent> issued(Refund state, RefundFacts facts) {
        return tell(
                state,
                (refund, enrollment, learner, offering, session, course, amount) -> new RefundIssued(
                        refund,
                        enrollment,
                        learner,
                        offering,
                        session,
                        course,
                        amount,
                        state.known().paymentId(),
                        facts.now()));
    }

    private static Decision<RefundEvent> cancel(Refund state, RefundCancellationReason reason) {
        if (state.status() != Status.APPROVED) {
            return Decision.unchanged();
        }
        return tell(
                state,
                (refund, enrollment, learner, offering, session, course, amount) ->
                        new RefundCancelled(refund, enrollment, learner, offering, session, course, amount, reason));
    }

    private static Decision<RefundEvent> settled(Refund state, RecordSettled settled) {
        if (state.status() != Status.ISSUED && state.status() != Status.FAILED) {
            return Decision.unchanged();
        }
        return tell(
                state,
                (refund, enrollment, learner, offering, session, course, amount) -> new RefundSettled(
                        refund,
                        enrollment,
                        learner,
                        offering,
                        session,
                        course,
                        amount,
                        settled.providerReference(),
                        settled.settledAt()));
    }

    private static Decision<RefundEvent> failed(Refund state, RecordFailed failed) {
        if (state.status() != Status.ISSUED) {
            return Decision.unchanged();
        }
        return tell(
                state,
                (refund, enrollment, learner, offering, session, course, amount) -> new RefundFailed(
                        refund, enrollment, learner, offering, session, course, amount, failed.reason()));
    }

    /** Each event repeats what was approved, so that nobody has to look it up. */
    private static Decision<RefundEvent> tell(Refund state, Repeating<? extends RefundEvent> event) {
        RefundApproved known = state.known();
        return Decision.accepted(event.of(
                known.refundId(),
                known.enrollmentId(),
                known.learnerId(),
                known.offeringId(),
                known.sessionId(),
                known.courseCode(),
                known.amount()));
    }

    /** Makes an event of what every event about one refund repeats. */
    @FunctionalInterface
    private interface Repeating<E extends RefundEvent> {
        E of(
                RefundId refund,
                EnrollmentId enrollment,
                LearnerId learner,
                OfferingId offering,
                SessionId session,
                CourseCode course,
                Money amount);
    }
}
