package org.stackway.billing.webhook;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.store.Tx;
import org.stackway.kit.time.SystemClock;

/**
 * Where deliveries are kept before anything else is done with them: the bytes as signed, once for each delivery id. What
 * is stored is applied later, at least once, whatever happens to this process.
 */
@ApplicationScoped
class WebhookInbox {

    private static final String STORE = """
            INSERT INTO provider.webhook AS w (provider, environment, delivery_id, chain, semantic_key, stored_at, headers,
                                               body, body_sha256, status)
            VALUES ($1, $2, $3, $4, $5, $6, $7::text::jsonb, $8, $9, 'PENDING')
            ON CONFLICT (provider, environment, delivery_id)
            DO UPDATE SET conflicts = w.conflicts + 1 WHERE w.body_sha256 <> excluded.body_sha256
            RETURNING (xmax = 0) AS inserted
            """;
    private static final String REJECT = """
            INSERT INTO provider.webhook_rejected (provider, environment, headers, body, why)
            VALUES ($1, $2, $3::text::jsonb, $4, $5)
            """;
    private static final String TRIM = """
            DELETE FROM provider.webhook_rejected
            WHERE id <= (SELECT max(id) FROM provider.webhook_rejected) - $1::int
            """;
    /** The first open delivery of a chain that is due and that no other worker holds. */
    private static final String CLAIM = """
            SELECT w.id, w.provider, w.stored_at, w.body, w.status,
                   extract(epoch FROM clock_timestamp() - w.received_at)::bigint AS age_seconds
            FROM provider.webhook w
            WHERE w.status IN ('PENDING', 'WAITING') AND w.next_at <= clock_timestamp()
              AND NOT EXISTS (
                SELECT 1 FROM provider.webhook e
                WHERE e.chain = w.chain AND e.status IN ('PENDING', 'WAITING') AND e.id < w.id)
            ORDER BY w.id LIMIT 1 FOR UPDATE OF w SKIP LOCKED
            """;

    private static final String DONE = """
            UPDATE provider.webhook SET status = $2, note = $3, attempts = attempts + 1, processed_at = clock_timestamp()
            WHERE id = $1
            """;
    private static final String WAIT = """
            UPDATE provider.webhook
            SET status = 'WAITING', note = $2, attempts = attempts + 1, next_at = clock_timestamp() + interval '500 ms'
            WHERE id = $1
            """;
    private static final String FAILED = """
            UPDATE provider.webhook
            SET attempts = attempts + 1, note = $2,
                status = CASE WHEN attempts + 1 >= $3 THEN 'PARKED' ELSE status END,
                next_at = clock_timestamp() + make_interval(secs => least(60, power(2, attempts)) * 0.1)
            WHERE id = $1 AND status IN ('PENDING', 'WAITING')
            """;

    private static final int KEPT_REJECTED = 500;
    private static final int KEPT_REJECTED_BYTES = 4096;
    private static final long REJECTED_EVERY_NANOS = 100_000_000L;
    private static final int MOST_ATTEMPTS = 12;

    private final Transactions transactions;
    private final SystemClock clock;
    private final AtomicLong rejectedAt = new AtomicLong();

    WebhookInbox(Transactions transactions, SystemClock clock) {
        this.transactions = transactions;
        this.clock = clock;
        this.rejectedAt.set(clock.nanos() - REJECTED_EVERY_NANOS);
    }

    /** A verified delivery. */
    record Arrival(String provider, String environment, String deliveryId, String headers, Buffer body) {}

    /** A delivery to apply; {@code storedAt} is the business instant at which it was stored. */
    record Claimed(long id, String provider, Instant storedAt, Buffer body, boolean waiting, long ageSeconds) {}

    /** Stores it; true if it is new, false if it was there already. */
    Uni<Boolean> store(Arrival arrival) {
        ProviderMessage message = ProviderMessage.read(arrival.body().getBytes());
        return transactions.run(tx -> tx.sql()
                .query(
                        STORE,
                        arrival.provider(),
                        arrival.environment(),
                        arrival.deliveryId(),
                        message.chain()
                                .map(chain -> arrival.provider() + ":" + chain)
                                .orElse("delivery:" + arrival.deliveryId()),
                        message.semanticKey()
                                .map(key -> arrival.provider() + ":" + key)
                                .orElse(null),
                        tx.now().atOffset(ZoneOffset.UTC),
                        arrival.headers(),
                        arrival.body(),
                        sha256(arrival.body().getBytes()))
                .map(rows -> rows.rowCount() == 1 && rows.iterator().next().getBoolean(0)));
    }

    /** Keeps a delivery that is not valid, for a person to find out why; a flood of them is sampled, and the oldest go. */
    Uni<Void> reject(String provider, String environment, String headers, byte[] body, String why) {
        long now = clock.nanos();
        long last = rejectedAt.get();
        if (now - last < REJECTED_EVERY_NANOS || !rejectedAt.compareAndSet(last, now)) {
            return Uni.createFrom().voidItem();
        }
        Buffer kept = Buffer.buffer(Arrays.copyOf(body, Math.min(body.length, KEPT_REJECTED_BYTES)));
        return transactions
                .run(tx -> tx.sql()
                        .query(REJECT, provider, environment, headers, kept, why)
                        .chain(() -> tx.sql().query(TRIM, KEPT_REJECTED)))
                .replaceWithVoid();
    }

    /** The next delivery to apply, held by this transaction. */
    Uni<Optional<Claimed>> claim(Tx tx) {
        return tx.sql().query(CLAIM).map(rows -> {
            if (rows.rowCount() == 0) {
                return Optional.empty();
            }
            Row row = rows.iterator().next();
            return Optional.of(new Claimed(
                    row.getLong("id"),
                    row.getString("provider"),
                    row.getOffsetDateTime("stored_at").toInstant(),
                    row.getBuffer("body"),
                    row.getString("status").equals("WAITING"),
                    row.getLong("age_seconds")));
        });
    }

    Uni<Void> done(Tx tx, Claimed claimed, String status, String note) {
        return tx.sql().query(DONE, claimed.id(), status, note).replaceWithVoid();
    }

    Uni<Void> wait(Tx tx, Claimed claimed, String note) {
        return tx.sql().query(WAIT, claimed.id(), note).replaceWithVoid();
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
