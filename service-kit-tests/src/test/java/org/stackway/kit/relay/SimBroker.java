package org.stackway.kit.relay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A topic's partitions, and the offsets of the one group that reads them. */
final class SimBroker {

    static final int PARTITIONS = 2;

    private final List<List<ProducerRecord<String, byte[]>>> logs = new ArrayList<>();
    private final int[] committed = new int[PARTITIONS];
    private final int[] owner = new int[PARTITIONS];

    SimBroker() {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            logs.add(new ArrayList<>());
        }
    }

    void append(ProducerRecord<String, byte[]> incoming) {
        logs.get(SimStore.partition(incoming.key())).add(incoming);
    }

    /** The records of a partition from an offset on. */
    List<ConsumerRecord<String, byte[]>> read(int partition, int from, int atMost) {
        List<ProducerRecord<String, byte[]>> log = logs.get(partition);
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        for (int offset = from; offset < Math.min(log.size(), from + atMost); offset++) {
            ProducerRecord<String, byte[]> found = log.get(offset);
            ConsumerRecord<String, byte[]> polled =
                    new ConsumerRecord<>(found.topic(), partition, offset, found.key(), found.value());
            found.headers().forEach(polled.headers()::add);
            records.add(polled);
        }
        return records;
    }

    int committed(int partition) {
        return committed[partition];
    }

    /** A member that lost the partition meanwhile commits nothing. */
    void commit(int member, int partition, int offset) {
        if (owner[partition] == member) {
            committed[partition] = offset;
        }
    }

    int owner(int partition) {
        return owner[partition];
    }

    /** Each partition goes to another member, by one of the four ways there are with two. */
    void rebalance(int way) {
        Arrays.setAll(owner, partition -> way >> partition & 1);
    }
}
