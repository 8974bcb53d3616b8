package org.stackway.kit.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads topics by itself, beside the service's consumer and without its group: nobody's place moves. */
final class TopicScan implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;

    private TopicScan(KafkaConsumer<String, byte[]> consumer, List<TopicPartition> partitions) {
        this.consumer = consumer;
        this.partitions = partitions;
    }

    /**
     * Stands at the beginning of every partition.
     *
     * @param largest records of one poll
     */
    static TopicScan of(Map<String, Object> broker, List<String> topics, int largest) {
        Map<String, Object> config = new HashMap<>(broker);
        config.remove(ConsumerConfig.GROUP_ID_CONFIG);
        config.put(ConsumerConfig.CLIENT_ID_CONFIG, "replay");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, largest);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        config.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis() / 2);
        config.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        config.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(config);
        List<TopicPartition> partitions = new ArrayList<>();
        TopicScan scan = new TopicScan(consumer, partitions);
        try {
            for (String topic : topics) {
                consumer.partitionsFor(topic)
                        .forEach(each -> partitions.add(new TopicPartition(topic, each.partition())));
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return scan;
        } catch (RuntimeException unreachable) {
            scan.close();
            throw unreachable;
        }
    }

    /** Goes to the first record that was published at this instant or later. */
    void seek(Instant from) {
        Map<TopicPartition, Long> asked = new HashMap<>();
        partitions.forEach(each -> asked.put(each, from.toEpochMilli()));
        Map<TopicPartition, @Nullable OffsetAndTimestamp> found = consumer.offsetsForTimes(asked);
        Map<TopicPartition, Long> ends = ends();
        for (TopicPartition each : partitions) {
            OffsetAndTimestamp first = found.get(each);
            consumer.seek(each, first == null ? ends.getOrDefault(each, 0L) : first.offset());
        }
    }

    /** Goes to so many records before these ends. */
    void seekBefore(Map<TopicPartition, Long> ends, long records) {
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
        ends.forEach((each, end) ->
                consumer.seek(each, Math.max(beginnings.getOrDefault(each, 0L), Math.max(0, end - records))));
    }

    /** Goes to where a scan was. */
    void seek(JsonNode offsets) {
        for (TopicPartition each : partitions) {
            JsonNode offset = offsets.path(each.toString());
            if (offset.isIntegralNumber()) {
                consumer.seek(each, offset.longValue());
            }
        }
    }

    /** Where the scan is: the next offset of each partition. */
    void offsets(ObjectNode into) {
        partitions.forEach(each -> into.put(each.toString(), consumer.position(each)));
    }

    /** The ends of the partitions now. */
    Map<TopicPartition, Long> ends() {
        return consumer.endOffsets(partitions);
    }

    /** How many offsets lie between the scan and these ends. */
    long left(Map<TopicPartition, Long> ends) {
        return partitions.stream()
                .mapToLong(each -> Math.max(0, ends.getOrDefault(each, 0L) - consumer.position(each)))
                .sum();
    }

    /** What comes next; nothing if nothing came for a moment. */
    Iterable<ConsumerRecord<String, byte[]>> poll() {
        return consumer.poll(POLL);
    }

    @Override
    public void close() {
        consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ofSeconds(1)));
    }
}
