package org.stackway.kit.relay;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import org.jspecify.annotations.Nullable;

/**
 * The database as the relay uses it: one autocommitted statement after the other, from a thread that may block.
 *
 * <p>Autocommit matters: the high-water reader needs a fresh snapshot for each of its statements. A statement whose answer
 * does not come in time may still take effect later; each of the relay's updates is therefore a compare-and-set.
 */
interface RelayDatabase {

    /**
     * Runs one statement and waits for its answer.
     *
     * @throws StatementFailed if it failed, or nobody knows whether it did
     */
    RowSet<Row> run(String sql, @Nullable Object... parameters);

    /** The statement failed, or nobody knows whether it did. */
    final class StatementFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StatementFailed(Throwable cause) {
            super("the relay's statement failed: " + cause, cause);
        }
    }
}
