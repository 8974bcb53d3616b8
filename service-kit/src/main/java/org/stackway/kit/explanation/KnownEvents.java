package org.stackway.kit.explanation;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.stackway.events.PublishingService;
import org.stackway.events.json.EventJson;
import org.stackway.events.json.EventLanguage;
import org.stackway.events.json.UnreadableEventException;
import org.stackway.events.value.Uuid7;
import org.stackway.kit.explanation.Explanation.Event;
import org.stackway.kit.explanation.Explanation.Source;
import org.stackway.kit.store.EventStore;
import org.stackway.kit.store.Tx;

/** What this service knew of a stream, its own or another's, when it decided. */
@ApplicationScoped
class KnownEvents {

    /** More than any stream that is decided on has. */
    private static final int MOST = 2_000;

    private static final String KEY = "SELECT key FROM es.stream WHERE stream_id = $1";
    private static final String EVENTS = """
            SELECT event_id, type, version, happened_at, payload FROM es.event
            WHERE stream_id = $1 AND version <= $2 ORDER BY version LIMIT $3
            """;
    private static final String OWN = """
            SELECT DISTINCT ON (stream_id) stream_id, version, event_id FROM es.event
            WHERE stream_id = ANY ($1::text[]) AND recorded_at <= $2 ORDER BY stream_id, version DESC
            """;
    private static final String FOREIGN = """
            SELECT source, stream_id, version, event_id, at <= $2 AS exact FROM es.consumer_cursor
            WHERE stream_id = ANY ($1::text[])
            """;

    private final EventLanguage language;
    private final String service;

    KnownEvents(EventLanguage language, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.language = language;
        this.service = service;
    }

    /** The key of an own stream: the learner it is about, if it is about one. */
    Uni<Optional<String>> keyOf(Tx tx, String streamId) {
        return tx.sql().query(KEY, streamId).map(rows -> {
            List<String> keys = new ArrayList<>();
            rows.forEach(row -> keys.add(row.getString(0)));
            return keys.stream().findFirst();
        });
    }

    /** The events of an own stream up to a version. */
    Uni<List<Event>> events(Tx tx, String streamId, long version) {
        return tx.sql().query(EVENTS, streamId, version, MOST).map(rows -> {
            List<Event> events = new ArrayList<>();
            for (Row row : rows) {
                String type = row.getString(1);
                events.add(new Event(
                        row.getUUID(0),
                        type,
                        row.getLong(2),
                        row.getOffsetDateTime(3).toInstant(),
                        fields(type, row.getBuffer(4).getBytes())));
            }
            return events;
        });
    }

    /**
     * How far each stream was known when the decision was made. Of another service's stream only the last event applied is
     * kept: if that came later than the decision, what was known then was an earlier one.
     */
    Uni<Map<String, Source>> sources(Tx tx, UUID decision, Collection<String> streams) {
        if (streams.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        String[] ids = streams.toArray(String[]::new);
        Instant decided = Uuid7.instantOf(decision);
        Map<String, Source> found = new HashMap<>();
        return tx.sql()
                .query(OWN, ids, EventStore.timestamp(decided.plusMillis(1)))
                .invoke(rows -> rows.forEach(row -> found.put(
                        row.getString(0), new Source(service, row.getString(0), row.getLong(1), row.getUUID(2), true))))
                .chain(() -> tx.sql().query(FOREIGN, ids, EventStore.timestamp(decided.plusMillis(1))))
                .invoke(rows -> rows.forEach(row -> found.put(
                        row.getString(1),
                        new Source(
                                publisher(row.getString(0)),
                                row.getString(1),
                                row.getLong(2),
                                row.getUUID(3),
                                row.getBoolean(4)))))
                .replaceWith(found);
    }

    private static String publisher(String source) {
        return PublishingService.ofSource(source)
                .map(PublishingService::serviceName)
                .orElse(source);
    }

    private JsonNode fields(String type, byte[] payload) {
        try {
            return language.fields(type, payload);
        } catch (UnreadableEventException older) {
            return stored(payload);
        }
    }

    private static JsonNode stored(byte[] payload) {
        try {
            return EventJson.mapper().readTree(payload);
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
