package org.stackway.kit.relay;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import org.jspecify.annotations.Nullable;

/**
 * The database as the relay uses it: autocommitted statements, from a thread that may block.
 *
 * <p>Autocommit matters: the high-water reader needs a fresh snapshot for each of its statements. A statement whose answer
 * does not come in time may still take effect later, and one that was only started may be overtaken by the next; each of
 * the relay's updates is therefore a compare-and-set.
 */
interface RelayDatabase {

    /**
     * Runs one statement and waits for its answer.
     *
     * @throws StatementFailed if it failed, or nobody knows whether it did
     */
    RowSet<Row> run(String sql, @Nullable Object... parameters);

    /** Starts a statement whose answer can wait. Here it is waited for at once; a failure may come now or with the answer. */
    default Answer start(String sql, @Nullable Object... parameters) {
        RowSet<Row> rows = run(sql, parameters);
        return new Answer() {
            @Override
            public boolean isThere() {
                return true;
            }

            @Override
            public RowSet<Row> await() {
                return rows;
            }
        };
    }

    /** What a statement will answer. */
    interface Answer {

        /** Whether it has answered or failed. */
        boolean isThere();

        /**
         * Waits for the answer.
         *
         * @throws StatementFailed if it failed, or nobody knows whether it did
         */
        RowSet<Row> await();
    }

    /** The statement failed, or nobody knows whether it did. */
    final class StatementFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StatementFailed(Throwable cause) {
            super("the relay's statement failed: " + cause, cause);
        }
    }
}
