package org.stackway.kit.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.stackway.events.envelope.CloudEventHeaders;
import org.stackway.events.envelope.EventEnvelope;
import org.stackway.kit.testing.EmbeddedBroker;

/** Reads a topic from its start as a consumer would and keeps what concerns the streams whose id contains a mark. */
final class TopicReader implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final String mark;
    private final Map<String, Integer> last = new TreeMap<>();
    private final List<String> outOfOrder = new ArrayList<>();
    private int repeats;

    private TopicReader(KafkaConsumer<String, byte[]> consumer, String mark) {
        this.consumer = consumer;
        this.mark = mark;
    }

    /** From the topic's first record on. */
    static TopicReader of(String topic, String mark) {
        return new TopicReader(assigned(topic), mark);
    }

    /** From the next record on. */
    static TopicReader fromNow(String topic, String mark) {
        KafkaConsumer<String, byte[]> consumer = assigned(topic);
        consumer.seekToEnd(consumer.assignment());
        consumer.assignment().forEach(consumer::position); // seeking waits until somebody asks
        return new TopicReader(consumer, mark);
    }

    /** Forgets what the topic holds, so that others need not read through it. */
    static void forget(String topic) {
        try (KafkaConsumer<String, byte[]> consumer = assigned(topic);
                Admin admin = Admin.create(Map.of("bootstrap.servers", EmbeddedBroker.bootstrapServers()))) {
            Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
            consumer.endOffsets(consumer.assignment())
                    .forEach((partition, end) -> all.put(partition, RecordsToDelete.beforeOffset(end)));
            admin.deleteRecords(all)
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
    }

    private static KafkaConsumer<String, byte[]> assigned(String topic) {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", EmbeddedBroker.bootstrapServers(), "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        return consumer;
    }

    TopicReader poll(Duration wait) {
        for (ConsumerRecord<String, byte[]> message : consumer.poll(wait)) {
            EventEnvelope envelope = CloudEventHeaders.read(name -> {
                Header header = message.headers().lastHeader(name);
                return header == null ? null : header.value();
            });
            if (envelope.subject().contains(mark)) {
                take(envelope);
            }
        }
        return this;
    }

    private void take(EventEnvelope envelope) {
        int seen = last.getOrDefault(envelope.subject(), 0);
        if (envelope.streamVersion() <= seen) {
            repeats++;
        } else if (envelope.streamVersion() > seen + 1) {
            outOfOrder.add(envelope.subject() + ": " + envelope.streamVersion() + " after " + seen);
        } else {
            last.put(envelope.subject(), seen + 1);
        }
    }

    /** For each stream the version up to which it came without a gap. */
    Map<String, Integer> lastVersions() {
        return last;
    }

    List<String> outOfOrder() {
        return outOfOrder;
    }

    int repeats() {
        return repeats;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
