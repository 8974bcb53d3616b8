package org.stackway.billing.reconciliation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.stackway.billing.ledger.DerivedIds;
import org.stackway.billing.reconciliation.ReconciliationCommand.OpenCase;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.Money;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.ReconciliationBreakKind;
import org.stackway.events.value.ReconciliationId;
import org.stackway.kit.command.AggregateCommand;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.command.CommandRunner;
import org.stackway.kit.store.Tx;

/** Puts money that does not match in suspense, with a case for a person; once for each payment and kind. */
@ApplicationScoped
public class CasePolicy {

    private final CommandRunner runner;
    private final ReconciliationAggregate cases;

    CasePolicy(CommandRunner runner, ReconciliationAggregate cases) {
        this.runner = runner;
        this.cases = cases;
    }

    /** What does not match. */
    public record Break(
            ReconciliationBreakKind kind,
            Money amount,
            String provider,
            @Nullable String reference,
            PaymentId paymentId,
            @Nullable CheckoutId checkoutId) {}

    /** Opens the case, unless it is open. */
    public Uni<Void> open(Tx tx, Break found, CommandContext context) {
        ReconciliationId id =
                new ReconciliationId(DerivedIds.of(found.kind() + " " + found.provider(), found.paymentId()));
        OpenCase command = new OpenCase(
                id,
                found.kind(),
                found.amount(),
                found.provider(),
                found.reference(),
                found.paymentId(),
                found.checkoutId(),
                found.checkoutId() == null ? null : "checkout/" + found.checkoutId(),
                null);
        return runner.apply(tx, AggregateCommand.of(cases, id.wire(), command, context))
                .replaceWithVoid();
    }
}
