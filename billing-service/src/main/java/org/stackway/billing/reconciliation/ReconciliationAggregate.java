package org.stackway.billing.reconciliation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stackway.events.billing.ReconciliationEvent;
import org.stackway.events.billing.ReconciliationEvent.ReconciliationBreakFound;
import org.stackway.events.value.UuidId;
import org.stackway.kit.command.Aggregate;
import org.stackway.kit.command.Change;
import org.stackway.kit.command.Recorded;
import org.stackway.kit.domain.Decider;
import org.stackway.kit.store.Tx;

/** Streams {@code reconciliation/<reconciliationId>}. */
@ApplicationScoped
public class ReconciliationAggregate
        implements Aggregate<Reconciliation, ReconciliationCommand, ReconciliationEvent, ReconciliationFacts> {

    private static final ReconciliationDecider DECIDER = new ReconciliationDecider();
    private static final String OPENED = """
            INSERT INTO rm.reconciliation_case (reconciliation_id, kind, provider, provider_reference, payment_id,
                                                checkout_id, amount_minor, currency, opened_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """;

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
    public Uni<Void> project(Tx tx, List<Change<Reconciliation, ReconciliationEvent>> changes) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Change<Reconciliation, ReconciliationEvent> change : changes) {
            for (Recorded<ReconciliationEvent> recorded : change.events()) {
                all = all.chain(() -> project(tx, recorded.event(), recorded.happenedAt()));
            }
        }
        return all;
    }

    private static Uni<Void> project(Tx tx, ReconciliationEvent event, Instant at) {
        return switch (event) {
            case ReconciliationBreakFound found ->
                tx.sql()
                        .query(
                                OPENED,
                                found.reconciliationId().value(),
                                found.kind().name(),
                                found.provider(),
                                found.providerReference(),
                                uuid(found.paymentId()),
                                uuid(found.checkoutId()),
                                found.amount().amountMinor(),
                                found.amount().currency().getCurrencyCode(),
                                at.atOffset(ZoneOffset.UTC))
                        .replaceWithVoid();
        };
    }

    private static @Nullable UUID uuid(@Nullable UuidId id) {
        return id == null ? null : id.value();
    }
}
