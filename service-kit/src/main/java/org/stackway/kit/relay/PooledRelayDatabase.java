package org.stackway.kit.relay;

import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Prepared statements on any connection of a pool. */
final class PooledRelayDatabase implements RelayDatabase {

    private static final Duration PATIENCE = Duration.ofSeconds(12);

    private final Pool pool;

    PooledRelayDatabase(Pool pool) {
        this.pool = pool;
    }

    @Override
    public RowSet<Row> run(String sql, @Nullable Object... parameters) {
        return start(sql, parameters).await();
    }

    @Override
    public Answer start(String sql, @Nullable Object... parameters) {
        return new Pending(pool.preparedQuery(sql)
                .execute(Tuple.wrap(parameters))
                .toCompletionStage()
                .toCompletableFuture());
    }

    private record Pending(CompletableFuture<RowSet<Row>> rows) implements Answer {

        @Override
        public boolean isThere() {
            return rows.isDone();
        }

        @Override
        public RowSet<Row> await() {
            try {
                return rows.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (ExecutionException failure) {
                throw new StatementFailed(failure.getCause() == null ? failure : failure.getCause());
            } catch (TimeoutException failure) {
                throw new StatementFailed(failure);
            } catch (InterruptedException failure) {
                Thread.currentThread().interrupt();
                throw new StatementFailed(failure);
            }
        }
    }
}
