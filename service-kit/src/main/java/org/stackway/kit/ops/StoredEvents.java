package org.stackway.kit.ops;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stackway.events.json.EventJson;
import org.stackway.events.json.EventLanguage;
import org.stackway.events.json.UnreadableEventException;
import org.stackway.kit.store.EventStore;
import org.stackway.kit.store.Tx;

/** The service's own events as they are stored, for operators. */
@ApplicationScoped
class StoredEvents {

    private static final String COLUMNS = """
            SELECT e.position, e.stream_id, e.version, e.public_version, e.event_id, e.type, e.happened_at, e.known_at,
                   e.recorded_at, e.actor, e.correlation_id, e.causation_id, e.metadata::text, e.payload
            FROM es.event e
            """;

    private static final String SEARCH = COLUMNS + """
            WHERE e.position > $1
              AND ($2::text IS NULL OR e.type = $2 OR split_part(e.type, '.', 4) = $2)
              AND ($3::text IS NULL OR e.stream_id = $3)
              AND ($4::uuid IS NULL OR e.correlation_id = $4)
              AND ($5::timestamptz IS NULL OR e.happened_at >= $5)
              AND ($6::timestamptz IS NULL OR e.happened_at < $6)
            ORDER BY e.position LIMIT $7
            """;

    private static final String STREAM =
            COLUMNS + "WHERE e.stream_id = $1 AND e.version > $2 ORDER BY e.version LIMIT $3";

    private static final String HEAD =
            "SELECT key, version, public_version, archived FROM es.stream WHERE stream_id = $1";

    private final EventLanguage language;

    StoredEvents(EventLanguage language) {
        this.language = language;
    }

    Uni<List<StoredEvent>> search(Tx tx, Filter filter, long after, int limit) {
        return tx.sql()
                .query(
                        SEARCH,
                        after,
                        filter.type(),
                        filter.subject(),
                        filter.correlationId(),
                        timestamp(filter.from()),
                        timestamp(filter.to()),
                        limit)
                .map(rows -> {
                    List<StoredEvent> events = new ArrayList<>();
                    rows.forEach(row -> events.add(event(row)));
                    return events;
                });
    }

    Uni<List<StoredEvent>> stream(Tx tx, String streamId, long afterVersion, int limit) {
        return tx.sql().query(STREAM, streamId, afterVersion, limit).map(rows -> {
            List<StoredEvent> events = new ArrayList<>();
            rows.forEach(row -> events.add(event(row)));
            return events;
        });
    }

    Uni<Optional<Head>> head(Tx tx, String streamId) {
        return tx.sql().query(HEAD, streamId).map(rows -> {
            if (rows.rowCount() == 0) {
                return Optional.empty();
            }
            Row row = rows.iterator().next();
            return Optional.of(new Head(streamId, row.getString(0), row.getLong(1), row.getLong(2), row.getBoolean(3)));
        });
    }

    private static @Nullable OffsetDateTime timestamp(@Nullable Instant instant) {
        return instant == null ? null : EventStore.timestamp(instant);
    }

    private StoredEvent event(Row row) {
        String type = row.getString(5);
        byte[] payload = row.getBuffer(13).getBytes();
        return new StoredEvent(
                row.getLong(0),
                row.getString(1),
                row.getLong(2),
                row.getLong(3),
                row.getUUID(4),
                type,
                row.getOffsetDateTime(6).toInstant(),
                row.getOffsetDateTime(7).toInstant(),
                row.getOffsetDateTime(8).toInstant(),
                row.getString(9),
                row.getUUID(10),
                row.getUUID(11),
                json(row.getString(12).getBytes(StandardCharsets.UTF_8)),
                fields(type, payload));
    }

    /** An operator looks for what is wrong: fields that the current version cannot read are shown as they are stored. */
    private JsonNode fields(String type, byte[] payload) {
        try {
            return language.fields(type, payload);
        } catch (UnreadableEventException older) {
            return json(payload);
        }
    }

    private static JsonNode json(byte[] bytes) {
        try {
            return EventJson.mapper().readTree(bytes);
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    /**
     * Which events to show; null means any.
     *
     * @param type full type name, or the event's name alone
     * @param from earliest business instant
     * @param to business instant before which they happened
     */
    record Filter(
            @Nullable String type,
            @Nullable String subject,
            @Nullable UUID correlationId,
            @Nullable Instant from,
            @Nullable Instant to) {}

    record Head(String streamId, String key, long version, long publicVersion, boolean archived) {}

    /**
     * One stored event.
     *
     * @param publicVersion absent for a private event
     * @param time business instant at which it happened
     * @param type as it was stored; its version may be older than today's
     * @param data the fields, as the current version of the type has them
     */
    record StoredEvent(
            long position,
            String subject,
            long version,
            @Nullable Long publicVersion,
            UUID id,
            String type,
            Instant time,
            Instant knownAt,
            Instant recordedAt,
            String actor,
            UUID correlationId,
            UUID causationId,
            JsonNode metadata,
            JsonNode data) {}
}
