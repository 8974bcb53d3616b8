package org.stackway.billing.webhook;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stackway.billing.scheme.SchemeName;
import org.stackway.events.value.CheckoutId;
import org.stackway.kit.store.Tx;

/**
 * Stored deliveries that are to be applied, and what became of them. However many wait, a look at them reads the first few of
 * them; only if nothing can be done about these it takes time in proportion to the number of all.
 */
@ApplicationScoped
class InboxQueue {

    /**
     * The first pending delivery of a chain, or one that waited for what has come meanwhile. One that waits holds up nobody:
     * what it waits for may be behind it. The first of each chain is found in one pass over what is open: a sub-select for each
     * delivery is a look into an index only by the right statistics, and a look at all of them by those of another backlog.
     */
    private static final String DUE = """
            WITH open AS MATERIALIZED (
              SELECT o.id, o.status, o.next_at, o.parent_kind, o.parent_id,
                     min(o.id) FILTER (WHERE o.status = 'PENDING') OVER (PARTITION BY o.chain) AS first_of_chain
              FROM %s o),
            due AS MATERIALIZED (
              SELECT o.id FROM open o
              WHERE (o.next_at <= clock_timestamp() OR o.status = 'WAITING_FOR_PARENT' AND CASE o.parent_kind
                       WHEN 'CHECKOUT' THEN (SELECT true FROM rm.checkout p WHERE p.checkout_id = o.parent_id)
                       WHEN 'PAYMENT' THEN (SELECT true FROM rm.payment p WHERE p.payment_id = o.parent_id)
                       ELSE (SELECT true FROM rm.refund p WHERE p.refund_id = o.parent_id) END)
                AND coalesce(o.first_of_chain, o.id) >= o.id %s)
            SELECT w.id, w.provider, w.scheme, w.stored_at, w.body,
                   extract(epoch FROM clock_timestamp() - w.received_at)::bigint AS age_seconds
            FROM provider.webhook w
            WHERE w.id = ANY (ARRAY(SELECT id FROM due)) AND w.status IN ('PENDING', 'WAITING_FOR_PARENT')
            ORDER BY w.id %s FOR UPDATE OF w SKIP LOCKED
            """;

    private static final String OPEN =
            "SELECT * FROM provider.webhook WHERE status IN ('PENDING', 'WAITING_FOR_PARENT')";

    /** By an index that serves no statement but those that say {@code id > 0}: any other has its own way by the chain. */
    private static final String IN_ORDER = OPEN + " AND id > 0 ORDER BY id ";

    /** Among so many of the first: the first of a chain among them is its first of all. */
    private static final int FEW = 1_000;

    /** More than are wanted: another node may hold the first ones. */
    private static final String WANTED = "ORDER BY o.id LIMIT 4 * $1";

    private static final String FIRST = DUE.formatted("(" + IN_ORDER + "LIMIT " + FEW + ")", WANTED, "LIMIT $1");
    private static final String MORE = "SELECT EXISTS (" + IN_ORDER + "OFFSET " + FEW + ")";
    private static final String ANY = DUE.formatted("(" + OPEN + ")", WANTED, "LIMIT $1");

    private static final String ONE = DUE.formatted(
            "(" + OPEN + " AND chain = (SELECT c.chain FROM provider.webhook c WHERE c.id = $1))", "AND o.id = $1", "");

    private static final String DONE = """
            UPDATE provider.webhook w
            SET status = d.status, note = d.note, attempts = attempts + 1, processed_at = clock_timestamp(),
                parent_kind = CASE WHEN d.asked IS NULL THEN NULL ELSE 'CHECKOUT' END, parent_id = d.asked
            FROM unnest($1::bigint[], $2::text[], $3::text[], $4::uuid[]) AS d(id, status, note, asked)
            WHERE w.id = d.id
            """;
    /**
     * What waits to tell again of a payment what has just been applied: nothing more follows from it. Chain by chain: a join is
     * one pass over all that waits wherever the database takes that for little.
     */
    private static final String KNOWN = """
            UPDATE provider.webhook w
            SET status = 'UNCHANGED', note = 'nothing new', attempts = w.attempts + 1, processed_at = clock_timestamp()
            FROM provider.webhook a
            CROSS JOIN LATERAL (SELECT o.id FROM provider.webhook o
                                WHERE o.chain = a.chain AND o.semantic_key = a.semantic_key AND o.status = 'PENDING'
                                FOR UPDATE) AS again
            WHERE a.id = ANY ($1::bigint[]) AND a.status = 'APPLIED' AND a.semantic_key LIKE '%:payment:%'
              AND w.id = again.id
            """;

    private static final String WAIT = """
            UPDATE provider.webhook
            SET status = 'WAITING_FOR_PARENT', note = 'what it refers to is not known yet', attempts = attempts + 1,
                parent_kind = $2, parent_id = $3,
                next_at = greatest(clock_timestamp() + interval '500 ms',
                                   least(clock_timestamp() + interval '1 min',
                                         received_at + make_interval(secs => $4::float8)))
            WHERE id = $1
            """;
    /** What waited for the provider's answer is confirmed by it, or a person has to look. */
    private static final String ANSWERED = """
            UPDATE provider.webhook w
            SET status = CASE WHEN substr(w.semantic_key, length(w.provider) + 2) = ANY ($2::text[])
                              THEN 'UNCHANGED' ELSE 'PARKED' END,
                note = CASE WHEN substr(w.semantic_key, length(w.provider) + 2) = ANY ($2::text[])
                            THEN 'the provider confirms it' ELSE 'the provider does not confirm it' END
            WHERE w.status = 'ASKED' AND w.parent_id = $1 AND w.processed_at <= $3
            RETURNING w.provider, w.status
            """;

    private static final String FAILED = """
            UPDATE provider.webhook
            SET attempts = attempts + 1, note = $2,
                status = CASE WHEN attempts + 1 >= $3 THEN 'PARKED' ELSE status END,
                next_at = clock_timestamp() + make_interval(secs => least(60, power(2, attempts)) * 0.1)
            WHERE id = $1 AND status IN ('PENDING', 'WAITING_FOR_PARENT')
            """;

    private static final int MOST_ATTEMPTS = 12;

    /**
     * A delivery to apply.
     *
     * @param storedAt the business instant at which it was stored
     * @param replayed an operator has it applied again: nobody is asked anything
     */
    record Claimed(
            long id,
            String provider,
            SchemeName scheme,
            Instant storedAt,
            Buffer body,
            long ageSeconds,
            boolean replayed) {}

    /** What a delivery waits for. */
    record Parent(Kind kind, UUID id) {
        enum Kind {
            CHECKOUT,
            PAYMENT,
            REFUND
        }
    }

    /** A delivery that was dealt with, and how. */
    record Dealt(Claimed claimed, Result.Done done) {}

    /** The first deliveries that can be applied and that nobody else holds, held by this transaction; no two of one chain. */
    Uni<List<Claimed>> claim(Tx tx, int most) {
        return tx.sql()
                .queryByFreshPlan(FIRST, most)
                .chain(found -> found.size() > 0
                        ? Uni.createFrom().item(found)
                        : tx.sql()
                                .query(MORE)
                                .chain(more -> more.iterator().next().getBoolean(0)
                                        ? tx.sql().queryByFreshPlan(ANY, most)
                                        : Uni.createFrom().item(found)))
                .map(InboxQueue::claimed);
    }

    /** One delivery, held by this transaction; none if it was applied meanwhile, or somebody else holds it. */
    Uni<List<Claimed>> claimOne(Tx tx, long id) {
        return tx.sql().queryByFreshPlan(ONE, id).map(InboxQueue::claimed);
    }

    private static List<Claimed> claimed(Iterable<Row> rows) {
        List<Claimed> claimed = new ArrayList<>();
        rows.forEach(row -> claimed.add(claimed(row, false)));
        return claimed;
    }

    static Claimed claimed(Row row, boolean replayed) {
        return new Claimed(
                row.getLong("id"),
                row.getString("provider"),
                SchemeName.valueOf(row.getString("scheme")),
                row.getOffsetDateTime("stored_at").toInstant(),
                row.getBuffer("body"),
                row.getLong("age_seconds"),
                replayed);
    }

    /** Marks them as dealt with, and with them what waits to tell the same again. */
    Uni<Void> done(Tx tx, List<Dealt> dealt) {
        if (dealt.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Long[] ids = dealt.stream().map(one -> one.claimed().id()).toArray(Long[]::new);
        String[] statuses =
                dealt.stream().map(one -> one.done().status().name()).toArray(String[]::new);
        String[] notes = dealt.stream().map(one -> one.done().note()).toArray(String[]::new);
        @Nullable UUID[] asked = dealt.stream().map(one -> asked(one.done())).toArray(UUID[]::new);
        return tx.sql()
                .query(DONE, ids, statuses, notes, asked)
                .chain(() -> tx.sql().query(KNOWN, (Object) ids))
                .replaceWithVoid();
    }

    private static @Nullable UUID asked(Result.Done done) {
        CheckoutId asked = done.asked();
        return asked == null ? null : asked.value();
    }

    /** Leaves it until what it refers to has come, or its patience is at an end. */
    Uni<Void> wait(Tx tx, Claimed claimed, Result.NotYet notYet) {
        Parent parent = notYet.parent();
        double patience = notYet.patience().toSeconds();
        return tx.sql()
                .query(WAIT, claimed.id(), parent.kind().name(), parent.id(), patience)
                .replaceWithVoid();
    }

    /**
     * The provider answered about a checkout: what waited for that is confirmed or parked.
     *
     * @param confirmed the facts that its answer states
     * @param asked when it was asked: what came later has to wait for the next answer
     * @return the providers of messages that it does not confirm
     */
    Uni<List<String>> answered(Tx tx, UUID checkout, Collection<String> confirmed, OffsetDateTime asked) {
        return tx.sql()
                .query(ANSWERED, checkout, confirmed.toArray(String[]::new), asked)
                .map(rows -> {
                    List<String> unconfirmed = new ArrayList<>();
                    for (Row row : rows) {
                        if (row.getString("status").equals("PARKED")) {
                            unconfirmed.add(row.getString("provider"));
                        }
                    }
                    return unconfirmed;
                });
    }

    /** Applying it failed and left nothing behind: again later, and after many times not any more. */
    Uni<Void> failed(Tx tx, long id, String error) {
        return tx.sql().query(FAILED, id, error, MOST_ATTEMPTS).replaceWithVoid();
    }
}
