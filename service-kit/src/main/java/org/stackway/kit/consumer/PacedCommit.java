package org.stackway.kit.consumer;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaConnectorIncomingConfiguration;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.commit.KafkaCommitHandler;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.RetriableCommitFailedException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Commits the offsets of applied records some times a second, all partitions in one request. A commit for each batch and
 * partition keeps the broker and the polling thread busier than the records do.
 *
 * <p>An offset is never committed before its records were applied. What is committed too late comes once more, and the
 * cursor drops it.
 */
final class PacedCommit implements KafkaCommitHandler {

    private static final Logger LOG = Logger.getLogger(PacedCommit.class);
    private static final Duration PACE = Duration.ofMillis(100);
    private static final Duration PATIENCE_WITH_REBALANCE = Duration.ofSeconds(2);

    private final Vertx vertx;
    private final KafkaConsumer<?, ?> consumer;
    private final OwnPartitions own;
    private final Map<TopicPartition, OffsetAndMetadata> due = new HashMap<>();
    private boolean scheduled;

    private PacedCommit(Vertx vertx, KafkaConsumer<?, ?> consumer, OwnPartitions own) {
        this.vertx = vertx;
        this.consumer = consumer;
        this.own = own;
    }

    @Override
    public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> applied) {
        remember(
                new TopicPartition(applied.getTopic(), applied.getPartition()),
                new OffsetAndMetadata(applied.getOffset() + 1));
        return Uni.createFrom().voidItem();
    }

    private synchronized void remember(TopicPartition partition, OffsetAndMetadata next) {
        due.merge(partition, next, (a, b) -> a.offset() >= b.offset() ? a : b);
        if (!scheduled) {
            scheduled = true;
            vertx.setTimer(PACE.toMillis(), timer -> commit());
        }
    }

    private void commit() {
        Map<TopicPartition, OffsetAndMetadata> offsets;
        synchronized (this) {
            scheduled = false;
            offsets = Map.copyOf(due);
            due.clear();
        }
        if (!offsets.isEmpty()) {
            consumer.commitAsync(offsets).subscribe().with(done -> {}, failure -> {
                LOG.debugf("offsets are not committed: %s", failure);
                if (failure instanceof RetriableCommitFailedException) {
                    offsets.forEach(this::remember);
                }
            });
        }
    }

    @Override
    public void partitionsAssigned(Collection<TopicPartition> partitions) {
        own.assigned(partitions);
    }

    /** On the polling thread, before the partitions are given to somebody else. */
    @Override
    public void partitionsRevoked(Collection<TopicPartition> partitions) {
        own.revoked(partitions);
        Map<TopicPartition, OffsetAndMetadata> offsets;
        synchronized (this) {
            offsets = new HashMap<>(due);
            offsets.keySet().retainAll(partitions);
            due.keySet().removeAll(partitions);
        }
        if (!offsets.isEmpty()) {
            try {
                consumer.unwrap().commitSync(offsets, PATIENCE_WITH_REBALANCE);
            } catch (KafkaException failure) { // its next owner gets some records once more
                LOG.debugf("offsets of revoked partitions are not committed: %s", failure);
            }
        }
    }

    /** The commit strategy {@code paced}. */
    @ApplicationScoped
    @Identifier("paced")
    static class Factory implements KafkaCommitHandler.Factory {
        private final OwnPartitions own;

        Factory(OwnPartitions own) {
            this.own = own;
        }

        @Override
        public KafkaCommitHandler create(
                KafkaConnectorIncomingConfiguration config,
                Vertx vertx,
                KafkaConsumer<?, ?> consumer,
                BiConsumer<Throwable, Boolean> reportFailure) {
            return new PacedCommit(vertx, consumer, own);
        }
    }
}
