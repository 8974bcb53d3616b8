package org.stackway.enrollment.enrollment;

import java.time.Instant;
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
import org.stackway.enrollment.enrollment.EnrollmentCommand.ReportAccess;
import org.stackway.enrollment.enrollment.EnrollmentCommand.RequestDrop;
import org.stackway.enrollment.enrollment.EnrollmentCommand.RequestEnrollment;
import org.stackway.enrollment.enrollment.EnrollmentCommand.ReverseDrop;
import org.stackway.enrollment.enrollment.EnrollmentCommand.UpholdDrop;
import org.stackway.enrollment.enrollment.EnrollmentCommand.Withdraw;
import org.stackway.events.enrollment.EnrollmentEvent;
import org.stackway.events.enrollment.EnrollmentEvent.EnrollmentRequested;
import org.stackway.events.session.OfferingEvent.Assessment;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.RecertificationCause;
import org.stackway.events.value.RefundKind;
import org.stackway.kit.domain.Decider;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Finding;
import org.stackway.kit.domain.Requirement;
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
                    case AnswerFunding answer -> FundingAnswer.to(answer.settlement(), state, facts);
                    case ExpireUnpaid expire -> expire(state, facts);
                    case CancelRequest cancel -> cancel(state, cancel, facts);
                    case CancelForLackOfTuition cancel ->
                        state.status() == EnrollmentStatus.PENDING_PAYMENT
                                ? Decision.accepted(EnrollmentEvents.of(state).cancelled(cancel.reason()))
                                : Decision.unchanged();
                    case RequestDrop drop -> drop(state, drop, facts);
                    case UpholdDrop uphold -> ContestedDrop.upheld(state, uphold);
                    case ReverseDrop reverse -> ContestedDrop.reversed(state, reverse, facts);
                    case Withdraw withdraw -> withdraw(state, facts);
                    case AccessContent access -> access(state, access, facts);
                    case ReportAccess report -> report(state, report, facts);
                    case DrawConsequences draw -> Decision.unchanged();
                };
        return decision instanceof Decision.Accepted<EnrollmentEvent> accepted
                ? withConsequences(state, accepted, facts)
                : decision;
    }

    private static Decision<EnrollmentEvent> withConsequences(
            Enrollment before, Decision.Accepted<EnrollmentEvent> decision, EnrollmentFacts facts) {
        List<EnrollmentEvent> all = new ArrayList<>(decision.events());
        Enrollment state = before;
        for (EnrollmentEvent event : decision.events()) {
            state = state.evolve(event);
        }
        Optional<EnrollmentEvent> next = Consequences.next(state, facts);
        while (next.isPresent()) {
            all.add(next.get());
            state = state.evolve(next.get());
            next = Consequences.next(state, facts);
        }
        return Decision.accepted(all, decision.findings());
    }

    @Rule({"EN-01", "EN-08", "EN-16"})
    private static Decision<EnrollmentEvent> request(
            Enrollment state, RequestEnrollment command, EnrollmentFacts facts) {
        if (state.exists()) {
            return sameRequest(state.requested(), command)
                    ? Decision.unchanged()
                    : Decision.conflict(
                            "ENROLLMENT_EXISTS",
                            Violation.of("EN-16", "this id names another enrolment", "another enrolment", "the same")
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
        List<Finding> findings = new ArrayList<>(EnrollmentRules.request(command, calendar.get(), facts));
        boolean possible = Finding.allHold(findings);
        findings.add(EnrollmentRules.onlyActive(command.enrollmentId(), facts));
        Optional<EnrollmentId> holder = facts.slotTakenFrom(command.enrollmentId());
        return possible && holder.isPresent()
                ? Decision.conflictFor("DUPLICATE_ENROLLMENT", findings, "/api/v1/enrollments/" + holder.get())
                : Decision.judged(
                        "ENROLLMENT_NOT_POSSIBLE",
                        findings,
                        () -> List.of(EnrollmentEvents.requested(command, offering.get(), calendar.get(), facts)));
    }

    private static boolean sameRequest(EnrollmentRequested told, RequestEnrollment command) {
        return told.learnerId().equals(command.learnerId())
                && told.offeringId().equals(command.offeringId())
                && told.origin() == command.origin()
                && told.funding() == command.funding();
    }

    @Rule({"EN-02", "3.21"})
    private static Decision<EnrollmentEvent> expire(Enrollment state, EnrollmentFacts facts) {
        Instant payBy = PaymentTerms.payBy(state.requested(), facts.payments(), facts.terms());
        List<Finding> findings = List.of(
                Finding.of(
                        "EN-02",
                        "the request waits for its payment no more",
                        state.status(),
                        Requirement.is(EnrollmentStatus.PENDING_PAYMENT)),
                Finding.now("3.21", "there is time left to pay", facts.now(), Requirement.from(payBy)));
        return Decision.accepted(
                Finding.allHold(findings) ? List.of(EnrollmentEvents.of(state).expired(facts.now())) : List.of(),
                findings);
    }

    private static Decision<EnrollmentEvent> cancel(Enrollment state, CancelRequest command, EnrollmentFacts facts) {
        if (state.status() == EnrollmentStatus.CANCELLED) {
            return Decision.unchanged();
        }
        return Decision.judged(
                "CANCELLATION_NOT_POSSIBLE",
                EnrollmentRules.cancel(state, facts),
                () -> List.of(EnrollmentEvents.of(state).cancelled(command.reason())));
    }

    @Rule({"EN-22", "EN-24", "3.3"})
    private static Decision<EnrollmentEvent> drop(Enrollment state, RequestDrop command, EnrollmentFacts facts) {
        if (state.status() == EnrollmentStatus.DROPPED) {
            return Decision.unchanged();
        }
        Instant requestedAt = command.requestedAt();
        List<Finding> findings = EnrollmentRules.drop(state, requestedAt, facts);
        if (!Finding.allHold(findings)) {
            return Decision.refusedFor("DROP_NOT_POSSIBLE", findings);
        }
        EnrollmentEvents events = EnrollmentEvents.of(state);
        List<EnrollmentEvent> told = new ArrayList<>();
        told.add(events.dropRequested(requestedAt));
        told.add(events.dropped(requestedAt, refund(state, requestedAt)));
        if (state.vaCertified()) {
            told.add(events.recertificationDue(RecertificationCause.DROPPED));
        }
        return Decision.accepted(told, findings);
    }

    /** Nothing comes back after blocking content, where the policy lets it be dropped at all (EN-23, rule 3.3). */
    @Rule({"EN-23", "BI-14", "3.3"})
    private static RefundKind refund(Enrollment state, Instant requestedAt) {
        return state.content().blocksRefund(requestedAt) ? RefundKind.NONE : RefundKind.FULL;
    }

    @Rule({"P-04", "3.27", "3.29"})
    private static Decision<EnrollmentEvent> withdraw(Enrollment state, EnrollmentFacts facts) {
        if (state.status() == EnrollmentStatus.WITHDRAWN) {
            return Decision.unchanged();
        }
        List<Finding> findings = EnrollmentRules.withdraw(state, facts);
        if (!Finding.allHold(findings)) {
            return Decision.refusedFor("WITHDRAWAL_NOT_POSSIBLE", findings);
        }
        EnrollmentEvents events = EnrollmentEvents.of(state);
        List<EnrollmentEvent> told = new ArrayList<>();
        told.add(events.withdrawn());
        if (state.vaCertified()) {
            told.add(events.recertificationDue(RecertificationCause.WITHDRAWN));
        }
        return Decision.accepted(told, findings);
    }

    /** What was opened before the learner was enrolled was opened elsewhere; the first opening of an item counts. */
    @Rule({"EN-21", "3.1"})
    private static Decision<EnrollmentEvent> report(Enrollment state, ReportAccess command, EnrollmentFacts facts) {
        Optional<Assessment> item = facts.offering().flatMap(offering -> offering.item(command.itemId()));
        if (item.isEmpty()) {
            return Decision.notKnown("item " + command.itemId() + " of this offering");
        }
        List<Finding> findings = List.of(Finding.of(
                        "EN-21",
                        "nothing is opened in the future",
                        command.accessedAt(),
                        Requirement.until(facts.now()))
                .at("/accessedAt"));
        boolean enrolledThen = state.enrolled()
                .filter(seat -> !command.accessedAt().isBefore(seat.enrolledAt()))
                .isPresent();
        boolean opensRestricted =
                item.get().forCreditOnly() && !state.content().openedBy(command.itemId(), command.accessedAt());
        return Decision.judged(
                "ACCESS_AHEAD",
                findings,
                () -> enrolledThen && opensRestricted
                        ? List.of(EnrollmentEvents.of(state)
                                .opened(item.get(), blocksRefund(item.get(), facts), command.accessedAt()))
                        : List.of());
    }

    @Rule("3.1")
    private static boolean blocksRefund(Assessment item, EnrollmentFacts facts) {
        return item.blocksRefund() || facts.terms().everyRestrictedItemBlocks();
    }

    @Rule({"EN-21", "3.1"})
    private static Decision<EnrollmentEvent> access(Enrollment state, AccessContent command, EnrollmentFacts facts) {
        Optional<Assessment> item = facts.offering().flatMap(offering -> offering.item(command.itemId()));
        if (item.isEmpty()) {
            return Decision.notKnown("item " + command.itemId() + " of this offering");
        }
        List<Finding> findings = EnrollmentRules.access(state, facts);
        if (!Finding.allHold(findings)) {
            return Decision.refusedFor("ACCESS_NOT_POSSIBLE", findings);
        }
        boolean opensRestricted =
                item.get().forCreditOnly() && !state.content().items().containsKey(command.itemId());
        return Decision.accepted(
                opensRestricted
                        ? List.of(EnrollmentEvents.of(state)
                                .opened(item.get(), blocksRefund(item.get(), facts), facts.now()))
                        : List.of(),
                findings);
    }
}
