package org.stackway.kit.testing;

import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.stackway.events.EventTypes;
import org.stackway.events.PublishingService;
import org.stackway.events.envelope.CloudEventHeaders;
import org.stackway.events.envelope.EventEnvelope;

/**
 * An event of another service as its relay would publish it. Equal stream and version give the equal event id, so a record
 * delivered twice is a true duplicate.
 */
public final class TestRecord {

    private final EventEnvelope envelope;
    private final String key;
    private final byte[] payload;

    TestRecord(EventEnvelope envelope, String key, byte[] payload) {
        this.envelope = envelope;
        this.key = key;
        this.payload = payload.clone();
    }

    public EventEnvelope envelope() {
        return envelope;
    }

    /** Its stream, {@code <category>/<id>}. */
    public String stream() {
        return envelope.subject();
    }

    public long version() {
        return envelope.streamVersion();
    }

    /** The same record, happened at another business instant ({@code ce_time}). */
    public TestRecord at(Instant time) {
        return new TestRecord(
                new EventEnvelope(
                        envelope.id(),
                        envelope.type(),
                        envelope.source(),
                        envelope.subject(),
                        time,
                        envelope.recordedTime(),
                        envelope.streamVersion(),
                        envelope.position(),
                        envelope.epoch(),
                        envelope.correlationId(),
                        envelope.causationId(),
                        envelope.actor(),
                        envelope.traceparent(),
                        envelope.replayId(),
                        envelope.requestId()),
                key,
                payload);
    }

    /** The same record as part of another story ({@code ce_correlationid}). */
    public TestRecord correlatedTo(UUID correlationId) {
        return new TestRecord(
                new EventEnvelope(
                        envelope.id(),
                        envelope.type(),
                        envelope.source(),
                        envelope.subject(),
                        envelope.time(),
                        envelope.recordedTime(),
                        envelope.streamVersion(),
                        envelope.position(),
                        envelope.epoch(),
                        correlationId,
                        envelope.causationId(),
                        envelope.actor(),
                        envelope.traceparent(),
                        envelope.replayId(),
                        envelope.requestId()),
                key,
                payload);
    }

    /** The same headers with other bytes: poison, for example. */
    public TestRecord withPayload(byte[] bytes) {
        return new TestRecord(envelope, key, bytes);
    }

    /** The topic it is published to. */
    public String topic() {
        return PublishingService.ofSource(envelope.source())
                .orElseThrow(() -> new IllegalArgumentException(envelope.source()))
                .topic();
    }

    /** As a consumer polls it. */
    public ConsumerRecord<String, byte[]> polled() {
        ConsumerRecord<String, byte[]> polled =
                new ConsumerRecord<>(topic(), 0, envelope.position(), key, payload.clone());
        CloudEventHeaders.write(envelope).forEach(polled.headers()::add);
        return polled;
    }

    /** As a relay produces it. */
    public ProducerRecord<String, byte[]> produced() {
        RecordHeaders headers = new RecordHeaders();
        CloudEventHeaders.write(envelope).forEach(headers::add);
        return new ProducerRecord<>(topic(), null, null, key, payload.clone(), headers);
    }

    @Override
    public String toString() {
        return EventTypes.byName(envelope.type()).map(Class::getSimpleName).orElse(envelope.type()) + "@" + stream()
                + "#" + version();
    }
}
