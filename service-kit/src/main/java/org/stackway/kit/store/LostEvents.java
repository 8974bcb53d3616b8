package org.stackway.kit.store;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.stackway.events.envelope.EventEnvelope;

/**
 * Writes events that the store has lost back under their own ids, versions and positions. What else belongs to them is not
 * its business. Reasons and other metadata that never left the service do not come back; {@code recoveredBy} names the job.
 */
@ApplicationScoped
public class LostEvents {

    /** As an append does: whoever finds a hole in the positions waits for this transaction. */
    private static final String LOCK = "LOCK TABLE es.event IN ROW EXCLUSIVE MODE";

    private static final String BEGIN_EPOCH = "SELECT es.store_recovered($1)";
    private static final String HEADS = """
            SELECT stream_id, version FROM es.stream WHERE stream_id = ANY ($1::text[]) ORDER BY stream_id FOR UPDATE
            """;
    private static final String MOVE_HEADS = """
            INSERT INTO es.stream (stream_id, key, version, public_version)
            SELECT w.stream_id, w.key, w.version, w.version
            FROM unnest($1::text[], $2::text[], $3::bigint[]) AS w(stream_id, key, version)
            ON CONFLICT (stream_id) DO UPDATE SET version = excluded.version, public_version = excluded.public_version
            """;
    private static final String ADD = """
            INSERT INTO es.event (position, stream_id, version, public_version, shard, event_id, type, payload, metadata,
                                  correlation_id, causation_id, actor, happened_at, known_at, recorded_at)
            SELECT w.position, w.stream_id, w.version, w.version, (hashtextextended(w.key, 0) & 63)::smallint, w.event_id,
                   w.type, w.payload,
                   jsonb_strip_nulls(jsonb_build_object(
                     'traceparent', w.traceparent, 'requestId', w.request_id, 'recoveredBy', $15::text)),
                   w.correlation_id, w.causation_id, w.actor, w.happened_at, w.happened_at, w.recorded_at
            FROM unnest($1::bigint[], $2::text[], $3::bigint[], $4::text[], $5::uuid[], $6::text[], $7::bytea[], $8::text[],
                        $9::text[], $10::uuid[], $11::uuid[], $12::text[], $13::timestamptz[], $14::timestamptz[])
              AS w(position, stream_id, version, key, event_id, type, payload, traceparent, request_id, correlation_id,
                   causation_id, actor, happened_at, recorded_at)
            """;

    /**
     * Begins a new epoch of the store, whose positions go on behind this one. The first thing in a transaction that
     * restores.
     */
    public Uni<Integer> begin(Tx tx, long lastPosition) {
        return tx.sql()
                .query(LOCK)
                .chain(() -> tx.sql().query(BEGIN_EPOCH, lastPosition))
                .map(rows -> rows.iterator().next().getInteger(0));
    }

    /** The versions of these streams, which nobody else can move before the transaction ends; one without events is missing. */
    public Uni<Map<String, Long>> lockHeads(Tx tx, List<String> streams) {
        return tx.sql().query(HEADS, (Object) streams.toArray(String[]::new)).map(rows -> {
            Map<String, Long> heads = new HashMap<>();
            for (Row row : rows) {
                heads.put(row.getString(0), row.getLong(1));
            }
            return heads;
        });
    }

    /**
     * Writes them. Each must follow what its stream has.
     *
     * @param job that restores them
     */
    public Uni<Void> write(Tx tx, UUID job, List<Lost> inOrder) {
        return tx.sql().query(ADD, columns(inOrder, job)).chain(() -> moveHeads(tx, inOrder));
    }

    private static Uni<Void> moveHeads(Tx tx, List<Lost> inOrder) {
        Map<String, Lost> last = new LinkedHashMap<>();
        inOrder.forEach(lost -> last.put(lost.streamId(), lost));
        List<Lost> heads = List.copyOf(last.values());
        return tx.sql()
                .query(
                        MOVE_HEADS,
                        column(heads, Lost::streamId, String[]::new),
                        column(heads, Lost::key, String[]::new),
                        column(heads, Lost::version, Long[]::new))
                .replaceWithVoid();
    }

    private static Object[] columns(List<Lost> events, UUID job) {
        return new Object[] {
            column(events, lost -> lost.envelope().position(), Long[]::new),
            column(events, Lost::streamId, String[]::new),
            column(events, Lost::version, Long[]::new),
            column(events, Lost::key, String[]::new),
            column(events, lost -> lost.envelope().id(), UUID[]::new),
            column(events, lost -> lost.envelope().type(), String[]::new),
            column(events, Lost::payload, Buffer[]::new),
            events.stream().map(lost -> lost.envelope().traceparent()).toArray(String[]::new),
            events.stream().map(lost -> lost.envelope().requestId()).toArray(String[]::new),
            column(events, lost -> lost.envelope().correlationId(), UUID[]::new),
            column(events, lost -> lost.envelope().causationId(), UUID[]::new),
            column(events, lost -> lost.envelope().actor().wire(), String[]::new),
            column(events, lost -> EventStore.timestamp(lost.envelope().time()), OffsetDateTime[]::new),
            column(events, lost -> EventStore.timestamp(lost.envelope().recordedTime()), OffsetDateTime[]::new),
            job.toString()
        };
    }

    private static <T> Object column(List<Lost> events, Function<Lost, T> value, IntFunction<T[]> array) {
        return events.stream().map(value).toArray(array);
    }

    /**
     * An event as its topic has it.
     *
     * @param key of its record, which is its stream's
     */
    public record Lost(EventEnvelope envelope, String key, Buffer payload) {
        /** {@code <category>/<id>}. */
        public String streamId() {
            return envelope.subject();
        }

        /** Its number in the stream. */
        public long version() {
            return envelope.streamVersion();
        }
    }
}
