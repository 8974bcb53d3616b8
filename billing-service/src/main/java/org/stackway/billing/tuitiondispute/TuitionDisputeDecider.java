package org.stackway.billing.tuitiondispute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stackway.billing.ledger.ChargeStatus;
import org.stackway.billing.tuitiondispute.TuitionDisputeCommand.AddEvidence;
import org.stackway.billing.tuitiondispute.TuitionDisputeCommand.Open;
import org.stackway.billing.tuitiondispute.TuitionDisputeCommand.Resolve;
import org.stackway.billing.tuitiondispute.TuitionDisputeFacts.Charge;
import org.stackway.billing.tuitiondispute.TuitionDisputeFacts.Charged;
import org.stackway.events.billing.TuitionDisputeEvent;
import org.stackway.events.billing.TuitionDisputeEvent.TuitionDisputeEvidenceAdded;
import org.stackway.events.billing.TuitionDisputeEvent.TuitionDisputeOpened;
import org.stackway.events.billing.TuitionDisputeEvent.TuitionDisputeResolved;
import org.stackway.events.value.DisputeOutcome;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Money;
import org.stackway.kit.domain.Decider;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.domain.Violation;

/** Decides about one dispute: what was charged may be disputed, and a person with authority ends it (BI-16). */
public final class TuitionDisputeDecider
        implements Decider<TuitionDispute, TuitionDisputeCommand, TuitionDisputeEvent, TuitionDisputeFacts> {

    private static final String RULE = "BI-16";

    @Override
    public TuitionDispute initial() {
        return TuitionDispute.none();
    }

    @Override
    public TuitionDispute evolve(TuitionDispute state, TuitionDisputeEvent event) {
        return switch (event) {
            case TuitionDisputeOpened opened -> new TuitionDispute(Optional.of(opened), 0, Optional.empty());
            case TuitionDisputeEvidenceAdded added ->
                new TuitionDispute(state.opened(), state.evidence() + 1, state.resolved());
            case TuitionDisputeResolved resolved ->
                new TuitionDispute(state.opened(), state.evidence(), Optional.of(resolved));
        };
    }

    @Override
    public Decision<TuitionDisputeEvent> decide(
            TuitionDispute state, TuitionDisputeCommand command, TuitionDisputeFacts facts) {
        return switch (command) {
            case Open open -> open(state, open, facts);
            case AddEvidence add -> add(state, add);
            case Resolve resolve -> resolve(state, resolve, facts);
        };
    }

    @Rule("BI-16")
    private static Decision<TuitionDisputeEvent> open(TuitionDispute state, Open open, TuitionDisputeFacts facts) {
        if (facts.charged().isEmpty()) {
            return Decision.notKnown("enrollment " + open.enrollmentId());
        }
        Charged charged = facts.charged().get();
        if (foreign(open.onlyOf(), charged.learnerId())) {
            return Decision.missing("this enrollment");
        }
        if (state.opened().isPresent()) {
            return state.known().enrollmentId().equals(open.enrollmentId())
                    ? Decision.unchanged()
                    : Decision.conflict(
                            "DISPUTE_EXISTS", Violation.of(RULE, "this id is that of another enrolment's dispute"));
        }
        if (facts.open().isPresent()) {
            return Decision.conflict(
                    "DISPUTE_OPEN",
                    Violation.of(RULE, "the tuition of this enrolment is disputed already"),
                    "/api/v1/tuition-disputes/" + facts.open().get());
        }
        if (charged.charge().isEmpty()) {
            return Decision.refused("NOTHING_CHARGED", Violation.of(RULE, "no tuition was charged for this enrolment"));
        }
        return Decision.accepted(new TuitionDisputeOpened(
                open.disputeId(),
                open.enrollmentId(),
                charged.learnerId(),
                charged.offeringId(),
                charged.sessionId(),
                charged.courseCode(),
                open.category().name()));
    }

    private static Decision<TuitionDisputeEvent> add(TuitionDispute state, AddEvidence add) {
        if (state.opened().isEmpty() || foreign(add.onlyOf(), state.known().learnerId())) {
            return Decision.missing("this dispute");
        }
        if (state.resolved().isPresent()) {
            return over();
        }
        TuitionDisputeOpened about = state.known();
        return Decision.accepted(new TuitionDisputeEvidenceAdded(
                about.disputeId(),
                about.enrollmentId(),
                about.learnerId(),
                about.offeringId(),
                about.sessionId(),
                about.courseCode(),
                Integer.toString(state.evidence() + 1)));
    }

    @Rule("BI-16")
    private static Decision<TuitionDisputeEvent> resolve(
            TuitionDispute state, Resolve resolve, TuitionDisputeFacts facts) {
        if (state.opened().isEmpty()) {
            return Decision.missing("this dispute");
        }
        if (state.resolved().isPresent()) {
            return over();
        }
        List<Violation> violations = new ArrayList<>();
        if (resolve.authority().isBlank()) {
            violations.add(Violation.of(RULE, "a decision names the authority that takes it")
                    .at("/authority"));
        }
        if (resolve.reason().isBlank()) {
            violations.add(Violation.of(RULE, "a decision has a reason").at("/reason"));
        }
        Optional<Charged> charged = facts.charged();
        switch (resolve.outcome()) {
            case DENIED -> none(resolve, violations);
            case DROP_WITH_REFUND -> {
                none(resolve, violations);
                if (charged.filter(Charged::seated).isEmpty()) {
                    violations.add(Violation.of(RULE, "only a seat that is taken can be dropped")
                            .at("/outcome"));
                }
            }
            case CREDIT -> credit(resolve, charged, violations);
        }
        return violations.isEmpty()
                ? Decision.accepted(resolved(state.known(), resolve, charged))
                : Decision.refused("DISPUTE_DECISION", violations);
    }

    private static void none(Resolve resolve, List<Violation> violations) {
        if (resolve.amount() != null) {
            violations.add(Violation.of(RULE, "only a credit has an amount").at("/amount"));
        }
    }

    /** No more than is charged; what a third party answers for is settled with it. */
    private static void credit(Resolve resolve, Optional<Charged> charged, List<Violation> violations) {
        Optional<Charge> charge = charged.flatMap(Charged::charge).filter(one -> one.status() != ChargeStatus.VOID);
        if (charge.isEmpty()) {
            violations.add(Violation.of(RULE, "nothing is charged that could be credited")
                    .at("/outcome"));
        }
        if (charged.filter(Charged::guaranteed).isPresent()) {
            violations.add(Violation.of(RULE, "a third party answers for this tuition: settle it there")
                    .at("/outcome"));
        }
        Money amount = resolve.amount();
        if (amount == null || !amount.positive()) {
            violations.add(Violation.of(RULE, "a credit has an amount of more than nothing")
                    .at("/amount"));
        } else if (charge.filter(one -> fits(amount, one.amount())).isEmpty()) {
            violations.add(Violation.of(
                            RULE,
                            "a credit is no more than what is charged",
                            amount,
                            charge.map(Charge::amount).orElse(Money.zero(amount.currency())))
                    .at("/amount"));
        }
    }

    private static boolean fits(Money amount, Money charge) {
        return amount.currency().equals(charge.currency()) && amount.compareTo(charge) <= 0;
    }

    private static TuitionDisputeResolved resolved(
            TuitionDisputeOpened about, Resolve resolve, Optional<Charged> charged) {
        boolean credit = resolve.outcome() == DisputeOutcome.CREDIT;
        return new TuitionDisputeResolved(
                about.disputeId(),
                about.enrollmentId(),
                about.learnerId(),
                about.offeringId(),
                about.sessionId(),
                about.courseCode(),
                resolve.outcome(),
                resolve.authority().trim(),
                resolve.reason().trim(),
                credit ? resolve.amount() : null,
                credit ? charged.flatMap(Charged::charge).map(Charge::programme).orElse(null) : null);
    }

    private static boolean foreign(Optional<LearnerId> only, LearnerId learner) {
        return only.isPresent() && !only.get().equals(learner);
    }

    private static Decision<TuitionDisputeEvent> over() {
        return Decision.conflict("DISPUTE_RESOLVED", Violation.of(RULE, "the dispute is decided"));
    }
}
