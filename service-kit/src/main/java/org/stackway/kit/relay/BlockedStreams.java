package org.stackway.kit.relay;

import io.vertx.sqlclient.Row;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Streams that stand behind a record the broker refuses for its own sake, for example because it is too large. They wait;
 * their shard's cursor passes over them, and the row in {@code es.relay_blocked} remembers where they stand.
 *
 * <p>The row is written before the cursor passes its event and deleted after everything the cursor passed is published, and
 * both only while the shard's lease is ours, so that no crash and no change of owner can lose an event.
 *
 * <p>Not thread-safe: the relay thread's own.
 */
final class BlockedStreams {

    private static final Logger LOG = Logger.getLogger(BlockedStreams.class);

    static final String LOAD = "SELECT stream_id, shard, position FROM es.relay_blocked WHERE shard = ANY ($1::int[])";

    // the lock keeps the shard from changing hands between the look and the change
    private static final String WHILE_MINE = """
            WITH mine AS (
              SELECT shard FROM es.relay_shard WHERE shard = $1::int AND epoch = $2 AND owner = $3 FOR UPDATE
            )
            """;
    static final String BLOCK = WHILE_MINE + """
            INSERT INTO es.relay_blocked (stream_id, shard, position, error) SELECT $4, shard, $5, $6 FROM mine
            ON CONFLICT (stream_id) DO UPDATE SET position = excluded.position, error = excluded.error
            """;
    static final String UNBLOCK = WHILE_MINE + """
            DELETE FROM es.relay_blocked WHERE stream_id = $4 AND EXISTS (SELECT FROM mine)
            """;

    private final RelayDatabase database;
    private final String node;
    private final Map<String, Blocked> blocked = new HashMap<>();
    private Map<Integer, Long> followed = Map.of();

    BlockedStreams(RelayDatabase database, String node) {
        this.database = database;
        this.node = node;
    }

    boolean contains(UnpublishedEvent event) {
        return blocked.containsKey(event.streamId());
    }

    Collection<Blocked> all() {
        return List.copyOf(blocked.values());
    }

    /**
     * Learns what earlier owners of newly held shards have blocked, and forgets the streams of shards that are gone. To be
     * called before events of these shards are read.
     */
    void follow(Collection<HeldShard> held) {
        Map<Integer, Long> now = new HashMap<>();
        held.forEach(shard -> now.put(shard.number(), shard.epoch()));
        if (now.equals(followed)) {
            return;
        }
        Map<String, Blocked> known = new HashMap<>();
        for (Row row : database.run(LOAD, (Object) now.keySet().toArray(Integer[]::new))) {
            known.put(row.getString(0), new Blocked(row.getString(0), row.getInteger(1), row.getLong(2)));
        }
        blocked.clear();
        blocked.putAll(known);
        followed = now;
    }

    /** From this event on the stream waits. Nothing happens if the shard is not ours any more. */
    void block(UnpublishedEvent event, HeldShard shard, Throwable reason) {
        String error = reason.getClass().getSimpleName() + ": " + reason.getMessage();
        if (set(event, event.position(), shard, error)) {
            LOG.errorf("stream %s waits at position %d: %s", event.streamId(), event.position(), error);
        }
    }

    private boolean set(UnpublishedEvent event, long position, HeldShard shard, String error) {
        int changed = database.run(BLOCK, shard.number(), shard.epoch(), node, event.streamId(), position, error)
                .rowCount();
        Blocked now = new Blocked(event.streamId(), shard.number(), position);
        return changed == 1 && !now.equals(blocked.put(event.streamId(), now));
    }

    /** Published up to this event of the stream, which still waits: more of it lies behind the cursor. */
    void resumeAfter(UnpublishedEvent event, HeldShard shard) {
        set(event, event.position() + 1, shard, "catching up");
    }

    /** Everything of the stream that the shard's cursor has passed is published. */
    void unblock(Blocked stream, HeldShard shard) {
        int changed = database.run(UNBLOCK, shard.number(), shard.epoch(), node, stream.streamId())
                .rowCount();
        if (changed == 1) {
            blocked.remove(stream.streamId());
            LOG.infof("stream %s is published again", stream.streamId());
        }
    }

    /**
     * @param position of the first event that is not published
     */
    record Blocked(String streamId, int shard, long position) {}
}
