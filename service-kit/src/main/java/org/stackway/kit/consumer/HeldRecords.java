package org.stackway.kit.consumer;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stackway.kit.store.Tx;
import org.stackway.kit.time.Ids;

/**
 * The records that reached us and were not handled: waiting for a stream they refer to, or parked.
 *
 * <p>Invariants: what is held of one stream up to its cursor lies in one of the two tables, never in both, and later
 * versions lie behind earlier ones there. Above the cursor there are only parked records, which came after a hole; they
 * count as not received.
 */
@ApplicationScoped
class HeldRecords {

    private static final String FIRST = """
            SELECT w.source, w.stream_id,
              (SELECT min(x.version) FROM es.waiting x
               WHERE x.consumer = $1 AND x.source = w.source AND x.stream_id = w.stream_id),
              (SELECT min(x.version) FROM es.parked x
               WHERE x.consumer = $1 AND x.source = w.source AND x.stream_id = w.stream_id)
            FROM unnest($2::text[], $3::text[]) AS w(source, stream_id)
            """;

    private static final String HEAD = """
            (SELECT false AS parked, version, topic, record_key, payload, headers::text, NULL::text AS error, awaits
             FROM es.waiting WHERE consumer = $1 AND source = $2 AND stream_id = $3 AND version <= $4
             ORDER BY version LIMIT 1)
            UNION ALL
            (SELECT true, version, topic, record_key, payload, headers::text, error, ''
             FROM es.parked WHERE consumer = $1 AND source = $2 AND stream_id = $3 AND version <= $4
             ORDER BY version LIMIT 1)
            ORDER BY version LIMIT 1
            """;

    private static final String WAIT = """
            INSERT INTO es.waiting (consumer, source, stream_id, version, awaits, topic, record_key, payload, headers)
            SELECT $1, w.source, w.stream_id, w.version, w.note, w.topic, w.record_key, w.payload, w.headers::jsonb
            FROM unnest($2::text[], $3::text[], $4::bigint[], $5::text[], $6::text[], $7::text[], $8::bytea[], $9::text[])
              AS w(source, stream_id, version, note, topic, record_key, payload, headers)
            """;

    private static final String PARK = """
            INSERT INTO es.parked
              (consumer, source, stream_id, version, error, topic, record_key, payload, headers, id, attempts)
            SELECT $1, w.source, w.stream_id, w.version, w.note, w.topic, w.record_key, w.payload, w.headers::jsonb, w.id,
                   CASE WHEN w.note IS NULL THEN 0 ELSE 1 END
            FROM unnest($2::text[], $3::text[], $4::bigint[], $5::text[], $6::text[], $7::text[], $8::bytea[], $9::text[],
                        $10::uuid[])
              AS w(source, stream_id, version, note, topic, record_key, payload, headers, id)
            ON CONFLICT (consumer, source, stream_id, version) DO NOTHING
            """;

    private static final String FORGET_PARKED = """
            DELETE FROM es.parked p USING unnest($2::text[], $3::text[], $4::bigint[]) AS w(source, stream_id, version)
            WHERE p.consumer = $1 AND p.source = w.source AND p.stream_id = w.stream_id AND p.version = w.version
            """;

    private static final String FORGET_WAITING = """
            DELETE FROM es.waiting WHERE consumer = $1 AND source = $2 AND stream_id = $3 AND version = $4
            """;

    private static final String PARK_WAITING = """
            WITH gone AS (
              DELETE FROM es.waiting WHERE consumer = $1 AND source = $2 AND stream_id = $3 RETURNING *
            )
            INSERT INTO es.parked
              (consumer, source, stream_id, version, id, topic, record_key, payload, headers, first_at, error, attempts)
            SELECT consumer, source, stream_id, version, gen_random_uuid(), topic, record_key, payload, headers, since,
                   CASE WHEN version = $4 THEN $5::text END, CASE WHEN version = $4 THEN 1 ELSE 0 END
            FROM gone
            """;

    private static final String WAIT_PARKED = """
            WITH gone AS (
              DELETE FROM es.parked
              WHERE consumer = $1 AND source = $2 AND stream_id = $3 AND version <= $6 RETURNING *
            )
            INSERT INTO es.waiting (consumer, source, stream_id, version, awaits, topic, record_key, payload, headers)
            SELECT consumer, source, stream_id, version, CASE WHEN version = $4 THEN $5::text ELSE '' END,
                   topic, record_key, payload, headers
            FROM gone
            """;

    private static final String AWAIT_NEXT = """
            UPDATE es.waiting SET awaits = $5
            WHERE consumer = $1 AND source = $2 AND stream_id = $3 AND version = $4 AND awaits <> $5
            """;

    private static final String FAIL_AGAIN = """
            UPDATE es.parked SET error = $5, attempts = attempts + 1
            WHERE consumer = $1 AND source = $2 AND stream_id = $3 AND version = $4
            """;

    private static final String READY = """
            (SELECT DISTINCT w.source, w.stream_id FROM es.waiting w
             WHERE w.consumer = $1 AND w.awaits <> ''
               AND (EXISTS (SELECT 1 FROM es.stream s WHERE s.stream_id = w.awaits)
                    OR EXISTS (SELECT 1 FROM es.consumer_cursor c
                               WHERE c.consumer = $1 AND c.source = ANY ($2::text[]) AND c.stream_id = w.awaits
                                 AND NOT EXISTS (SELECT 1 FROM es.waiting x WHERE x.consumer = $1
                                     AND x.source = c.source AND x.stream_id = c.stream_id AND x.version = 1)
                                 AND NOT EXISTS (SELECT 1 FROM es.parked x WHERE x.consumer = $1
                                     AND x.source = c.source AND x.stream_id = c.stream_id AND x.version = 1)))
             LIMIT $3)
            UNION
            (SELECT w.source, w.stream_id FROM es.waiting w
             WHERE w.consumer = $1 AND w.awaits = ''
               AND NOT EXISTS (SELECT 1 FROM es.waiting x WHERE x.consumer = $1 AND x.source = w.source
                                 AND x.stream_id = w.stream_id AND x.version < w.version)
             LIMIT $3)
            """;

    private static final String FREED = """
            SELECT p.source, p.stream_id FROM es.parked p
            JOIN es.consumer_cursor c ON c.consumer = $1 AND c.source = p.source AND c.stream_id = p.stream_id
            WHERE p.consumer = $1 AND p.error IS NULL AND p.version <= c.version
              AND NOT EXISTS (SELECT 1 FROM es.parked x WHERE x.consumer = $1 AND x.source = p.source
                                AND x.stream_id = p.stream_id AND x.version < p.version)
            LIMIT $2
            """;

    private static final String NEXT_AFTER_HOLE = """
            SELECT p.topic, p.record_key, p.payload, p.headers::text FROM es.parked p
            JOIN es.consumer_cursor c ON c.consumer = $1 AND c.source = p.source AND c.stream_id = p.stream_id
            WHERE p.consumer = $1 AND p.version = c.version + 1
            LIMIT $2
            """;

    private static final String ANY_WAITING = "SELECT EXISTS (SELECT 1 FROM es.waiting WHERE consumer = $1)";

    private final Subscription subscription;
    private final Ids ids;

    HeldRecords(Subscription subscription, Ids ids) {
        this.subscription = subscription;
        this.ids = ids;
    }

    /** The first held version of each stream that has any. The streams' cursors must be locked. */
    Uni<Map<StreamRef, First>> first(Tx tx, Collection<StreamRef> streams) {
        return tx.sql()
                .query(FIRST, subscription.consumer(), CursorTable.sources(streams), CursorTable.streamIds(streams))
                .map(rows -> {
                    Map<StreamRef, First> first = new HashMap<>();
                    for (Row row : rows) {
                        if (row.getLong(2) != null || row.getLong(3) != null) {
                            first.put(
                                    new StreamRef(row.getString(0), row.getString(1)),
                                    new First(row.getLong(2), row.getLong(3)));
                        }
                    }
                    return first;
                });
    }

    /** The earliest record that is held of the stream, up to its cursor. */
    Uni<Optional<Head>> head(Tx tx, StreamRef stream, long cursor) {
        return tx.sql()
                .query(HEAD, subscription.consumer(), stream.source(), stream.streamId(), cursor)
                .map(rows -> {
                    if (rows.rowCount() == 0) {
                        return Optional.empty();
                    }
                    Row row = rows.iterator().next();
                    return Optional.of(new Head(
                            row.getBoolean(0),
                            ReceivedRecord.kept(row.getString(5), row.getString(2), row.getString(3), row.getBuffer(4)),
                            row.getString(6)));
                });
    }

    /** Lets records wait; the note is the awaited stream, or empty for one that waits behind an earlier one. */
    Uni<Void> hold(Tx tx, List<Holding> waiting, List<Holding> parked) {
        Uni<Void> done = Uni.createFrom().voidItem();
        if (!waiting.isEmpty()) {
            done = done.chain(() -> tx.sql().query(WAIT, columns(waiting))).replaceWithVoid();
        }
        if (!parked.isEmpty()) {
            @Nullable Object[] ofBoth = columns(parked);
            @Nullable Object[] all = Arrays.copyOf(ofBoth, ofBoth.length + 1);
            all[ofBoth.length] = parked.stream().map(one -> ids.next()).toArray(UUID[]::new);
            done = done.chain(() -> tx.sql().query(PARK, all)).replaceWithVoid();
        }
        return done;
    }

    private @Nullable Object[] columns(List<Holding> held) {
        return new @Nullable Object[] {
            subscription.consumer(),
            held.stream().map(one -> one.received().stream().source()).toArray(String[]::new),
            held.stream().map(one -> one.received().stream().streamId()).toArray(String[]::new),
            held.stream().map(one -> one.received().version()).toArray(Long[]::new),
            held.stream().map(Holding::note).toArray(String[]::new),
            held.stream().map(one -> one.received().topic()).toArray(String[]::new),
            held.stream().map(one -> one.received().key()).toArray(String[]::new),
            held.stream().map(one -> one.received().payload()).toArray(Buffer[]::new),
            held.stream().map(one -> one.received().headersJson()).toArray(String[]::new)
        };
    }

    /** Drops the copies that were parked above the cursor of records which now come in order. */
    Uni<Void> forgetParked(Tx tx, List<ReceivedRecord> records) {
        if (records.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<StreamRef> streams = records.stream().map(ReceivedRecord::stream).toList();
        return tx.sql()
                .query(
                        FORGET_PARKED,
                        subscription.consumer(),
                        CursorTable.sources(streams),
                        CursorTable.streamIds(streams),
                        records.stream().map(ReceivedRecord::version).toArray(Long[]::new))
                .replaceWithVoid();
    }

    /** Drops a record that was handled, or given up. */
    Uni<Void> forget(Tx tx, Head head) {
        return head.parked()
                ? forgetParked(tx, List.of(head.received()))
                : tx.sql().query(FORGET_WAITING, at(head)).replaceWithVoid();
    }

    /** The head cannot be applied: it and all behind it are parked. */
    Uni<Void> park(Tx tx, Head head, String error) {
        return tx.sql()
                .query(head.parked() ? FAIL_AGAIN : PARK_WAITING, at(head, error))
                .replaceWithVoid();
    }

    /** The head refers to a stream not known yet: it waits, and all behind it up to the cursor. */
    Uni<Void> await(Tx tx, Head head, String awaited, long cursor) {
        return head.parked()
                ? tx.sql().query(WAIT_PARKED, at(head, awaited, cursor)).replaceWithVoid()
                : tx.sql().query(AWAIT_NEXT, at(head, awaited)).replaceWithVoid();
    }

    /** Streams whose first waiting record may go on: what it awaits is known now. */
    Uni<List<StreamRef>> ready(Tx tx, int limit) {
        return tx.sql()
                .query(READY, subscription.consumer(), subscription.sources().toArray(String[]::new), limit)
                .map(HeldRecords::streams);
    }

    /** Streams whose first parked record only lay behind one that has gone since. */
    Uni<List<StreamRef>> freed(Tx tx, int limit) {
        return tx.sql().query(FREED, subscription.consumer(), limit).map(HeldRecords::streams);
    }

    /** Records that came after a hole which is closed now. */
    Uni<List<ReceivedRecord>> nextAfterHole(Tx tx, int limit) {
        return tx.sql().query(NEXT_AFTER_HOLE, subscription.consumer(), limit).map(rows -> {
            List<ReceivedRecord> records = new ArrayList<>();
            for (Row row : rows) {
                records.add(
                        ReceivedRecord.kept(row.getString(3), row.getString(0), row.getString(1), row.getBuffer(2)));
            }
            return records;
        });
    }

    Uni<Boolean> anyWaiting(Tx tx) {
        return tx.sql()
                .query(ANY_WAITING, subscription.consumer())
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    private static List<StreamRef> streams(RowSet<Row> rows) {
        List<StreamRef> streams = new ArrayList<>();
        for (Row row : rows) {
            streams.add(new StreamRef(row.getString(0), row.getString(1)));
        }
        return streams;
    }

    private Object[] at(Head head, Object... more) {
        ReceivedRecord received = head.received();
        return Stream.concat(
                        Stream.of(
                                subscription.consumer(),
                                received.stream().source(),
                                received.stream().streamId(),
                                received.version()),
                        Stream.of(more))
                .toArray();
    }

    /** The first held versions of a stream. */
    record First(@Nullable Long waiting, @Nullable Long parked) {}

    /**
     * The earliest held record of a stream.
     *
     * @param error why it is parked; null if it waits, or lies behind a record that has gone since
     */
    record Head(
            boolean parked,
            ReceivedRecord received,
            @Nullable String error) {}

    /**
     * A record to hold.
     *
     * @param note for one that waits, the awaited stream or empty; for a parked one, the error, or null behind another
     */
    record Holding(ReceivedRecord received, @Nullable String note) {}
}
