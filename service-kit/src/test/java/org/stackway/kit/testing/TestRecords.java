package org.stackway.kit.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.stackway.events.DomainEvent;
import org.stackway.events.EventType;
import org.stackway.events.EventTypes;
import org.stackway.events.PublishingService;
import org.stackway.events.StreamKeys;
import org.stackway.events.envelope.Actor;
import org.stackway.events.envelope.EventEnvelope;
import org.stackway.events.json.EventJson;

/** Makes records with correct headers and bytes, as the publishing service would. */
public final class TestRecords {

    private TestRecords() {}

    /**
     * One event.
     *
     * @param stream {@code <category>/<id>}; the publishing service follows from the event's type
     * @param version its number among the published events of the stream, from 1
     */
    public static TestRecord of(String stream, long version, DomainEvent event) {
        EventType type = EventTypes.of(event.getClass());
        return raw(
                type.service(), type.name(), stream, version, StreamKeys.keyOf(stream, event), EventJson.write(event));
    }

    /**
     * One event as somebody else wrote it: of any type name, with any bytes.
     *
     * @param key the Kafka key
     */
    public static TestRecord raw(
            PublishingService source, String type, String stream, long version, String key, byte[] payload) {
        UUID story = UUID.nameUUIDFromBytes(stream.getBytes(StandardCharsets.UTF_8));
        Instant now = Instant.now();
        return new TestRecord(
                new EventEnvelope(
                        UUID.nameUUIDFromBytes((stream + "#" + version).getBytes(StandardCharsets.UTF_8)),
                        type,
                        source.source(),
                        stream,
                        now,
                        now,
                        version,
                        version,
                        1,
                        story,
                        story,
                        Actor.policy("test"),
                        null,
                        null,
                        null),
                key,
                payload);
    }

    /** A whole stream, its versions counted from 1. */
    public static List<TestRecord> stream(String stream, DomainEvent... events) {
        List<TestRecord> records = new ArrayList<>();
        for (DomainEvent event : events) {
            records.add(of(stream, records.size() + 1L, event));
        }
        return records;
    }
}
