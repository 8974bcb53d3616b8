package org.stackway.kit.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stackway.events.json.EventJson;
import org.stackway.events.json.EventLanguage;
import org.stackway.kit.store.StreamHistory.Entry;

/** Reads whole streams with what is known about each event: for questions about the past, not for commands. */
@ApplicationScoped
public class Histories {

    private static final String COLUMNS = """
            SELECT e.stream_id, e.event_id, e.version, e.public_version, e.position, e.type, e.payload, e.happened_at,
                   e.known_at, e.metadata::text
            FROM es.event e
            """;
    private static final String ONE = COLUMNS + "WHERE e.stream_id = $1 ORDER BY e.version";
    private static final String BY_KEY =
            COLUMNS + "JOIN es.stream s USING (stream_id) WHERE s.key = $1 ORDER BY e.stream_id, e.version";

    private final EventLanguage language;

    Histories(EventLanguage language) {
        this.language = language;
    }

    /** One stream; empty if there is none. */
    public Uni<Optional<StreamHistory>> of(Tx tx, String streamId) {
        return tx.sql().query(ONE, streamId).map(rows -> histories(rows).stream()
                .findFirst());
    }

    /** All streams of this service with this key: those about one learner, or of one session. */
    public Uni<List<StreamHistory>> withKey(Tx tx, String key) {
        return tx.sql().query(BY_KEY, key).map(this::histories);
    }

    private List<StreamHistory> histories(RowSet<Row> rows) {
        Map<String, List<Entry>> streams = new LinkedHashMap<>();
        for (Row row : rows) {
            streams.computeIfAbsent(row.getString(0), id -> new ArrayList<>()).add(entry(row));
        }
        return streams.entrySet().stream()
                .map(stream -> new StreamHistory(stream.getKey(), stream.getValue()))
                .toList();
    }

    private Entry entry(Row row) {
        Long publicVersion = row.getLong(3);
        return new Entry(
                row.getUUID(1),
                row.getLong(2),
                publicVersion == null ? 0 : publicVersion,
                row.getLong(4),
                language.read(row.getString(5), row.getBuffer(6).getBytes()),
                row.getOffsetDateTime(7).toInstant(),
                row.getOffsetDateTime(8).toInstant(),
                cause(row.getString(9)));
    }

    private static Optional<Cause> cause(String metadata) {
        try {
            return Cause.readFrom(EventJson.mapper().readTree(metadata));
        } catch (JsonProcessingException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
