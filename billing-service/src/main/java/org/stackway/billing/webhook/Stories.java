package org.stackway.billing.webhook;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.stackway.billing.webhook.InboxQueue.Claimed;
import org.stackway.events.envelope.Actor;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.RefundId;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.store.Tx;
import org.stackway.kit.time.Ids;

/** Whose story a provider's message continues: that of the request that opened what it is about. */
@ApplicationScoped
class Stories {

    private static final String CHECKOUT = "SELECT correlation_id FROM rm.checkout WHERE checkout_id = $1";
    private static final String CHECKOUTS =
            "SELECT checkout_id, correlation_id FROM rm.checkout WHERE checkout_id = ANY ($1::uuid[])";
    private static final String REFUND = "SELECT correlation_id FROM rm.refund WHERE refund_id = $1";

    private final Ids ids;

    Stories(Ids ids) {
        this.ids = ids;
    }

    Uni<CommandContext> of(Tx tx, CheckoutId checkout, Claimed claimed) {
        return story(tx, CHECKOUT, checkout.value(), claimed);
    }

    /** Of checkouts that are there. */
    Uni<Function<CheckoutId, CommandContext>> of(Tx tx, Map<CheckoutId, Claimed> claimed) {
        UUID[] ids = claimed.keySet().stream().map(CheckoutId::value).toArray(UUID[]::new);
        return tx.sql().query(CHECKOUTS, (Object) ids).map(rows -> {
            Map<CheckoutId, UUID> correlations = new HashMap<>();
            rows.forEach(row -> correlations.put(new CheckoutId(row.getUUID(0)), row.getUUID(1)));
            return id -> context(Objects.requireNonNull(claimed.get(id)), Optional.ofNullable(correlations.get(id)));
        });
    }

    Uni<CommandContext> of(Tx tx, RefundId refund, Claimed claimed) {
        return story(tx, REFUND, refund.value(), claimed);
    }

    /** A story of its own. */
    CommandContext fresh(Claimed claimed) {
        return context(claimed, Optional.empty());
    }

    private Uni<CommandContext> story(Tx tx, String sql, UUID id, Claimed claimed) {
        return tx.sql()
                .query(sql, id)
                .map(rows -> context(
                        claimed,
                        rows.rowCount() == 0
                                ? Optional.empty()
                                : Optional.of(rows.iterator().next().getUUID(0))));
    }

    private CommandContext context(Claimed claimed, Optional<UUID> correlationId) {
        UUID cause = ids.next();
        return CommandContext.of(Actor.provider(claimed.provider()), correlationId.orElse(cause), cause);
    }
}
