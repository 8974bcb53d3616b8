package org.stackway.kit.consumer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * How far this instance has applied each partition. A commit that the broker lost is not repeated before the next record
 * of its partition comes, so what is committed may lag behind what is applied; after a restart such records come once more
 * and the cursor drops them. The batches of a partition are applied one after the other, so the last one says how far.
 */
@ApplicationScoped
public class AppliedOffsets {

    private final Map<TopicPartition, Long> next = new ConcurrentHashMap<>();

    void applied(Iterable<ConsumerRecord<String, byte[]>> records) {
        for (ConsumerRecord<String, byte[]> each : records) {
            next.put(new TopicPartition(each.topic(), each.partition()), each.offset() + 1);
        }
    }

    /** The topic was made anew: its offsets begin again. */
    void forget(String topic) {
        next.keySet().removeIf(partition -> partition.topic().equals(topic));
    }

    /** The offset of the first record of the partition that this instance has not applied; 0 if it applied none. */
    long next(TopicPartition partition) {
        return next.getOrDefault(partition, 0L);
    }
}
