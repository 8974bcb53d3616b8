package org.stackway.kit.consumer;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.stackway.kit.store.Tx;
import org.stackway.kit.store.VersionConflict;

/**
 * How far each stream of another service has come to us (D6).
 *
 * <p>The cursor is the last version <em>received</em>: applied, ignored, waiting or parked. Whoever touches a stream's
 * records first locks its cursor, so that the batch consumer, the release of waiting records and operators never work on
 * one stream at the same time, on however many nodes.
 */
@ApplicationScoped
class CursorTable {

    /**
     * One lookup by the whole key for each stream, whatever the planner believes of a young table: locking keeps the inner
     * query from being joined in another order. The streams come sorted.
     */
    private static final String LOCK = """
            SELECT c.source, c.stream_id, c.version
            FROM unnest($2::text[], $3::text[]) AS w(source, stream_id)
            CROSS JOIN LATERAL (
              SELECT x.source, x.stream_id, x.version FROM es.consumer_cursor x
              WHERE x.consumer = $1 AND x.source = w.source AND x.stream_id = w.stream_id FOR UPDATE
            ) c
            """;

    private static final String TRY_LOCK = """
            SELECT version FROM es.consumer_cursor
            WHERE consumer = $1 AND source = $2 AND stream_id = $3 FOR UPDATE SKIP LOCKED
            """;

    private static final String BEGIN = """
            INSERT INTO es.consumer_cursor (consumer, source, stream_id, version, event_id)
            SELECT $1, w.* FROM unnest($2::text[], $3::text[], $4::bigint[], $5::uuid[]) AS w(source, stream_id, version, event_id)
            ORDER BY 2, 3
            ON CONFLICT DO NOTHING
            """;

    /** The rows are there and locked; the conflict is how they are found, by their key and nothing else. */
    private static final String MOVE = """
            INSERT INTO es.consumer_cursor AS c (consumer, source, stream_id, version, event_id)
            SELECT $1, w.* FROM unnest($2::text[], $3::text[], $4::bigint[], $5::uuid[]) AS w(source, stream_id, version, event_id)
            ON CONFLICT (consumer, source, stream_id) DO UPDATE
            SET version = excluded.version, event_id = excluded.event_id, at = clock_timestamp()
            """;

    /**
     * Known is an own stream that exists, and a consumed one whose first event was applied: its cursor is there, and its
     * first record neither waits nor is parked.
     */
    private static final String KNOWN = """
            SELECT s.stream_id FROM es.stream s WHERE s.stream_id = ANY ($2::text[])
            UNION
            SELECT c.stream_id FROM es.consumer_cursor c
            WHERE c.consumer = $1 AND c.source = ANY ($3::text[]) AND c.stream_id = ANY ($2::text[])
              AND NOT EXISTS (SELECT 1 FROM es.waiting x WHERE x.consumer = c.consumer AND x.source = c.source
                                AND x.stream_id = c.stream_id AND x.version = 1)
              AND NOT EXISTS (SELECT 1 FROM es.parked x WHERE x.consumer = c.consumer AND x.source = c.source
                                AND x.stream_id = c.stream_id AND x.version = 1)
            """;

    private final Subscription subscription;

    CursorTable(Subscription subscription) {
        this.subscription = subscription;
    }

    /** Locks the streams' cursors and tells their versions; a stream never seen is missing. */
    Uni<Map<StreamRef, Long>> lock(Tx tx, Collection<StreamRef> streams) {
        List<StreamRef> sorted = streams.stream()
                .sorted(Comparator.comparing(StreamRef::source).thenComparing(StreamRef::streamId))
                .toList();
        return tx.sql()
                .query(LOCK, subscription.consumer(), sources(sorted), streamIds(sorted))
                .map(rows -> {
                    Map<StreamRef, Long> versions = new HashMap<>();
                    for (Row row : rows) {
                        versions.put(new StreamRef(row.getString(0), row.getString(1)), row.getLong(2));
                    }
                    return versions;
                });
    }

    /** Locks one stream's cursor unless somebody else works on the stream; 0 if so, or if it was never seen. */
    Uni<Long> tryLock(Tx tx, StreamRef stream) {
        return tx.sql()
                .query(TRY_LOCK, subscription.consumer(), stream.source(), stream.streamId())
                .map(rows -> rows.rowCount() == 0 ? 0L : rows.iterator().next().getLong(0));
    }

    /**
     * Sets the cursors of locked or new streams. Fails with {@link VersionConflict} if another consumer began one of the
     * new streams at the same time.
     */
    Uni<Void> advance(Tx tx, Collection<Advance> advances) {
        List<Advance> begun =
                advances.stream().filter(advance -> advance.from() == 0).toList();
        List<Advance> moved =
                advances.stream().filter(advance -> advance.from() > 0).toList();
        return write(tx, BEGIN, begun).chain(() -> write(tx, MOVE, moved));
    }

    private Uni<Void> write(Tx tx, String sql, List<Advance> advances) {
        if (advances.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<StreamRef> streams = advances.stream().map(Advance::stream).toList();
        Long[] versions = advances.stream().map(Advance::to).toArray(Long[]::new);
        UUID[] events = advances.stream().map(Advance::eventId).toArray(UUID[]::new);
        return tx.sql()
                .query(sql, subscription.consumer(), sources(streams), streamIds(streams), versions, events)
                .invoke(rows -> {
                    if (rows.rowCount() != advances.size()) {
                        throw new VersionConflict(
                                streams.getFirst().toString(),
                                advances.getFirst().from());
                    }
                })
                .replaceWithVoid();
    }

    /** Which of these streams are known here. */
    Uni<Set<String>> known(Tx tx, Collection<String> streamIds) {
        if (streamIds.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return tx.sql()
                .query(
                        KNOWN,
                        subscription.consumer(),
                        streamIds.toArray(String[]::new),
                        subscription.sources().toArray(String[]::new))
                .map(rows -> {
                    Set<String> known = new HashSet<>();
                    for (Row row : rows) {
                        known.add(row.getString(0));
                    }
                    return known;
                });
    }

    static String[] sources(Collection<StreamRef> streams) {
        return streams.stream().map(StreamRef::source).toArray(String[]::new);
    }

    static String[] streamIds(Collection<StreamRef> streams) {
        return streams.stream().map(StreamRef::streamId).toArray(String[]::new);
    }

    /** A cursor's way in one transaction; {@code from} 0 begins the stream. */
    record Advance(StreamRef stream, long from, long to, UUID eventId) {}
}
