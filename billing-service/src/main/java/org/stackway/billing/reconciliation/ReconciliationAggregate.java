package org.stackway.billing.reconciliation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stackway.billing.ledger.LedgerRows;
import org.stackway.billing.ledger.PostingRules;
import org.stackway.events.billing.ReconciliationEvent;
import org.stackway.events.billing.ReconciliationEvent.ReconciliationBreakFound;
import org.stackway.events.billing.ReconciliationEvent.ReconciliationBreakReopened;
import org.stackway.events.billing.ReconciliationEvent.ReconciliationCaseAssigned;
import org.stackway.events.billing.ReconciliationEvent.ReconciliationCaseClosed;
import org.stackway.events.value.Money;
import org.stackway.events.value.UuidId;
import org.stackway.kit.command.Aggregate;
import org.stackway.kit.domain.Decider;
import org.stackway.kit.projection.Projected;
import org.stackway.kit.projection.ReadModel;
import org.stackway.kit.projection.RowChange;
import org.stackway.kit.projection.Rows;
import org.stackway.kit.projection.Table;
import org.stackway.kit.store.Tx;

/** Streams {@code reconciliation/<reconciliationId>}. */
@ApplicationScoped
public class ReconciliationAggregate
        implements Aggregate<Reconciliation, ReconciliationCommand, ReconciliationEvent, ReconciliationFacts> {

    private static final ReconciliationDecider DECIDER = new ReconciliationDecider();
    private static final Table CASES = Table.of("reconciliation_case", "reconciliation_id");
    private static final ReadModel.Own<Reconciliation, ReconciliationEvent> MODEL = new ReadModel.Own<>(
            "reconciliation-cases", List.of(CASES, LedgerRows.RECONCILIATION), ReconciliationAggregate::project);

    @Override
    public String category() {
        return "reconciliation";
    }

    @Override
    public Class<ReconciliationEvent> eventType() {
        return ReconciliationEvent.class;
    }

    @Override
    public Decider<Reconciliation, ReconciliationCommand, ReconciliationEvent, ReconciliationFacts> decider() {
        return DECIDER;
    }

    @Override
    public Uni<List<ReconciliationFacts>> facts(Tx tx, List<Asked<Reconciliation, ReconciliationCommand>> asked) {
        return Uni.createFrom()
                .item(asked.stream().map(one -> new ReconciliationFacts()).toList());
    }

    @Override
    public Optional<ReadModel.Own<Reconciliation, ReconciliationEvent>> readModel() {
        return Optional.of(MODEL);
    }

    private static void project(Projected<Reconciliation, ReconciliationEvent> at, Rows rows) {
        ReconciliationBreakFound about = at.after().known();
        PostingRules.Source source =
                new PostingRules.Source("reconciliation/" + at.id(), at.version(), at.happenedAt());
        LedgerRows.append(
                rows,
                LedgerRows.RECONCILIATION,
                PostingRules.ofReconciliation(
                        at.event(), source, about, at.after().difference()),
                null,
                about.checkoutId());
        UUID id = about.reconciliationId().value();
        switch (at.event()) {
            case ReconciliationBreakFound found ->
                opened(id, found.amount(), at, rows)
                        .set("kind", found.kind().name())
                        .set("provider", found.provider())
                        .set("provider_reference", found.providerReference())
                        .set("payment_id", uuid(found.paymentId()))
                        .set("checkout_id", uuid(found.checkoutId()))
                        .set("stream", found.stream())
                        .set("refund_id", uuid(found.refundId()));
            case ReconciliationBreakReopened again -> opened(id, again.amount(), at, rows);
            case ReconciliationCaseAssigned assigned ->
                rows.update(CASES, id).set("owner", assigned.owner()).set("version", at.version());
            case ReconciliationCaseClosed closed ->
                rows.update(CASES, id)
                        .set("closed_at", at.happenedAt())
                        .set("resolution", closed.resolution().name())
                        .set("reason", closed.reason())
                        .set("version", at.version());
        }
    }

    private static RowChange opened(
            UUID id, Money amount, Projected<Reconciliation, ReconciliationEvent> at, Rows rows) {
        return rows.upsert(CASES, id)
                .set("amount_minor", amount.amountMinor())
                .set("currency", amount.currency().getCurrencyCode())
                .set("opened_at", at.happenedAt())
                .set("closed_at", null)
                .set("resolution", null)
                .set("reason", null)
                .set("version", at.version());
    }

    private static @Nullable UUID uuid(@Nullable UuidId id) {
        return id == null ? null : id.value();
    }
}
