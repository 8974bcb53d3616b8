package org.stackway.kit.relay;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The shards' lease rows and the blocked streams, each statement as PostgreSQL would run it. Times are nanoseconds. */
final class SimShards {

    private final Lease[] leases = new Lease[ShardLeases.SHARDS];
    private final Map<String, Long> aliveUntil = new TreeMap<>();
    private final Map<String, Blocked> blocked = new TreeMap<>();

    SimShards() {
        Arrays.setAll(leases, shard -> new Lease());
    }

    RowSet<Row> run(long now, String sql, @Nullable Object... parameters) {
        if (sql.equals(ShardLeases.ANNOUNCE)) {
            aliveUntil.put(text(parameters[0]), now + millis(parameters[1]));
            return SimRows.changed(1);
        } else if (sql.equals(ShardLeases.LIVE_NODES)) {
            return SimRows.of(List.of(SimRows.row(
                    aliveUntil.values().stream().filter(until -> until > now).count())));
        } else if (sql.equals(ShardLeases.LEAVE)) {
            aliveUntil.remove(text(parameters[0]));
            return SimRows.changed(1);
        } else if (sql.equals(ShardLeases.RENEW)) {
            long until = now + millis(parameters[4]);
            return ofMine(parameters, lease -> lease.until = until);
        } else if (sql.equals(ShardLeases.ADVANCE)) {
            return ofMine(parameters, lease -> {});
        } else if (sql.equals(ShardLeases.GIVE_BACK)) {
            return ofMine(parameters, lease -> lease.owner = null);
        } else if (sql.equals(ShardLeases.CLAIM)) {
            return claim(now, parameters);
        } else if (sql.equals(BlockedStreams.LOAD)) {
            Set<Integer> shards = Set.of((Integer[]) parameters[0]);
            return SimRows.of(blocked.entrySet().stream()
                    .filter(entry -> shards.contains(entry.getValue().shard()))
                    .map(entry -> SimRows.row(
                            entry.getKey(),
                            entry.getValue().shard(),
                            entry.getValue().position()))
                    .toList());
        } else if (sql.equals(BlockedStreams.BLOCK)) {
            return whileMine(
                    parameters, (shard, stream) -> blocked.put(stream, new Blocked(shard, number(parameters[4]))));
        } else if (sql.equals(BlockedStreams.UNBLOCK)) {
            return whileMine(parameters, (shard, stream) -> blocked.remove(stream));
        }
        throw new IllegalArgumentException("the simulation does not know this statement: " + sql);
    }

    private RowSet<Row> ofMine(@Nullable Object[] parameters, Change change) {
        Integer[] numbers = (Integer[]) parameters[1];
        Long[] epochs = (Long[]) parameters[2];
        Long[] published = (Long[]) parameters[3];
        List<Row> mine = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            Lease lease = leases[numbers[i]];
            if (lease.epoch == epochs[i] && text(parameters[0]).equals(lease.owner)) {
                lease.published = Math.max(lease.published, published[i]);
                change.of(lease);
                mine.add(SimRows.row(numbers[i]));
            }
        }
        return SimRows.of(mine);
    }

    private RowSet<Row> claim(long now, @Nullable Object... parameters) {
        String node = text(parameters[0]);
        Set<Integer> have = Set.of((Integer[]) parameters[1]);
        long missing = number(parameters[2]);
        List<Row> claimed = new ArrayList<>();
        for (int shard = 0; shard < leases.length && claimed.size() < missing; shard++) {
            Lease lease = leases[shard];
            boolean free = lease.owner == null || lease.owner.equals(node) || lease.until < now;
            if (free && !have.contains(shard)) {
                lease.owner = node;
                lease.epoch++;
                lease.until = now + millis(parameters[3]);
                claimed.add(SimRows.row(shard, lease.epoch, lease.published));
            }
        }
        return SimRows.of(claimed);
    }

    private RowSet<Row> whileMine(@Nullable Object[] parameters, BlockedChange change) {
        int shard = (int) number(parameters[0]);
        Lease lease = leases[shard];
        if (lease.epoch != number(parameters[1]) || !text(parameters[2]).equals(lease.owner)) {
            return SimRows.none();
        }
        change.of(shard, text(parameters[3]));
        return SimRows.changed(1);
    }

    private static String text(@Nullable Object parameter) {
        return String.valueOf(parameter);
    }

    private static long millis(@Nullable Object parameter) {
        return TimeUnit.MILLISECONDS.toNanos(number(parameter));
    }

    static long number(@Nullable Object parameter) {
        if (parameter instanceof Number number) {
            return number.longValue();
        }
        throw new IllegalArgumentException(parameter + " is not a number");
    }

    private interface Change {
        void of(Lease lease);
    }

    private interface BlockedChange {
        void of(int shard, String stream);
    }

    private record Blocked(int shard, long position) {}

    private static final class Lease {
        private @Nullable String owner;
        private long epoch;
        private long until;
        private long published;
    }
}
