package org.stackway.billing.webhook;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.stackway.billing.scheme.ProviderMessage;
import org.stackway.billing.scheme.SchemeName;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.store.Tx;
import org.stackway.kit.time.SystemClock;

/**
 * Where deliveries are kept before anything else is done with them: the bytes as signed, once for each delivery id. What
 * is stored is applied later, at least once, whatever happens to this process.
 */
@ApplicationScoped
class WebhookInbox {

    /**
     * What tells again of a payment what was applied is done with as it is stored: no more than what is known follows from
     * it, however often it comes.
     */
    private static final String STORE = """
            INSERT INTO provider.webhook AS w (provider, environment, delivery_id, chain, semantic_key, stored_at, headers,
                                               body, body_sha256, endpoint, scheme, key_id, status, note, processed_at)
            SELECT a.provider, a.environment, a.delivery_id, a.chain, a.semantic_key, $12, a.headers::jsonb,
                   a.body, a.sha256, a.endpoint, a.scheme, a.key_id,
                   CASE WHEN known THEN 'UNCHANGED' ELSE 'PENDING' END, CASE WHEN known THEN 'nothing new' END,
                   CASE WHEN known THEN clock_timestamp() END
            FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::bytea[], $8::text[],
                        $9::text[], $10::text[], $11::text[]) WITH ORDINALITY
                 AS a(provider, environment, delivery_id, chain, semantic_key, headers, body, sha256, endpoint, scheme,
                      key_id, place)
            CROSS JOIN LATERAL (
              SELECT coalesce(a.semantic_key LIKE '%:payment:%', false)
                     AND EXISTS (SELECT FROM provider.webhook e
                                 WHERE e.semantic_key = a.semantic_key AND e.status = 'APPLIED')) AS k(known)
            ORDER BY a.place
            ON CONFLICT (provider, environment, delivery_id)
            DO UPDATE SET conflicts = w.conflicts + 1 WHERE w.body_sha256 <> excluded.body_sha256
            RETURNING (xmax = 0) AS inserted, id, conflicts, status, provider, environment, delivery_id
            """;

    private static final String CONFLICT = """
            INSERT INTO provider.webhook_conflict (webhook_id, body_sha256, body) VALUES ($1, $2, $3)
            ON CONFLICT DO NOTHING
            """;
    private static final String REJECT = """
            INSERT INTO provider.webhook_rejected (provider, environment, headers, body, why)
            VALUES ($1, $2, $3::text::jsonb, $4, $5)
            """;
    private static final String TRIM = """
            DELETE FROM provider.webhook_rejected
            WHERE id <= (SELECT max(id) FROM provider.webhook_rejected) - $1::int
            """;
    /** The same of what was stored before it was known. */
    private static final String KNOWN = """
            UPDATE provider.webhook w
            SET status = 'UNCHANGED', note = 'nothing new', attempts = attempts + 1, processed_at = clock_timestamp()
            WHERE w.id IN (
              SELECT p.id FROM provider.webhook p
              WHERE p.status = 'PENDING' AND p.next_at <= clock_timestamp()
                AND p.semantic_key LIKE '%:payment:%'
                AND EXISTS (SELECT FROM provider.webhook e WHERE e.semantic_key = p.semantic_key AND e.status = 'APPLIED')
              ORDER BY p.id LIMIT $1 FOR UPDATE SKIP LOCKED)
            """;

    /**
     * The first pending delivery of a chain, or one that waited for what has come meanwhile. One that waits holds up nobody:
     * what it waits for may be behind it.
     */
    private static final String DUE = """
            FROM provider.webhook w
            WHERE w.status IN ('PENDING', 'WAITING_FOR_PARENT')
              AND (w.next_at <= clock_timestamp() OR w.status = 'WAITING_FOR_PARENT' AND CASE w.parent_kind
                     WHEN 'CHECKOUT' THEN EXISTS (SELECT FROM rm.checkout p WHERE p.checkout_id = w.parent_id)
                     WHEN 'PAYMENT' THEN EXISTS (SELECT FROM rm.payment p WHERE p.payment_id = w.parent_id)
                     ELSE EXISTS (SELECT FROM rm.refund p WHERE p.refund_id = w.parent_id) END)
              AND NOT EXISTS (
                SELECT 1 FROM provider.webhook e
                WHERE e.chain = w.chain AND e.status = 'PENDING' AND e.id < w.id)
            """;

    private static final String CANDIDATES = "SELECT w.id " + DUE + " ORDER BY w.id LIMIT $1";
    private static final String CLAIM = """
            SELECT w.id, w.provider, w.scheme, w.stored_at, w.body,
                   extract(epoch FROM clock_timestamp() - w.received_at)::bigint AS age_seconds
            """ + DUE + " AND w.id = $1 FOR UPDATE OF w SKIP LOCKED";

    private static final String DONE = """
            UPDATE provider.webhook
            SET status = $2, note = $3, attempts = attempts + 1, processed_at = clock_timestamp(),
                parent_kind = CASE WHEN $4::uuid IS NULL THEN NULL ELSE 'CHECKOUT' END, parent_id = $4::uuid
            WHERE id = $1
            """;
    private static final String WAIT = """
            UPDATE provider.webhook
            SET status = 'WAITING_FOR_PARENT', note = $2, attempts = attempts + 1, parent_kind = $3, parent_id = $4,
                next_at = greatest(clock_timestamp() + interval '500 ms',
                                   least(clock_timestamp() + interval '1 min',
                                         received_at + make_interval(secs => $5::float8)))
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

    /** The place of the body among the columns. */
    private static final int BODY = 6;

    /** Marking what is known is that much cheaper than applying. */
    private static final int KNOWN_FOR_ONE = 8;

    private static final int KEPT_REJECTED = 500;
    private static final int KEPT_REJECTED_BYTES = 4096;
    private static final long REJECTED_EVERY_NANOS = 100_000_000L;
    private static final int MOST_ATTEMPTS = 12;
    private static final int MOST_CONFLICTS = 8;

    private static final Logger LOG = Logger.getLogger(WebhookInbox.class);

    private final Transactions transactions;
    private final SystemClock clock;
    private final AtomicLong rejectedAt = new AtomicLong();

    WebhookInbox(Transactions transactions, SystemClock clock) {
        this.transactions = transactions;
        this.clock = clock;
        this.rejectedAt.set(clock.nanos() - REJECTED_EVERY_NANOS);
    }

    /**
     * A verified delivery.
     *
     * @param keyId which secret signed it
     */
    record Arrival(
            String provider,
            String environment,
            String endpoint,
            SchemeName scheme,
            String keyId,
            String deliveryId,
            String headers,
            Buffer body) {}

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

    /** What a delivery was to the inbox. */
    enum Stored {
        NEW,
        /** Stored, and there is nothing to apply: it tells again of a payment what was applied. */
        KNOWN,
        /** The same bytes under the same id. */
        AGAIN,
        /** Other bytes under an id that was taken: the first ones count. */
        CONFLICTING_DUPLICATE
    }

    /** What a delivery waits for. */
    record Parent(Kind kind, UUID id) {
        enum Kind {
            CHECKOUT,
            PAYMENT,
            REFUND
        }
    }

    /** What tells deliveries apart: two with the same name are not stored by one statement. */
    record Name(String provider, String environment, String deliveryId) {
        static Name of(Arrival arrival) {
            return new Name(arrival.provider(), arrival.environment(), arrival.deliveryId());
        }
    }

    Uni<Stored> store(Tx tx, Arrival arrival) {
        return store(tx, List.of(arrival)).map(List::getFirst);
    }

    /**
     * Stores them, whatever they say, in their order.
     *
     * @param arrivals of different names
     * @return what each of them was
     */
    Uni<List<Stored>> store(Tx tx, List<Arrival> arrivals) {
        List<@Nullable Object[]> rows =
                arrivals.stream().map(WebhookInbox::columns).toList();
        @Nullable Object[] values = new Object[12];
        for (int column = 0; column < values.length - 1; column++) {
            int at = column;
            values[column] = column == BODY
                    ? rows.stream().map(row -> (Buffer) row[at]).toArray(Buffer[]::new)
                    : rows.stream().map(row -> (String) row[at]).toArray(String[]::new);
        }
        values[values.length - 1] = tx.now().atOffset(ZoneOffset.UTC);
        return tx.sql().query(STORE, values).chain(told -> {
            Map<Name, Row> changed = new HashMap<>();
            told.forEach(row -> changed.put(
                    new Name(row.getString("provider"), row.getString("environment"), row.getString("delivery_id")),
                    row));
            List<Stored> stored = new ArrayList<>();
            Uni<Void> conflicts = Uni.createFrom().voidItem();
            for (Arrival arrival : arrivals) {
                Row row = changed.get(Name.of(arrival));
                if (row == null) {
                    stored.add(Stored.AGAIN);
                } else if (row.getBoolean("inserted")) {
                    stored.add(row.getString("status").equals("PENDING") ? Stored.NEW : Stored.KNOWN);
                } else {
                    stored.add(Stored.CONFLICTING_DUPLICATE);
                    String sha256 = sha256(arrival.body().getBytes());
                    conflicts = conflicts.chain(() -> conflict(tx, row, sha256, arrival.body()));
                }
            }
            return conflicts.replaceWith(stored);
        });
    }

    private static @Nullable Object[] columns(Arrival arrival) {
        byte[] body = arrival.body().getBytes();
        ProviderMessage message = WebhookEndpoints.scheme(arrival.scheme()).read(body);
        return new @Nullable Object[] {
            arrival.provider(),
            arrival.environment(),
            arrival.deliveryId(),
            message.chain().map(chain -> arrival.provider() + ":" + chain).orElse("delivery:" + arrival.deliveryId()),
            message.semanticKey().map(key -> arrival.provider() + ":" + key).orElse(null),
            arrival.headers(),
            arrival.body(),
            sha256(body),
            arrival.endpoint(),
            arrival.scheme().name(),
            arrival.keyId()
        };
    }

    private Uni<Void> conflict(Tx tx, Row row, String sha256, Buffer body) {
        long id = row.getLong("id");
        LOG.errorf("delivery %d came again with another body; the first one counts", id);
        return row.getInteger("conflicts") > MOST_CONFLICTS
                ? Uni.createFrom().voidItem()
                : tx.sql().query(CONFLICT, id, sha256, body).replaceWithVoid();
    }

    /** Keeps a delivery that is not valid, for a person to find out why; a flood of them is sampled, and the oldest go. */
    Uni<Void> reject(String provider, String environment, String headers, Buffer body, String why) {
        long now = clock.nanos();
        long last = rejectedAt.get();
        if (now - last < REJECTED_EVERY_NANOS || !rejectedAt.compareAndSet(last, now)) {
            return Uni.createFrom().voidItem();
        }
        Buffer kept = body.slice(0, Math.min(body.length(), KEPT_REJECTED_BYTES));
        return transactions
                .run(tx -> tx.sql()
                        .query(REJECT, provider, environment, headers, kept, why)
                        .chain(() -> tx.sql().query(TRIM, KEPT_REJECTED)))
                .replaceWithVoid();
    }

    /** Deliveries that can be applied now, the first ones first; what is known already is done with on the way. */
    Uni<List<Long>> candidates(Tx tx, int most) {
        return tx.sql()
                .query(KNOWN, most * KNOWN_FOR_ONE)
                .chain(() -> tx.sql().query(CANDIDATES, most))
                .map(rows -> {
                    List<Long> ids = new ArrayList<>();
                    rows.forEach(row -> ids.add(row.getLong("id")));
                    return ids;
                });
    }

    /** A delivery to apply, held by this transaction; empty if it was applied meanwhile, or somebody else holds it. */
    Uni<Optional<Claimed>> claim(Tx tx, long id) {
        return tx.sql().query(CLAIM, id).map(rows -> {
            if (rows.rowCount() == 0) {
                return Optional.empty();
            }
            Row row = rows.iterator().next();
            return Optional.of(claimed(row, false));
        });
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

    /**
     * Marks it as dealt with.
     *
     * @param asked the checkout that the provider is asked about, for a message that waits for the answer
     */
    Uni<Void> done(Tx tx, Claimed claimed, String status, String note, @Nullable UUID asked) {
        return tx.sql().query(DONE, claimed.id(), status, note, asked).replaceWithVoid();
    }

    /** @param patience how long after its arrival it is looked at for the last time */
    Uni<Void> wait(Tx tx, Claimed claimed, String note, Parent parent, Duration patience) {
        return tx.sql()
                .query(WAIT, claimed.id(), note, parent.kind().name(), parent.id(), (double) patience.toSeconds())
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

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
