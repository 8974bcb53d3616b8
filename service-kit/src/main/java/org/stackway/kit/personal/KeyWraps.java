package org.stackway.kit.personal;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stackway.kit.personal.KeyWrapsResource.KeyWrap;
import org.stackway.kit.personal.WrappedKeys.KeyTable;
import org.stackway.kit.sql.InTurn;
import org.stackway.kit.store.Tx;

/**
 * Which master key the keys of this service are wrapped by, and the way from one to another: a key is unwrapped by the one
 * that wrapped it and wrapped by the one that is configured to. What is sealed under it stays as it is.
 *
 * <p>Rows are locked while they change; a row that another transaction holds is passed by and left for the next time. A learner
 * who is erased meanwhile stays erased.
 */
@ApplicationScoped
class KeyWraps {

    private static final String COUNT = """
            SELECT count(*) FILTER (WHERE substring(%3$s FROM 1 FOR $2::int) = $1),
                   count(*) FILTER (WHERE substring(%3$s FROM 1 FOR $2::int) <> $1)
            FROM %1$s WHERE %3$s IS NOT NULL
            """;
    private static final String FIND = """
            SELECT %2$s::text, %3$s FROM %1$s
            WHERE %3$s IS NOT NULL AND substring(%3$s FROM 1 FOR $2::int) <> $1 AND ($3::text IS NULL OR %2$s > $3::%4$s)
            ORDER BY %2$s LIMIT $4::int FOR UPDATE SKIP LOCKED
            """;
    private static final String CHANGE = """
            UPDATE %1$s SET %3$s = anew.wrapped FROM unnest($1::text[], $2::bytea[]) AS anew (id, wrapped)
            WHERE %1$s.%2$s = anew.id::%4$s
            """;

    private final Provider<MasterKey> master;
    private final List<WrappedKeys> keys;

    KeyWraps(Provider<MasterKey> master, @All List<WrappedKeys> keys) {
        this.master = master;
        this.keys = List.copyOf(keys);
    }

    /**
     * What came of wrapping some keys anew.
     *
     * @param last the id of the last one that was looked at; nothing once there are no more
     * @param refused of how many the master key is not configured, or that were damaged
     */
    record Batch(@Nullable String last, int rewrapped, int refused) {}

    /** The kinds of keys that this service has. */
    List<KeyTable> tables() {
        return keys.stream().map(WrappedKeys::table).flatMap(Optional::stream).toList();
    }

    /** What the master key that wraps now is called. */
    String masterKey() {
        return master.get().name();
    }

    /** How many keys are wrapped by which master key. */
    Uni<List<KeyWrap>> counts(Tx tx) {
        Buffer prefix = Buffer.buffer(master.get().prefix());
        return InTurn.map(tables(), table -> tx.sql()
                .query(sql(COUNT, table), prefix, prefix.length())
                .map(rows -> {
                    Row row = rows.iterator().next();
                    return new KeyWrap(table.kind(), row.getLong(0), row.getLong(1));
                }));
    }

    /** Wraps up to {@code most} keys anew that come after {@code after}. */
    Uni<Batch> rewrap(Tx tx, KeyTable table, @Nullable String after, int most) {
        Buffer prefix = Buffer.buffer(master.get().prefix());
        return tx.sql()
                .query(sql(FIND, table), prefix, prefix.length(), after, most)
                .chain(rows -> change(tx, table, rows));
    }

    private Uni<Batch> change(Tx tx, KeyTable table, RowSet<Row> rows) {
        List<String> ids = new ArrayList<>();
        List<Buffer> anew = new ArrayList<>();
        @Nullable String last = null;
        for (Row row : rows) {
            last = row.getString(0);
            String belongsTo = table.belongsTo().apply(last);
            Optional<byte[]> key = opened(row.getBuffer(1), belongsTo);
            if (key.isPresent()) {
                ids.add(last);
                anew.add(Buffer.buffer(master.get().wrap(key.get(), belongsTo)));
            }
        }
        Batch batch = new Batch(last, ids.size(), rows.size() - ids.size());
        return ids.isEmpty()
                ? Uni.createFrom().item(batch)
                : tx.sql()
                        .query(sql(CHANGE, table), ids.toArray(String[]::new), anew.toArray(Buffer[]::new))
                        .replaceWith(batch);
    }

    private Optional<byte[]> opened(Buffer wrapped, String belongsTo) {
        try {
            return Optional.of(master.get().unwrap(wrapped.getBytes(), belongsTo));
        } catch (IllegalStateException refused) {
            return Optional.empty();
        }
    }

    private static String sql(String statement, KeyTable table) {
        return statement.formatted(table.name(), table.id(), table.wrapped(), table.idType());
    }
}
