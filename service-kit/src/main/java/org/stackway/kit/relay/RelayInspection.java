package org.stackway.kit.relay;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stackway.kit.ops.RelayProgress;
import org.stackway.kit.relay.RelayStatus.Blocked;
import org.stackway.kit.relay.RelayStatus.Shard;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.store.Tx;
import org.stackway.kit.time.SystemClock;

/** Looks at the relay from outside: what the database says, whichever nodes do the work. */
@ApplicationScoped
public class RelayInspection implements RelayProgress {

    private static final String UNPUBLISHED = """
            SELECT e.recorded_at FROM es.event e
            WHERE e.shard = s.shard AND e.position > s.published AND e.public_version IS NOT NULL
            """;

    private static final String CAUGHT_UP =
            "SELECT NOT EXISTS (SELECT FROM es.relay_shard s WHERE EXISTS (" + UNPUBLISHED + "))";

    private static final String SHARDS = """
            SELECT s.shard, s.owner, s.epoch, s.lease_until, s.published, l.lag, l.oldest
            FROM es.relay_shard s CROSS JOIN LATERAL (
              SELECT count(*) AS lag, min(recorded_at) AS oldest FROM (
            """ + UNPUBLISHED + """
                ORDER BY e.position LIMIT 10000) u
            ) l
            ORDER BY s.shard
            """;

    private static final String MARK = """
            SELECT mark, moved_at,
              ARRAY(SELECT w.holder || coalesce(' pid ' || l.pid || ' (' || concat_ws(', ', a.usename,
                      nullif(a.application_name, '')) || ')', '')
                    FROM unnest(fence_holders) AS w(holder)
                    LEFT JOIN LATERAL (SELECT pid FROM pg_locks WHERE virtualtransaction = w.holder LIMIT 1) l ON true
                    LEFT JOIN pg_stat_activity a ON a.pid = l.pid),
              (SELECT coalesce(max(position), 0) FROM es.event),
              (SELECT coalesce(sum(to_pos - from_pos + 1), 0)::bigint FROM es.gap_skipped)
            FROM es.high_water
            """;

    private static final String NODES =
            "SELECT node FROM es.relay_node WHERE alive_until > clock_timestamp() ORDER BY node";

    private static final String BLOCKED =
            "SELECT stream_id, shard, position, error, since FROM es.relay_blocked ORDER BY since LIMIT 1000";

    private final Transactions transactions;
    private final SystemClock clock;

    RelayInspection(Transactions transactions, SystemClock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether every event committed so far is published; streams blocked by a refused record do not count. */
    public Uni<Boolean> caughtUp(Tx tx) {
        return tx.sql().query(CAUGHT_UP).map(rows -> rows.iterator().next().getBoolean(0));
    }

    /** As {@link #caughtUp(Tx)}, in a transaction of its own. */
    @Override
    public Uni<Boolean> caughtUp() {
        return transactions.run(this::caughtUp);
    }

    /** Everything there is to know, read at about the same time. */
    public Uni<RelayStatus> status() {
        return transactions.run(tx -> tx.sql().query(SHARDS).chain(shards -> tx.sql()
                .query(NODES)
                .chain(nodes -> tx.sql().query(BLOCKED).chain(blocked -> tx.sql()
                        .query(MARK)
                        .map(mark -> status(
                                mark.iterator().next(),
                                list(shards, RelayInspection::shard),
                                list(nodes, row -> row.getString(0)),
                                list(blocked, RelayInspection::blocked)))))));
    }

    private RelayStatus status(Row mark, List<Shard> shards, List<String> nodes, List<Blocked> blocked) {
        String[] holders = mark.getArrayOfStrings(2);
        Instant oldest = shards.stream()
                .map(Shard::oldestUnpublished)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new RelayStatus(
                mark.getLong(0),
                mark.getOffsetDateTime(1).toInstant(),
                mark.getLong(3),
                holders == null ? List.of() : Arrays.asList(holders),
                mark.getLong(4),
                shards.stream().mapToLong(Shard::lag).sum(),
                oldest == null
                        ? null
                        : Math.max(0, Duration.between(oldest, clock.now()).toSeconds()),
                nodes,
                shards,
                blocked);
    }

    private static Shard shard(Row row) {
        return new Shard(
                row.getInteger(0),
                row.getString(1),
                row.getLong(2),
                instant(row.getOffsetDateTime(3)),
                row.getLong(4),
                row.getLong(5),
                instant(row.getOffsetDateTime(6)));
    }

    private static Blocked blocked(Row row) {
        return new Blocked(
                row.getString(0),
                row.getInteger(1),
                row.getLong(2),
                row.getString(3),
                row.getOffsetDateTime(4).toInstant());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static <T> List<T> list(RowSet<Row> rows, Function<Row, T> read) {
        List<T> all = new ArrayList<>();
        rows.forEach(row -> all.add(read.apply(row)));
        return List.copyOf(all);
    }
}
