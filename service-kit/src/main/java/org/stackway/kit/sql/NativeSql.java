package org.stackway.kit.sql;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinyStatelessSessionImpl;
import org.hibernate.reactive.pool.impl.SqlClientConnection;
import org.jspecify.annotations.Nullable;

/**
 * Prepared native statements on the very connection, and in the very transaction, of a Hibernate Reactive session (D2).
 *
 * <p>This is the only class that reaches into Hibernate Reactive's implementation; a test proves that an append through
 * it and an entity write commit together or not at all. Parameters are {@code $1, $2 …}; a {@code String} for a
 * {@code jsonb} column must be cast in SQL ({@code $1::text::jsonb}), or it is stored as a JSON string.
 */
public final class NativeSql {

    private static final String KEEP_PLANS = "SET LOCAL plan_cache_mode = force_generic_plan";
    private static final String MAKE_PLANS = "SET LOCAL plan_cache_mode = force_custom_plan";
    private static final String CHOOSE_PLANS = "SET LOCAL plan_cache_mode = auto";

    private final SqlClientConnection connection;

    private NativeSql(SqlClientConnection connection) {
        this.connection = connection;
    }

    /** On the connection of this session. */
    public static NativeSql of(Mutiny.StatelessSession session) {
        if (session instanceof MutinyStatelessSessionImpl implementation
                && implementation.getReactiveConnection() instanceof SqlClientConnection connection) {
            return new NativeSql(connection);
        }
        throw new IllegalStateException("Hibernate Reactive's session is of an unknown kind: " + session.getClass());
    }

    /** Runs one prepared statement. Errors are {@code io.vertx.pgclient.PgException} or an I/O failure. */
    public Uni<RowSet<Row>> query(String sql, @Nullable Object... parameters) {
        return Uni.createFrom().completionStage(() -> connection.preparedQuery(sql, Tuple.wrap(parameters)));
    }

    /**
     * As {@link #query}, for a statement that takes longer to plan than to run: it is planned once for each connection, for
     * parameters that the database does not look at, instead of for these.
     */
    public Uni<RowSet<Row>> queryByKeptPlan(String sql, @Nullable Object... parameters) {
        return query(KEEP_PLANS).chain(() -> query(sql, parameters)).call(() -> query(CHOOSE_PLANS));
    }

    /**
     * As {@link #query}, for a statement over a table that is empty at one time and full at another: it is planned each time
     * by the size of the table then. A plan from when there was nothing to look at may never end when there is.
     */
    public Uni<RowSet<Row>> queryByFreshPlan(String sql, @Nullable Object... parameters) {
        return query(MAKE_PLANS).chain(() -> query(sql, parameters)).call(() -> query(CHOOSE_PLANS));
    }
}
