package org.stackway.billing.webhook;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stackway.billing.webhook.InboxQueue.Claimed;
import org.stackway.billing.webhook.InboxQueue.Dealt;
import org.stackway.billing.webhook.Result.Status;
import org.stackway.kit.sql.InTurn;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.store.Tx;

/**
 * Applies stored deliveries again, from their bytes: after a release that reads what could not be read before, or to see that
 * nothing new comes of it. The signature was verified when they came and is not again; nobody is asked anything. Every
 * delivery has a transaction of its own, which a dry run does not commit.
 */
@ApplicationScoped
class InboxReplays {

    private static final String IDS = "SELECT id FROM provider.webhook" + InboxFilter.WHERE;
    private static final String ONE = """
            SELECT id, provider, delivery_id, scheme, stored_at, body, status,
                   extract(epoch FROM clock_timestamp() - received_at)::bigint AS age_seconds
            FROM provider.webhook WHERE id = $1 FOR UPDATE
            """;

    /** What a replay that finds nothing new must not make forgotten. */
    private static final Set<String> KEPT = Set.of("APPLIED", "CASE", "UNCHANGED");

    private final Transactions transactions;
    private final InboxQueue queue;
    private final MessageHandler handler;

    InboxReplays(Transactions transactions, InboxQueue queue, MessageHandler handler) {
        this.transactions = transactions;
        this.queue = queue;
        this.handler = handler;
    }

    /**
     * What became of one delivery.
     *
     * @param was its status before
     * @param now what applying it says
     * @param facts how many events it added, or would add
     */
    public record Replayed(
            long id, String provider, String deliveryId, String was, String now, String note, int facts) {}

    /** Applies what the filter selects, at most {@code limit}, in the order in which it came. */
    Uni<List<Replayed>> replay(InboxFilter filter, int limit, boolean dryRun) {
        return transactions
                .run(tx -> tx.sql().query(IDS, filter.values(limit)))
                .chain(rows ->
                        InTurn.map(rows, row -> dryRun ? pretended(row.getLong("id")) : replayed(row.getLong("id"))))
                .map(all -> all.stream().flatMap(Optional::stream).toList());
    }

    private Uni<Optional<Replayed>> replayed(long id) {
        return transactions.runRetrying(tx -> apply(tx, id, false));
    }

    private Uni<Optional<Replayed>> pretended(long id) {
        return transactions
                .<Optional<Replayed>>run(tx -> apply(tx, id, true).map(result -> {
                    throw new Undone(result);
                }))
                .onFailure(Undone.class)
                .recoverWithItem(failure -> failure.result);
    }

    private Uni<Optional<Replayed>> apply(Tx tx, long id, boolean dryRun) {
        return tx.sql().query(ONE, id).chain(rows -> {
            if (rows.rowCount() == 0) {
                return Uni.createFrom().item(Optional.empty());
            }
            Row row = rows.iterator().next();
            Claimed claimed = InboxQueue.claimed(row, true);
            String was = row.getString("status");
            return handler.apply(tx, List.of(claimed)).map(List::getFirst).chain(result -> {
                Replayed told = told(row, was, result);
                return (dryRun ? Uni.createFrom().voidItem() : mark(tx, claimed, was, result))
                        .replaceWith(Optional.of(told));
            });
        });
    }

    private static Replayed told(Row row, String was, Result result) {
        long id = row.getLong("id");
        String provider = row.getString("provider");
        String delivery = row.getString("delivery_id");
        return switch (result) {
            case Result.Done done ->
                new Replayed(id, provider, delivery, was, done.status().name(), done.note(), done.facts());
            case Result.NotYet notYet ->
                new Replayed(
                        id,
                        provider,
                        delivery,
                        was,
                        "WAITING_FOR_PARENT",
                        notYet.parent().kind() + " " + notYet.parent().id(),
                        0);
        };
    }

    private Uni<Void> mark(Tx tx, Claimed claimed, String was, Result result) {
        return switch (result) {
            case Result.NotYet notYet -> Uni.createFrom().voidItem();
            case Result.Done done ->
                done.status() == Status.ASKED || (done.facts() == 0 && KEPT.contains(was))
                        ? Uni.createFrom().voidItem()
                        : queue.done(tx, List.of(new Dealt(claimed, done.replayed())));
        };
    }

    /** Rolls back what was only to be looked at. */
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Optional<Replayed> result;

        Undone(Optional<Replayed> result) {
            super("a dry run is not committed", null, false, false);
            this.result = result;
        }
    }
}
