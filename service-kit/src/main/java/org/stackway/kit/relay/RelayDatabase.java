package org.stackway.kit.relay;

import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The database as the relay uses it: one autocommitted prepared statement after the other, from a thread that may block.
 *
 * <p>Autocommit matters: the high-water reader needs a fresh snapshot for each of its statements. A statement whose answer
 * does not come in time may still take effect later; each of the relay's updates is therefore a compare-and-set.
 */
class RelayDatabase {

    private static final Duration PATIENCE = Duration.ofSeconds(12);

    private final Pool pool;

    RelayDatabase(Pool pool) {
        this.pool = pool;
    }

    RowSet<Row> run(String sql, @Nullable Object... parameters) {
        try {
            return pool.preparedQuery(sql)
                    .execute(Tuple.wrap(parameters))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failure) {
            throw new StatementFailed(failure.getCause() == null ? failure : failure.getCause());
        } catch (TimeoutException failure) {
            throw new StatementFailed(failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new StatementFailed(failure);
        }
    }

    /** The statement failed, or nobody knows whether it did. */
    static final class StatementFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StatementFailed(Throwable cause) {
            super("the relay's statement failed: " + cause, cause);
        }
    }
}
