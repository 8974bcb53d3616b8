package org.stackway.billing.reconciliation;

import java.util.Optional;
import org.stackway.billing.reconciliation.ReconciliationCommand.Assign;
import org.stackway.billing.reconciliation.ReconciliationCommand.Close;
import org.stackway.billing.reconciliation.ReconciliationCommand.End;
import org.stackway.billing.reconciliation.ReconciliationCommand.OpenCase;
import org.stackway.events.billing.ReconciliationEvent;
import org.stackway.events.billing.ReconciliationEvent.ReconciliationBreakFound;
import org.stackway.events.billing.ReconciliationEvent.ReconciliationBreakReopened;
import org.stackway.events.billing.ReconciliationEvent.ReconciliationCaseAssigned;
import org.stackway.events.billing.ReconciliationEvent.ReconciliationCaseClosed;
import org.stackway.events.value.ReconciliationResolution;
import org.stackway.kit.domain.Decider;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Violation;

/** Decides about one case. Its id is a function of what it is about, so the same break opens it once. */
public final class ReconciliationDecider
        implements Decider<Reconciliation, ReconciliationCommand, ReconciliationEvent, ReconciliationFacts> {

    @Override
    public Reconciliation initial() {
        return Reconciliation.none();
    }

    @Override
    public Reconciliation evolve(Reconciliation state, ReconciliationEvent event) {
        return switch (event) {
            case ReconciliationBreakFound found ->
                new Reconciliation(Optional.of(found), Optional.of(found.amount()), Optional.empty(), null);
            case ReconciliationBreakReopened again ->
                new Reconciliation(state.found(), Optional.of(again.amount()), Optional.empty(), state.owner());
            case ReconciliationCaseAssigned assigned ->
                new Reconciliation(state.found(), state.amount(), state.closed(), assigned.owner());
            case ReconciliationCaseClosed closed ->
                new Reconciliation(state.found(), state.amount(), Optional.of(closed.resolution()), state.owner());
        };
    }

    @Override
    public Decision<ReconciliationEvent> decide(
            Reconciliation state, ReconciliationCommand command, ReconciliationFacts facts) {
        if (command instanceof OpenCase open) {
            return open(state, open);
        }
        if (state.found().isEmpty()) {
            return Decision.missing("this case");
        }
        return switch (command) {
            case OpenCase open -> open(state, open);
            case Assign assign -> assign(state, assign);
            case Close close -> state.open() ? closed(state, ReconciliationResolution.DECIDED, close.reason()) : over();
            case End end -> state.open() ? closed(state, end.how(), end.reason()) : Decision.unchanged();
        };
    }

    /** What a person decided stays decided while the difference is the one they looked at. */
    private static Decision<ReconciliationEvent> open(Reconciliation state, OpenCase open) {
        if (state.found().isEmpty()) {
            return Decision.accepted(new ReconciliationBreakFound(
                    open.reconciliationId(),
                    open.kind(),
                    open.amount(),
                    open.provider(),
                    open.providerReference(),
                    open.paymentId(),
                    open.checkoutId(),
                    open.stream(),
                    open.refundId()));
        }
        boolean decided = state.closed()
                .filter(how -> how == ReconciliationResolution.DECIDED)
                .isPresent();
        return state.open() || (decided && state.difference().equals(open.amount()))
                ? Decision.unchanged()
                : Decision.accepted(new ReconciliationBreakReopened(open.reconciliationId(), open.amount()));
    }

    private static Decision<ReconciliationEvent> assign(Reconciliation state, Assign assign) {
        if (!state.open()) {
            return over();
        }
        return assign.owner().equals(state.owner())
                ? Decision.unchanged()
                : Decision.accepted(new ReconciliationCaseAssigned(state.known().reconciliationId(), assign.owner()));
    }

    private static Decision<ReconciliationEvent> closed(
            Reconciliation state, ReconciliationResolution how, String reason) {
        return Decision.accepted(new ReconciliationCaseClosed(state.known().reconciliationId(), how, reason));
    }

    private static Decision<ReconciliationEvent> over() {
        return Decision.conflict("CASE_CLOSED", Violation.of("RC-OPEN", "the case is closed"));
    }
}
