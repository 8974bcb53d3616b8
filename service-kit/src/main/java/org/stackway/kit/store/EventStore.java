package org.stackway.kit.store;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.stackway.events.DomainEvent;
import org.stackway.events.json.EventJson;
import org.stackway.events.json.EventLanguage;

/**
 * Loads streams and appends to them.
 *
 * <p>An append is one prepared statement for any number of streams: each stream's head row is compared with the version
 * the writer saw and set to the new one, and only then are positions drawn and events inserted. A stream whose head moved
 * contributes nothing, burns no position and raises nothing; it is just missing from the answer.
 */
@ApplicationScoped
public class EventStore {

    /** One range of the index for each stream: the order of the inner query keeps it from being joined in another way. */
    private static final String LOAD = """
            SELECT e.stream_id, e.version, e.public_version, e.type, e.payload
            FROM unnest($1::text[]) AS w(stream_id)
            CROSS JOIN LATERAL (SELECT * FROM es.event x WHERE x.stream_id = w.stream_id ORDER BY x.version) e
            """;

    /**
     * The heads' compare-and-set is an upsert, because a conflict is found by the key whatever the planner believes of a
     * young table. A proposed head carries the number of new events as its public version.
     */
    private static final String APPEND = """
            WITH want AS (
              SELECT * FROM unnest($1::text[], $2::bigint[], $3::text[], $4::int[]) AS w(stream_id, expected, key, n)
            ), head AS (
              INSERT INTO es.stream AS s (stream_id, key, version, public_version)
              SELECT stream_id, key, expected + n, n FROM want w
              WHERE expected = 0 OR expected = (SELECT h.version FROM es.stream h WHERE h.stream_id = w.stream_id)
              ORDER BY stream_id
              ON CONFLICT (stream_id) DO UPDATE
                SET version = excluded.version, public_version = s.public_version + excluded.public_version
                WHERE s.version = excluded.version - excluded.public_version AND NOT s.archived
              RETURNING s.stream_id, s.key, coalesce(old.version, 0) AS base, coalesce(old.public_version, 0) AS public_base
            )
            INSERT INTO es.event (position, stream_id, version, public_version, shard, event_id, type, payload, metadata,
                                  correlation_id, causation_id, actor, happened_at, known_at)
            SELECT nextval('es.event_position'), q.stream_id, q.version, q.public_version, q.shard, q.event_id, q.type,
                   q.payload, q.metadata, q.correlation_id, q.causation_id, q.actor, q.happened_at, q.known_at
            FROM (
              SELECT h.stream_id, h.base + e.ord AS version, h.public_base + e.ord AS public_version,
                     (hashtextextended(h.key, 0) & 63)::smallint AS shard, e.event_id, e.type, e.payload,
                     e.metadata::jsonb AS metadata, e.correlation_id, e.causation_id, e.actor, e.happened_at, e.known_at
              FROM head h
              JOIN unnest($5::text[], $6::int[], $7::uuid[], $8::text[], $9::bytea[], $10::text[], $11::uuid[], $12::uuid[],
                          $13::text[], $14::timestamptz[], $15::timestamptz[])
                   AS e(stream_id, ord, event_id, type, payload, metadata, correlation_id, causation_id, actor,
                        happened_at, known_at)
                USING (stream_id)
              ORDER BY h.stream_id, e.ord
            ) q
            RETURNING stream_id, version, public_version, position
            """;

    private static final String HOLD =
            "SELECT stream_id FROM es.stream WHERE stream_id = ANY ($1::text[]) ORDER BY stream_id FOR UPDATE";

    private final EventLanguage language;
    private final StoreGuard guard;

    EventStore(EventLanguage language, StoreGuard guard) {
        this.language = language;
        this.guard = guard;
    }

    /** The streams' events, folded by the caller. A stream without events is missing from the map. */
    public Uni<Map<String, StoredStream>> load(Tx tx, Collection<String> streamIds) {
        return tx.sql().query(LOAD, (Object) streamIds.toArray(String[]::new)).map(this::streams);
    }

    private Map<String, StoredStream> streams(RowSet<Row> rows) {
        Map<String, StoredStream> streams = new HashMap<>();
        for (Row row : rows) {
            streams.computeIfAbsent(row.getString(0), id -> new StoredStream(new ArrayList<>()))
                    .events()
                    .add(new StoredEvent(
                            row.getLong(1),
                            row.getLong(2),
                            language.read(row.getString(3), row.getBuffer(4).getBytes())));
        }
        return streams;
    }

    /**
     * Holds these streams until the transaction ends: whoever holds one of them too, or appends to it, comes before or after.
     * One that does not exist yet is not held.
     */
    public Uni<Void> hold(Tx tx, Collection<String> streamIds) {
        return tx.sql().query(HOLD, (Object) streamIds.toArray(String[]::new)).replaceWithVoid();
    }

    /**
     * Appends to each of the streams that still has the version its writer saw.
     *
     * @return for each stream that won, where its events stand; a stream that lost is missing
     * @throws StoreGuard.StoreClosed while nothing may be appended
     */
    public Uni<Map<String, List<Placed>>> append(Tx tx, List<StreamAppend> appends) {
        guard.require();
        return tx.sql().query(APPEND, parameters(tx, appends)).map(rows -> {
            Map<String, List<Placed>> placed = new LinkedHashMap<>();
            for (Row row : rows) {
                placed.computeIfAbsent(row.getString(0), id -> new ArrayList<>())
                        .add(new Placed(row.getLong(1), row.getLong(2), row.getLong(3)));
            }
            if (!placed.isEmpty()) {
                tx.markAppended();
            }
            return placed;
        });
    }

    private Object[] parameters(Tx tx, List<StreamAppend> appends) {
        List<Object[]> heads = new ArrayList<>();
        List<Object[]> events = new ArrayList<>();
        OffsetDateTime knownAt = tx.knownAt().atOffset(ZoneOffset.UTC);
        OffsetDateTime happenedAt = tx.now().atOffset(ZoneOffset.UTC);
        for (StreamAppend append : appends) {
            heads.add(new Object[] {
                append.streamId(),
                append.expected(),
                append.key(),
                append.events().size()
            });
            int ord = 0;
            for (NewEvent event : append.events()) {
                events.add(new Object[] {
                    append.streamId(),
                    ++ord,
                    event.id(),
                    language.of(event.event().getClass()).name(),
                    Buffer.buffer(EventJson.write(event.event())),
                    append.metadata(),
                    append.correlationId(),
                    append.causationId(),
                    append.actor(),
                    happenedAt,
                    knownAt
                });
            }
        }
        return new Object[] {
            column(heads, 0, new String[0]),
            column(heads, 1, new Long[0]),
            column(heads, 2, new String[0]),
            column(heads, 3, new Integer[0]),
            column(events, 0, new String[0]),
            column(events, 1, new Integer[0]),
            column(events, 2, new UUID[0]),
            column(events, 3, new String[0]),
            column(events, 4, new Buffer[0]),
            column(events, 5, new String[0]),
            column(events, 6, new UUID[0]),
            column(events, 7, new UUID[0]),
            column(events, 8, new String[0]),
            column(events, 9, new OffsetDateTime[0]),
            column(events, 10, new OffsetDateTime[0])
        };
    }

    private static <T> Object column(List<Object[]> rows, int index, T[] type) {
        return rows.stream().map(row -> row[index]).toList().toArray(type);
    }

    /** A stream as stored, in version order. */
    public record StoredStream(List<StoredEvent> events) {
        public long version() {
            return events.getLast().version();
        }

        public long publicVersion() {
            return events.getLast().publicVersion();
        }
    }

    public record StoredEvent(long version, long publicVersion, DomainEvent event) {}

    /** An event about to be appended. */
    public record NewEvent(UUID id, DomainEvent event) {}

    /**
     * Events for one stream.
     *
     * @param expected the version the writer saw; 0 creates the stream
     * @param metadata JSON object text
     */
    public record StreamAppend(
            String streamId,
            long expected,
            String key,
            List<NewEvent> events,
            String metadata,
            UUID correlationId,
            UUID causationId,
            String actor) {}

    /** Where an appended event stands. */
    public record Placed(long version, long publicVersion, long position) {}

    /** Business instant as PostgreSQL takes it. */
    public static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
