package org.stackway.billing.provider;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.stackway.billing.provider.ProviderClient.Reply;
import org.stackway.kit.store.CommitBell;
import org.stackway.kit.store.Transactions;

/**
 * Sends what is in {@code provider.task} until the provider took it. A task is leased in one short transaction, sent
 * outside of any, and marked in another: a crash in between sends it again, which the provider takes as the same. Several
 * nodes share the table.
 */
@ApplicationScoped
public class ProviderWorker {

    private static final Logger LOG = Logger.getLogger(ProviderWorker.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int BATCH = 16;
    private static final int LONGEST_WAIT_SECONDS = 30;

    /** A lease outlives the longest request, so that nobody else sends meanwhile. */
    private static final String LEASE = """
            UPDATE provider.task t
            SET attempts = t.attempts + 1, next_at = clock_timestamp() + interval '30 seconds'
            FROM (
              SELECT task_id FROM provider.task
              WHERE done_at IS NULL AND refused_at IS NULL AND next_at <= clock_timestamp()
              ORDER BY next_at LIMIT $1 FOR UPDATE SKIP LOCKED
            ) due
            WHERE t.task_id = due.task_id
            RETURNING t.task_id, t.path, t.body, t.attempts
            """;

    private static final String DONE =
            "UPDATE provider.task SET done_at = clock_timestamp(), error = NULL WHERE task_id = $1";
    private static final String LATER = """
            UPDATE provider.task SET error = $2, next_at = clock_timestamp() + make_interval(secs => $3::float8 / 1000)
            WHERE task_id = $1
            """;
    private static final String REFUSED =
            "UPDATE provider.task SET refused_at = clock_timestamp(), error = $2 WHERE task_id = $1";

    private final Transactions transactions;
    private final ProviderClient client;
    private final Refusals refusals;
    private final CommitBell bell;
    private final WorkLoop loop;

    ProviderWorker(Vertx vertx, Transactions transactions, ProviderClient client, Refusals refusals, CommitBell bell) {
        this.refusals = refusals;
        this.bell = bell;
        this.transactions = transactions;
        this.client = client;
        this.loop = new WorkLoop(vertx, "provider tasks", PAUSE, this::round);
    }

    void start(@Observes StartupEvent started) {
        bell.whenRung(loop::ring);
        loop.ring();
    }

    void stop(@Observes ShutdownEvent stopping) {
        loop.stop();
    }

    private Uni<Boolean> round() {
        return transactions.run(tx -> tx.sql().query(LEASE, BATCH)).chain(rows -> {
            List<Uni<Void>> sending = new ArrayList<>();
            for (Row row : rows) {
                sending.add(send(new Task(row.getString(0), row.getString(1), row.getString(2), row.getInteger(3))));
            }
            return sending.isEmpty()
                    ? Uni.createFrom().item(false)
                    : Uni.join().all(sending).andCollectFailures().replaceWith(true);
        });
    }

    private record Task(String id, String path, String body, int attempts) {}

    private Uni<Void> send(Task task) {
        return client.post(task.path(), task.body()).chain(reply -> switch (reply) {
            case Reply.Taken taken -> mark(DONE, task.id());
            case Reply.Later later -> mark(LATER, task.id(), later.why(), waitMillis(task.attempts()));
            case Reply.Refused refused -> {
                LOG.errorf("the provider will never take %s: %s", task.id(), refused.why());
                yield transactions.runRetrying(tx -> tx.sql()
                        .query(REFUSED, task.id(), refused.why())
                        .chain(() -> refusals.refused(tx, task.id(), refused.why())));
            }
        });
    }

    private Uni<Void> mark(String sql, @Nullable Object... values) {
        return transactions.run(tx -> tx.sql().query(sql, values)).replaceWithVoid();
    }

    /** Doubles from 200 ms up to the longest. */
    static int waitMillis(int attempts) {
        return (int) Math.min(LONGEST_WAIT_SECONDS * 1000L, 100L << Math.min(attempts, 10));
    }
}
