package org.stackway.kit.decision;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.stackway.kit.store.BackgroundLoop;
import org.stackway.kit.store.EventStore;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.time.SystemClock;

/**
 * Forgets what is kept for a time only, by real time (D19): decisions after 400 days (D24), stored answers after 24 hours
 * (api.md, convention 4). In small steps, so that nobody waits for it.
 */
@ApplicationScoped
public class Retention {

    static final Duration DECISIONS = Duration.ofDays(400);
    static final Duration ANSWERS = Duration.ofHours(24);

    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final int AT_ONCE = 500;
    private static final int UUID_TIME_SHIFT = 16;

    /** Ids are made of real time, so the oldest are the first of the primary key. */
    private static final String FORGET_DECISIONS = """
            DELETE FROM es.decision WHERE id IN (SELECT id FROM es.decision WHERE id < $1 ORDER BY id LIMIT $2)
            """;

    private static final String FORGET_ANSWERS = """
            DELETE FROM es.idempotency WHERE (scope, key) IN
              (SELECT scope, key FROM es.idempotency WHERE recorded_at < $1 ORDER BY recorded_at LIMIT $2)
            """;

    private final Transactions transactions;
    private final SystemClock clock;
    private final BackgroundLoop loop;

    Retention(Vertx vertx, Transactions transactions, SystemClock clock) {
        this.transactions = transactions;
        this.clock = clock;
        this.loop = new BackgroundLoop("retention", vertx, PAUSE, this::pass);
    }

    void onStart(@Observes StartupEvent start) {
        loop.wake();
    }

    void onStop(@Observes ShutdownEvent stop) {
        loop.stop();
    }

    /** One step; true if there may be more to forget. */
    Uni<Boolean> pass() {
        Instant now = clock.now();
        return transactions.run(tx -> tx.sql()
                .query(FORGET_DECISIONS, firstIdOf(now.minus(DECISIONS)), AT_ONCE)
                .chain(decisions -> tx.sql()
                        .query(FORGET_ANSWERS, EventStore.timestamp(now.minus(ANSWERS)), AT_ONCE)
                        .map(answers -> decisions.rowCount() == AT_ONCE || answers.rowCount() == AT_ONCE)));
    }

    /** No UUIDv7 made at that instant or later is smaller. */
    private static UUID firstIdOf(Instant instant) {
        return new UUID(instant.toEpochMilli() << UUID_TIME_SHIFT, 0);
    }
}
