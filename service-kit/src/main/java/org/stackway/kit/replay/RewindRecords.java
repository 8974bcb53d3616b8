package org.stackway.kit.replay;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.stackway.kit.consumer.ReceivedRecord;
import org.stackway.kit.consumer.StreamRef;
import org.stackway.kit.replay.ReplayDatabase.Session;
import org.stackway.kit.store.Tx;

/** What a rewind or a recovery has read and not yet applied: kept in the database, so that it survives its worker. */
@ApplicationScoped
class RewindRecords {

    private static final String KEEP = """
            INSERT INTO es.rewind_record (job, source, stream_id, version, topic, record_key, payload, headers)
            SELECT $1, w.source, w.stream_id, w.version, w.topic, w.record_key, w.payload, w.headers::jsonb
            FROM unnest($2::text[], $3::text[], $4::bigint[], $5::text[], $6::text[], $7::bytea[], $8::text[])
              AS w(source, stream_id, version, topic, record_key, payload, headers)
            ON CONFLICT DO NOTHING
            """;
    private static final String STREAMS = """
            SELECT DISTINCT source, stream_id FROM es.rewind_record WHERE job = $1 ORDER BY source, stream_id
            """;
    private static final String COUNT = "SELECT count(*) FROM es.rewind_record WHERE job = $1";
    private static final String OF_STREAMS = """
            SELECT r.topic, r.record_key, r.payload, r.headers::text
            FROM es.rewind_record r JOIN unnest($2::text[], $3::text[]) AS w(source, stream_id)
              ON r.source = w.source AND r.stream_id = w.stream_id
            WHERE r.job = $1 ORDER BY r.source, r.stream_id, r.version
            """;
    private static final String BY_POSITION = """
            SELECT topic, record_key, payload, headers::text FROM es.rewind_record
            WHERE job = $1 AND (headers ->> 'ce_position')::bigint > $2
            ORDER BY (headers ->> 'ce_position')::bigint LIMIT $3::int
            """;
    private static final String LAST_POSITION = """
            SELECT coalesce(max((headers ->> 'ce_position')::bigint), 0) FROM es.rewind_record WHERE job = $1
            """;
    private static final String FORGET_ALL = "DELETE FROM es.rewind_record WHERE job = $1";
    private static final String FORGET = """
            DELETE FROM es.rewind_record r USING unnest($2::text[], $3::text[]) AS w(source, stream_id)
            WHERE r.job = $1 AND r.source = w.source AND r.stream_id = w.stream_id
            """;

    private final ReplayDatabase database;

    RewindRecords(ReplayDatabase database) {
        this.database = database;
    }

    void keep(Session session, UUID job, List<ReceivedRecord> records) {
        if (records.isEmpty()) {
            return;
        }
        List<StreamRef> streams = records.stream().map(ReceivedRecord::stream).toList();
        session.run(
                KEEP,
                job,
                sources(streams),
                streamIds(streams),
                records.stream().map(ReceivedRecord::version).toArray(Long[]::new),
                records.stream().map(ReceivedRecord::topic).toArray(String[]::new),
                records.stream().map(ReceivedRecord::key).toArray(String[]::new),
                records.stream().map(ReceivedRecord::payload).toArray(Buffer[]::new),
                records.stream().map(ReceivedRecord::headersJson).toArray(String[]::new));
    }

    /** Streams with records. */
    Set<StreamRef> streams(UUID job) {
        Set<StreamRef> streams = new HashSet<>();
        database.run(STREAMS, job).forEach(row -> streams.add(new StreamRef(row.getString(0), row.getString(1))));
        return streams;
    }

    long count(UUID job) {
        return database.run(COUNT, job).iterator().next().getLong(0);
    }

    /** The streams' records in the order of their versions. */
    Uni<Map<StreamRef, List<ReceivedRecord>>> of(Tx tx, UUID job, List<StreamRef> streams) {
        return tx.sql()
                .query(OF_STREAMS, job, sources(streams), streamIds(streams))
                .map(rows -> {
                    Map<StreamRef, List<ReceivedRecord>> records = new LinkedHashMap<>();
                    for (Row row : rows) {
                        ReceivedRecord received = kept(row);
                        records.computeIfAbsent(received.stream(), stream -> new ArrayList<>())
                                .add(received);
                    }
                    return records;
                });
    }

    /** The job's records behind this position of the store that published them, in the order of its positions. */
    Uni<List<ReceivedRecord>> byPosition(Tx tx, UUID job, long after, int limit) {
        return tx.sql().query(BY_POSITION, job, after, limit).map(rows -> {
            List<ReceivedRecord> records = new ArrayList<>();
            rows.forEach(row -> records.add(kept(row)));
            return records;
        });
    }

    /** The largest position among them; 0 if there are none. */
    Uni<Long> lastPosition(Tx tx, UUID job) {
        return tx.sql()
                .query(LAST_POSITION, job)
                .map(rows -> rows.iterator().next().getLong(0));
    }

    Uni<Void> forgetAll(Tx tx, UUID job) {
        return tx.sql().query(FORGET_ALL, job).replaceWithVoid();
    }

    private static ReceivedRecord kept(Row row) {
        return ReceivedRecord.kept(row.getString(3), row.getString(0), row.getString(1), row.getBuffer(2));
    }

    Uni<Void> forget(Tx tx, UUID job, List<StreamRef> streams) {
        return tx.sql().query(FORGET, job, sources(streams), streamIds(streams)).replaceWithVoid();
    }

    private static String[] sources(List<StreamRef> streams) {
        return streams.stream().map(StreamRef::source).toArray(String[]::new);
    }

    private static String[] streamIds(List<StreamRef> streams) {
        return streams.stream().map(StreamRef::streamId).toArray(String[]::new);
    }
}
