package org.stackway.kit.consumer;

import io.vertx.core.buffer.Buffer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.stackway.events.PublishingService;
import org.stackway.events.envelope.CloudEventHeaders;
import org.stackway.events.envelope.EventEnvelope;
import org.stackway.events.envelope.UnreadableEnvelopeException;

/** Tells which stream a Kafka record belongs to, or why it belongs to none. */
final class RecordReader {

    private RecordReader() {}

    static Reading read(ConsumerRecord<String, byte[]> incoming) {
        EventEnvelope envelope;
        try {
            envelope = CloudEventHeaders.read(name -> {
                Header header = incoming.headers().lastHeader(name);
                return header == null ? null : header.value();
            });
        } catch (UnreadableEnvelopeException unreadable) {
            return new Reading.Homeless(incoming, String.valueOf(unreadable.getMessage()));
        }
        boolean strangersTopic = PublishingService.ofTopic(incoming.topic())
                .map(publisher -> !publisher.source().equals(envelope.source()))
                .orElse(false);
        if (strangersTopic) {
            return new Reading.Homeless(incoming, envelope.source() + " does not publish to " + incoming.topic());
        }
        byte[] value = incoming.value();
        return new Reading.OfStream(new ReceivedRecord(
                envelope,
                incoming.topic(),
                incoming.key() == null ? "" : incoming.key(),
                value == null ? Buffer.buffer() : Buffer.buffer(value)));
    }

    /** What became of a record's headers. */
    sealed interface Reading {

        /** It belongs to a stream. */
        record OfStream(ReceivedRecord received) implements Reading {}

        /** It belongs to no stream: a dead letter. */
        record Homeless(ConsumerRecord<String, byte[]> incoming, String reason) implements Reading {}
    }
}
