package org.stackway.kit.relay;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Which shards this node relays (D5). A shard has one owner at a time: a lease row that its owner renews and that anybody
 * may claim once it has run out, by the database's clock.
 *
 * <p>Each claim raises the shard's epoch, and every cursor update names the epoch it was made under: a node that lost its
 * lease without noticing can no longer move the cursor. Shards are shared evenly between the nodes that are alive; who has
 * more than its share gives some back. A node that starts again under its old name takes its own leases over at once.
 *
 * <p>Not thread-safe: the relay thread's own. A thread that stands still stops renewing, which is the point.
 */
final class ShardLeases {

    /** {@code es.event.shard} is a hash into this many. */
    static final int SHARDS = 64;

    private static final Logger LOG = Logger.getLogger(ShardLeases.class);

    static final String ANNOUNCE = """
            INSERT INTO es.relay_node (node, alive_until)
            VALUES ($1, clock_timestamp() + $2::bigint * interval '1 millisecond')
            ON CONFLICT (node) DO UPDATE SET alive_until = excluded.alive_until
            """;
    static final String LIVE_NODES = "SELECT count(*) FROM es.relay_node WHERE alive_until > clock_timestamp()";
    static final String LEAVE =
            "DELETE FROM es.relay_node WHERE node = $1 OR alive_until < clock_timestamp() - interval '1 hour'";

    private static final String OF_MINE = """
            FROM unnest($2::int[], $3::bigint[], $4::bigint[]) AS mine(shard, epoch, published)
            WHERE s.shard = mine.shard AND s.epoch = mine.epoch AND s.owner = $1
            RETURNING s.shard
            """;
    static final String RENEW = """
            UPDATE es.relay_shard s SET lease_until = clock_timestamp() + $5::bigint * interval '1 millisecond',
              published = greatest(s.published, mine.published)
            """ + OF_MINE;
    static final String ADVANCE =
            "UPDATE es.relay_shard s SET published = greatest(s.published, mine.published) " + OF_MINE;
    static final String GIVE_BACK = """
            UPDATE es.relay_shard s SET owner = NULL, lease_until = NULL,
              published = greatest(s.published, mine.published)
            """ + OF_MINE;

    static final String CLAIM = """
            UPDATE es.relay_shard s SET owner = $1, epoch = s.epoch + 1,
              lease_until = clock_timestamp() + $4::bigint * interval '1 millisecond'
            FROM (
              SELECT shard FROM es.relay_shard
              WHERE shard <> ALL ($2::int[]) AND (owner IS NULL OR owner = $1 OR lease_until < clock_timestamp())
              ORDER BY shard LIMIT $3::int
              FOR UPDATE SKIP LOCKED
            ) free
            WHERE s.shard = free.shard
            RETURNING s.shard, s.epoch, s.published
            """;

    private final RelayDatabase database;
    private final String node;
    private final RelaySettings settings;
    private final LongSupplier nanos;
    private final Map<Integer, HeldShard> held = new TreeMap<>();
    private final Set<HeldShard> unstored = new HashSet<>();
    private @Nullable Storing storing;
    private long renewedNanos;
    private boolean everRenewed;

    /**
     * @param nanos elapsed real time, as {@link System#nanoTime}
     */
    ShardLeases(RelayDatabase database, String node, RelaySettings settings, LongSupplier nanos) {
        this.database = database;
        this.node = node;
        this.settings = settings;
        this.nanos = nanos;
    }

    /** Whether it is time for {@link #keep}. */
    boolean due() {
        return !everRenewed
                || nanos.getAsLong() - renewedNanos >= settings.renewal().toNanos();
    }

    /**
     * Renews, gives back what is more than this node's share, claims what is missing. To be called while nothing is on its
     * way to the broker: what a shard's next owner sends is then not mixed with ours.
     */
    void keep() {
        long now = nanos.getAsLong();
        database.run(ANNOUNCE, node, settings.lease().toMillis());
        keepOnly(update(RENEW, held.values(), settings.lease().toMillis()));
        int share = share();
        giveBackAllBut(share);
        claim(share - held.size());
        renewedNanos = now;
        everRenewed = true;
    }

    /** Whether records sent from now on are settled before another node can hold one of these shards. */
    boolean outliveOnePage() {
        long age = nanos.getAsLong() - renewedNanos;
        return everRenewed
                && age + settings.sending().toNanos() < settings.lease().toNanos();
    }

    Collection<HeldShard> held() {
        return List.copyOf(held.values());
    }

    /** The shard, if this node holds it. */
    @Nullable
    HeldShard shard(int number) {
        return held.get(number);
    }

    /**
     * Begins to store how far these shards are published. What became of it is learnt with the next call: a shard that
     * another node holds by then is dropped, its cursor untouched.
     */
    void store(Collection<HeldShard> advanced) {
        try {
            learn();
        } finally {
            unstored.addAll(advanced);
        }
        List<HeldShard> now = unstored.stream()
                .filter(shard -> held.get(shard.number()) == shard)
                .toList();
        if (!now.isEmpty()) {
            storing = new Storing(now, database.start(ADVANCE, parameters(now)));
        }
        unstored.clear();
    }

    /** Whether cursors are left to be stored, or to be learnt of without a wait. */
    boolean storesMore() {
        return !unstored.isEmpty() || (storing != null && storing.answer().isThere());
    }

    private void learn() {
        Storing last = storing;
        storing = null;
        if (last == null) {
            return;
        }
        Set<Integer> mine;
        try {
            mine = numbers(last.answer().await());
        } catch (RuntimeException failure) {
            unstored.addAll(last.shards());
            throw failure;
        }
        List<HeldShard> lost = last.shards().stream()
                .filter(shard -> !mine.contains(shard.number()) && held.get(shard.number()) == shard)
                .toList();
        Set<Integer> kept = new HashSet<>(held.keySet());
        lost.forEach(shard -> kept.remove(shard.number()));
        keepOnly(kept);
    }

    /** Gives everything back, so that others need not wait for the leases to run out. */
    void giveUp() {
        giveBackAllBut(0);
        database.run(LEAVE, node);
    }

    private int share() {
        long nodes = database.run(LIVE_NODES).iterator().next().getLong(0);
        return (int) Math.ceilDiv(SHARDS, Math.max(1, nodes));
    }

    private void giveBackAllBut(int share) {
        List<HeldShard> surplus = held.values().stream().skip(share).toList();
        if (!surplus.isEmpty()) {
            update(GIVE_BACK, surplus);
            surplus.forEach(shard -> held.remove(shard.number()));
            LOG.infof("relay node %s gave back %d shards and keeps %d", node, surplus.size(), held.size());
        }
    }

    private void claim(int missing) {
        if (missing <= 0) {
            return;
        }
        Integer[] have = held.keySet().toArray(Integer[]::new);
        List<HeldShard> claimed = new ArrayList<>();
        for (Row row : database.run(CLAIM, node, have, missing, settings.lease().toMillis())) {
            claimed.add(new HeldShard(row.getInteger(0), row.getLong(1), row.getLong(2)));
        }
        claimed.forEach(shard -> held.put(shard.number(), shard));
        if (!claimed.isEmpty()) {
            LOG.infof("relay node %s claimed %d shards and has %d", node, claimed.size(), held.size());
        }
    }

    private Set<Integer> update(String statement, Collection<HeldShard> shards, Object... more) {
        return shards.isEmpty() ? Set.of() : numbers(database.run(statement, parameters(shards, more)));
    }

    private Object[] parameters(Collection<HeldShard> shards, Object... more) {
        List<Object> parameters = new ArrayList<>();
        parameters.add(node);
        parameters.add(shards.stream().map(HeldShard::number).toArray(Integer[]::new));
        parameters.add(shards.stream().map(HeldShard::epoch).toArray(Long[]::new));
        parameters.add(shards.stream().map(HeldShard::published).toArray(Long[]::new));
        parameters.addAll(List.of(more));
        return parameters.toArray();
    }

    private static Set<Integer> numbers(RowSet<Row> rows) {
        Set<Integer> numbers = new HashSet<>();
        rows.forEach(row -> numbers.add(row.getInteger(0)));
        return numbers;
    }

    private void keepOnly(Set<Integer> mine) {
        int before = held.size();
        held.keySet().retainAll(mine);
        if (held.size() < before) {
            LOG.warnf("relay node %s lost %d shards to another node", node, before - held.size());
        }
    }

    private record Storing(List<HeldShard> shards, RelayDatabase.Answer answer) {}
}
