package org.stackway.enrollment.enrollment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stackway.enrollment.catalogue.OfferedCourse;
import org.stackway.enrollment.catalogue.SessionCalendar;
import org.stackway.enrollment.enrollment.EnrollmentCommand.AccessContent;
import org.stackway.enrollment.enrollment.EnrollmentCommand.AnswerFunding;
import org.stackway.enrollment.enrollment.EnrollmentCommand.Asked;
import org.stackway.enrollment.enrollment.EnrollmentCommand.CancelForLackOfTuition;
import org.stackway.enrollment.enrollment.EnrollmentCommand.CancelRequest;
import org.stackway.enrollment.enrollment.EnrollmentCommand.DrawConsequences;
import org.stackway.enrollment.enrollment.EnrollmentCommand.ExpireUnpaid;
import org.stackway.enrollment.enrollment.EnrollmentCommand.RequestDrop;
import org.stackway.enrollment.enrollment.EnrollmentCommand.RequestEnrollment;
import org.stackway.enrollment.enrollment.EnrollmentCommand.Withdraw;
import org.stackway.events.enrollment.EnrollmentEvent;
import org.stackway.events.enrollment.EnrollmentEvent.EnrollmentRequested;
import org.stackway.events.session.OfferingEvent.Assessment;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.RecertificationCause;
import org.stackway.kit.domain.Decider;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.domain.Violation;

/**
 * The rules of one enrolment. Every accepted decision also draws what follows from the facts known ({@link
 * Consequences}), so that a fact has the same effect whether it came before or after the event it waits for.
 */
public final class EnrollmentDecider
        implements Decider<Enrollment, EnrollmentCommand, EnrollmentEvent, EnrollmentFacts> {

    @Override
    public Enrollment initial() {
        return Enrollment.UNREQUESTED;
    }

    @Override
    public Enrollment evolve(Enrollment state, EnrollmentEvent event) {
        return state.evolve(event);
    }

    @Override
    public Decision<EnrollmentEvent> decide(Enrollment state, EnrollmentCommand command, EnrollmentFacts facts) {
        if (!(command instanceof RequestEnrollment) && !state.exists()) {
            return Decision.missing("the enrolment");
        }
        if (command instanceof Asked asked && !asked.by().mayActOn(state)) {
            return Decision.missing("the enrolment");
        }
        Decision<EnrollmentEvent> decision =
                switch (command) {
                    case RequestEnrollment request -> request(state, request, facts);
                    case AnswerFunding answer ->
                        Decision.accepted(FundingAnswer.to(answer.settlement(), state, facts).stream()
                                .toList());
                    case ExpireUnpaid expire -> expire(state, facts);
                    case CancelRequest cancel -> cancel(state, cancel, facts);
                    case CancelForLackOfTuition cancel ->
                        state.status() == EnrollmentStatus.PENDING_PAYMENT
                                ? Decision.accepted(EnrollmentEvents.of(state).cancelled(cancel.reason()))
                                : Decision.unchanged();
                    case RequestDrop drop -> drop(state, facts);
                    case Withdraw withdraw -> withdraw(state, facts);
                    case AccessContent access -> access(state, access, facts);
                    case DrawConsequences draw -> Decision.unchanged();
                };
        return decision instanceof Decision.Accepted<EnrollmentEvent> accepted
                ? withConsequences(state, accepted.events(), facts)
                : decision;
    }

    private static Decision<EnrollmentEvent> withConsequences(
            Enrollment before, List<EnrollmentEvent> events, EnrollmentFacts facts) {
        List<EnrollmentEvent> all = new ArrayList<>(events);
        Enrollment state = before;
        for (EnrollmentEvent event : events) {
            state = state.evolve(event);
        }
        Optional<EnrollmentEvent> next = Consequences.next(state, facts);
        while (next.isPresent()) {
            all.add(next.get());
            state = state.evolve(next.get());
            next = Consequences.next(state, facts);
        }
        return Decision.accepted(all);
    }

    @Rule({"EN-01", "EN-08", "EN-16"})
    private static Decision<EnrollmentEvent> request(
            Enrollment state, RequestEnrollment command, EnrollmentFacts facts) {
        if (state.exists()) {
            return sameRequest(state.requested(), command)
                    ? Decision.unchanged()
                    : Decision.conflict(
                            "ENROLLMENT_EXISTS",
                            Violation.of("EN-16", "this id names another enrolment")
                                    .at("/enrollmentId"));
        }
        Optional<OfferedCourse> offering = facts.offering();
        Optional<SessionCalendar> calendar = facts.calendar();
        if (offering.isEmpty()) {
            return Decision.notKnown("offering " + command.offeringId());
        }
        if (calendar.isEmpty()) {
            return Decision.notKnown("session " + command.offeringId().session());
        }
        List<Violation> violations = new ArrayList<>(EnrollmentRules.requestViolations(calendar.get(), facts));
        Optional<EnrollmentId> holder = facts.slotTakenFrom(command.enrollmentId());
        if (holder.isPresent()) {
            Violation duplicate = Violation.of(
                            "EN-ONE-ACTIVE", "the learner has an active enrolment in this course already")
                    .at("/offeringId");
            if (violations.isEmpty()) {
                return Decision.conflict("DUPLICATE_ENROLLMENT", duplicate, "/api/v1/enrollments/" + holder.get());
            }
            violations.add(duplicate);
        }
        return violations.isEmpty()
                ? Decision.accepted(EnrollmentEvents.requested(command, offering.get(), calendar.get(), facts))
                : Decision.refused("ENROLLMENT_NOT_POSSIBLE", violations);
    }

    private static boolean sameRequest(EnrollmentRequested told, RequestEnrollment command) {
        return told.learnerId().equals(command.learnerId())
                && told.offeringId().equals(command.offeringId())
                && told.origin() == command.origin()
                && told.funding() == command.funding();
    }

    @Rule({"EN-02", "3.21"})
    private static Decision<EnrollmentEvent> expire(Enrollment state, EnrollmentFacts facts) {
        boolean due = state.status() == EnrollmentStatus.PENDING_PAYMENT
                && !facts.now().isBefore(PaymentTerms.payBy(state.requested(), facts.payments()));
        return due ? Decision.accepted(EnrollmentEvents.of(state).expired(facts.now())) : Decision.unchanged();
    }

    private static Decision<EnrollmentEvent> cancel(Enrollment state, CancelRequest command, EnrollmentFacts facts) {
        if (state.status() == EnrollmentStatus.CANCELLED) {
            return Decision.unchanged();
        }
        List<Violation> violations = EnrollmentRules.cancelViolations(state, facts);
        return violations.isEmpty()
                ? Decision.accepted(EnrollmentEvents.of(state).cancelled(command.reason()))
                : Decision.refused("CANCELLATION_NOT_POSSIBLE", violations);
    }

    @Rule({"EN-22", "EN-24", "3.3"})
    private static Decision<EnrollmentEvent> drop(Enrollment state, EnrollmentFacts facts) {
        if (state.status() == EnrollmentStatus.DROPPED) {
            return Decision.unchanged();
        }
        List<Violation> violations = EnrollmentRules.dropViolations(state, facts);
        if (!violations.isEmpty()) {
            return Decision.refused("DROP_NOT_POSSIBLE", violations);
        }
        EnrollmentEvents events = EnrollmentEvents.of(state);
        List<EnrollmentEvent> told = new ArrayList<>();
        told.add(events.dropRequested(facts.now()));
        told.add(events.dropped(facts.now()));
        if (state.vaCertified()) {
            told.add(events.recertificationDue(RecertificationCause.DROPPED));
        }
        return Decision.accepted(told);
    }

    @Rule({"P-04", "3.27", "3.29"})
    private static Decision<EnrollmentEvent> withdraw(Enrollment state, EnrollmentFacts facts) {
        if (state.status() == EnrollmentStatus.WITHDRAWN) {
            return Decision.unchanged();
        }
        List<Violation> violations = EnrollmentRules.withdrawViolations(state, facts);
        if (!violations.isEmpty()) {
            return Decision.refused("WITHDRAWAL_NOT_POSSIBLE", violations);
        }
        EnrollmentEvents events = EnrollmentEvents.of(state);
        List<EnrollmentEvent> told = new ArrayList<>();
        told.add(events.withdrawn());
        if (state.vaCertified()) {
            told.add(events.recertificationDue(RecertificationCause.WITHDRAWN));
        }
        return Decision.accepted(told);
    }

    @Rule({"EN-21", "3.1"})
    private static Decision<EnrollmentEvent> access(Enrollment state, AccessContent command, EnrollmentFacts facts) {
        Optional<Assessment> item = facts.offering().flatMap(offering -> offering.item(command.itemId()));
        if (item.isEmpty()) {
            return Decision.notKnown("item " + command.itemId() + " of this offering");
        }
        List<Violation> violations = EnrollmentRules.accessViolations(state, facts);
        if (!violations.isEmpty()) {
            return Decision.refused("ACCESS_NOT_POSSIBLE", violations);
        }
        boolean opensRestricted =
                item.get().forCreditOnly() && !state.content().items().containsKey(command.itemId());
        return opensRestricted
                ? Decision.accepted(EnrollmentEvents.of(state).opened(item.get(), facts.now()))
                : Decision.unchanged();
    }
}
