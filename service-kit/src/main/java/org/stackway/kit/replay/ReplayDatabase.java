package org.stackway.kit.replay;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Transaction;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The database as a job uses it: from a thread that may block, a statement or a transaction at a time. */
@ApplicationScoped
class ReplayDatabase {

    private static final Duration PATIENCE = Duration.ofMinutes(11);

    private final Pool pool;

    ReplayDatabase(Pool pool) {
        this.pool = pool;
    }

    /** One statement, committed by itself. */
    RowSet<Row> run(String sql, @Nullable Object... parameters) {
        return await(pool.preparedQuery(sql).execute(Tuple.wrap(parameters)));
    }

    /** Begins a statement of its own; a job reads ahead with it while it writes. */
    CompletableFuture<RowSet<Row>> begin(String sql, @Nullable Object... parameters) {
        return pool.preparedQuery(sql)
                .execute(Tuple.wrap(parameters))
                .toCompletionStage()
                .toCompletableFuture();
    }

    /** Commits if {@code work} returns, rolls back if it throws. */
    <T> T inTransaction(Function<Session, T> work) {
        SqlConnection connection = await(pool.getConnection());
        try {
            Transaction transaction = await(connection.begin());
            T result;
            try {
                result = work.apply(new Session(connection));
            } catch (RuntimeException failure) {
                rollBack(transaction, failure);
                throw failure;
            }
            await(transaction.commit());
            return result;
        } finally {
            await(connection.close());
        }
    }

    /** A look at what {@code work} would do: rolled back at its end. */
    <T> T andUndo(Function<Session, T> work) {
        SqlConnection connection = await(pool.getConnection());
        try {
            Transaction transaction = await(connection.begin());
            try {
                T result = work.apply(new Session(connection));
                await(transaction.rollback());
                return result;
            } catch (RuntimeException failure) {
                rollBack(transaction, failure);
                throw failure;
            }
        } finally {
            await(connection.close());
        }
    }

    private static void rollBack(Transaction transaction, RuntimeException failure) {
        try {
            await(transaction.rollback());
        } catch (RuntimeException alreadyOver) {
            failure.addSuppressed(alreadyOver);
        }
    }

    static <T> T await(CompletableFuture<T> begun) {
        try {
            return begun.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failure) {
            throw new StatementFailed(failure.getCause() == null ? failure : failure.getCause());
        } catch (TimeoutException failure) {
            throw new StatementFailed(failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new StatementFailed(failure);
        }
    }

    private static <T> T await(Future<T> future) {
        return await(future.toCompletionStage().toCompletableFuture());
    }

    /** One open transaction. */
    static final class Session {
        private final SqlConnection connection;

        private Session(SqlConnection connection) {
            this.connection = connection;
        }

        RowSet<Row> run(String sql, @Nullable Object... parameters) {
            return await(connection.preparedQuery(sql).execute(Tuple.wrap(parameters)));
        }

        /** As {@link #run}, for what cannot be prepared. */
        void command(String sql) {
            await(connection.query(sql).execute());
        }
    }

    /** The statement failed, or nobody knows whether it did. */
    static final class StatementFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StatementFailed(Throwable cause) {
            super("a statement of the job failed: " + cause, cause);
        }
    }
}
