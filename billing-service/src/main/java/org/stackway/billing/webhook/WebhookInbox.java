package org.stackway.billing.webhook;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
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
 * is stored is applied later, at least once, whatever happens to this process ({@link InboxQueue}).
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
                                 WHERE e.semantic_key = a.semantic_key AND e.status = 'APPLIED')
              OFFSET 0) AS k(known) -- once for each
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
    /** The place of the body among the columns. */
    private static final int BODY = 6;

    private static final int KEPT_REJECTED = 500;
    private static final int KEPT_REJECTED_BYTES = 4096;
    private static final long REJECTED_EVERY_NANOS = 100_000_000L;
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

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
