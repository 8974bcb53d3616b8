package org.stackway.kit.testing;

import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.store.Tx;

/** A transaction that has done its work and stays open until the test commits it: what another one does meanwhile is no matter of luck. */
public final class OpenTransaction implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CompletableFuture<Void> ending = new CompletableFuture<>();
    private final CompletableFuture<Integer> worked = new CompletableFuture<>();
    private final CompletableFuture<Void> ended;

    private OpenTransaction(Transactions transactions, Function<Tx, Uni<?>> work) {
        ended = transactions
                .run(tx -> tx.sql()
                        .query("SELECT pg_backend_pid()")
                        .map(rows -> rows.iterator().next().getInteger(0))
                        .chain(pid -> work.apply(tx).invoke(() -> worked.complete(pid)))
                        .chain(this::untilCommitted))
                .subscribeAsCompletionStage();
    }

    /** Begins one and waits until its work is done; fails as the work does. */
    public static OpenTransaction of(Transactions transactions, Function<Tx, Uni<?>> work) {
        OpenTransaction open = new OpenTransaction(transactions, work);
        join(CompletableFuture.anyOf(open.worked, open.ended));
        return open;
    }

    private Uni<Void> untilCommitted() {
        Context own = Objects.requireNonNull(Vertx.currentContext());
        return Uni.createFrom().completionStage(ending).emitOn(task -> own.runOnContext(committing -> task.run()));
    }

    /** Waits until the other has ended or is held up by this transaction. */
    public void awaitEndOrBlocked(CompletableFuture<?> other) {
        int pid = worked.join();
        await().atMost(PATIENCE)
                .until(() -> other.isDone()
                        || Sql.number(
                                        "SELECT count(*) FROM pg_stat_activity WHERE ? = ANY (pg_blocking_pids(pid))",
                                        pid)
                                > 0);
    }

    public void commit() {
        ending.complete(null);
        join(ended);
    }

    @Override
    public void close() {
        ending.complete(null);
    }

    private static void join(CompletableFuture<?> future) {
        future.orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
    }
}
