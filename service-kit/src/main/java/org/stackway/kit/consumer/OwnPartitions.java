package org.stackway.kit.consumer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/**
 * The partitions that the group has given to this instance. What it was not told to give back it still answers for: a
 * consumer whose polling thread has died learns of nothing any more.
 */
@ApplicationScoped
class OwnPartitions {

    private final Set<TopicPartition> held = new HashSet<>();

    synchronized void assigned(Collection<TopicPartition> partitions) {
        held.addAll(partitions);
    }

    synchronized void revoked(Collection<TopicPartition> partitions) {
        held.removeAll(partitions);
    }

    /** Those of the partitions that somebody else reads. */
    synchronized Set<TopicPartition> without(Collection<TopicPartition> read) {
        Set<TopicPartition> others = new HashSet<>(read);
        others.removeAll(held);
        return others;
    }
}
