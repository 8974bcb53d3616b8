package org.stackway.billing.reconciliation;

import org.stackway.billing.reconciliation.ReconciliationCommand.OpenCase;
import org.stackway.events.billing.ReconciliationEvent;
import org.stackway.events.billing.ReconciliationEvent.ReconciliationBreakFound;
import org.stackway.kit.domain.Decider;
import org.stackway.kit.domain.Decision;

/** Decides about one case. Its id is a function of what it is about, so the same money opens it once. */
public final class ReconciliationDecider
        implements Decider<Reconciliation, ReconciliationCommand, ReconciliationEvent, ReconciliationFacts> {

    @Override
    public Reconciliation initial() {
        return new Reconciliation(false);
    }

    @Override
    public Reconciliation evolve(Reconciliation state, ReconciliationEvent event) {
        return switch (event) {
            case ReconciliationBreakFound found -> new Reconciliation(true);
        };
    }

    @Override
    public Decision<ReconciliationEvent> decide(
            Reconciliation state, ReconciliationCommand command, ReconciliationFacts facts) {
        return switch (command) {
            case OpenCase open ->
                state.open()
                        ? Decision.unchanged()
                        : Decision.accepted(new ReconciliationBreakFound(
                                open.reconciliationId(),
                                open.kind(),
                                open.amount(),
                                open.provider(),
                                open.providerReference(),
                                open.paymentId(),
                                open.checkoutId()));
        };
    }
}
