package org.stackway.kit.relay;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.stackway.events.PublishingService;
import org.stackway.events.envelope.Actor;
import org.stackway.events.envelope.CloudEventHeaders;
import org.stackway.events.envelope.EventEnvelope;
import org.stackway.events.json.EventLanguage;
import org.stackway.events.json.EventLanguage.Current;
import org.stackway.events.json.UnreadableEventException;

/** A row of the event table on its way to Kafka, exactly as stored. */
record UnpublishedEvent(long position, String streamId, int shard, Row row) {

    /**
     * Of {@code es.event e}. The key is looked up event by event: for a join, a planner that knows nothing of a young table
     * yet may read all of it.
     */
    static final String COLUMNS = """
            e.position, e.stream_id, e.shard, (SELECT s.key FROM es.stream s WHERE s.stream_id = e.stream_id) AS key,
            e.public_version, e.event_id, e.type, e.payload, e.happened_at, e.recorded_at, e.correlation_id, e.causation_id, e.actor, e.metadata ->> 'traceparent' AS traceparent,
            e.metadata ->> 'requestId' AS request_id, (SELECT epoch FROM es.store) AS store_epoch
            """;

    static UnpublishedEvent of(Row row) {
        return new UnpublishedEvent(row.getLong("position"), row.getString("stream_id"), row.getInteger("shard"), row);
    }

    /** Whether other services may know of it. */
    boolean isPublic() {
        return row.getLong("public_version") != null;
    }

    /** The real instant at which it was recorded; lag counts from here. */
    Instant recordedAt() {
        return row.getOffsetDateTime("recorded_at").toInstant();
    }

    /**
     * The record as it goes on the wire. Its timestamp is the moment of sending: business time may be far ahead, and a
     * broker refuses records of the future (D19). An event stored in an older version of its type leaves in the current one:
     * the topic speaks one language, however old the store is.
     *
     * @throws IllegalArgumentException if the row is not an event of the published language
     */
    ProducerRecord<String, byte[]> toRecord(PublishingService service) {
        return toRecord(service, service.topic(), null);
    }

    /**
     * As {@link #toRecord(PublishingService)}, for any topic.
     *
     * @param replay that publishes it once more, if one does
     */
    ProducerRecord<String, byte[]> toRecord(PublishingService service, String topic, @Nullable UUID replay) {
        return toRecord(service, topic, replay, EventLanguage.published());
    }

    ProducerRecord<String, byte[]> toRecord(
            PublishingService service, String topic, @Nullable UUID replay, EventLanguage language) {
        Current current = current(language);
        EventEnvelope envelope = new EventEnvelope(
                row.getUUID("event_id"),
                current.name(),
                service.source(),
                streamId,
                row.getOffsetDateTime("happened_at").toInstant(),
                recordedAt(),
                row.getLong("public_version"),
                position,
                row.getInteger("store_epoch"),
                row.getUUID("correlation_id"),
                row.getUUID("causation_id"),
                Actor.parse(row.getString("actor")),
                row.getString("traceparent"),
                replay,
                row.getString("request_id"));
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, row.getString("key"), current.json());
        CloudEventHeaders.write(envelope).forEach(message.headers()::add);
        return message;
    }

    private Current current(EventLanguage language) {
        String type = row.getString("type");
        try {
            return language.current(type, row.getBuffer("payload").getBytes());
        } catch (UnreadableEventException unreadable) {
            throw new IllegalArgumentException("cannot be published: " + type, unreadable);
        }
    }
}
