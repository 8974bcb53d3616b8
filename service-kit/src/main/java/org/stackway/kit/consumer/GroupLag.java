package org.stackway.kit.consumer;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/**
 * How far the service's Kafka group is from the end of each partition, by the offsets it has committed. Asked of the
 * broker, because a consumer that died does not tell. Runs on worker threads.
 */
@ApplicationScoped
public class GroupLag {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Subscription subscription;
    private final AppliedOffsets applied;
    private final RenewedTopics renewed;
    private final OwnPartitions own;
    private final Map<String, Object> kafka;
    private @Nullable Admin admin;
    private final Map<String, Uuid> topics = new HashMap<>();
    private volatile List<String> missing = List.of();

    GroupLag(
            Subscription subscription,
            AppliedOffsets applied,
            RenewedTopics renewed,
            OwnPartitions own,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.subscription = subscription;
        this.applied = applied;
        this.renewed = renewed;
        this.own = own;
        this.kafka = kafka;
    }

    /** Fails if the broker does not answer within seconds. */
    public Uni<Lag> measure() {
        return Uni.createFrom().item(this::ask).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /**
     * The part of the lag that this instance has to answer for: of the partitions it reads, and of those that nobody reads. A
     * healthy instance is not at fault for one that hangs, and all are for what is left lying.
     */
    public Uni<Long> measureOwn() {
        return Uni.createFrom().item(this::askOwn).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private long askOwn() {
        Set<TopicPartition> readByOthers = own.without(readByAnybody(admin()));
        return ask().partitions().stream()
                .filter(lag -> !readByOthers.contains(new TopicPartition(lag.topic(), lag.partition())))
                .mapToLong(PartitionLag::behind)
                .sum();
    }

    private Set<TopicPartition> readByAnybody(Admin client) {
        KafkaFuture<ConsumerGroupDescription> answer =
                Objects.requireNonNull(client.describeConsumerGroups(List.of(subscription.consumer()))
                        .describedGroups()
                        .get(subscription.consumer()));
        ConsumerGroupDescription group = orNone(answer, GroupIdNotFoundException.class);
        return group == null
                ? Set.of()
                : group.members().stream()
                        .flatMap(member -> member.assignment().topicPartitions().stream())
                        .collect(Collectors.toSet());
    }

    /** Topics that did not exist when the broker was asked last. */
    public List<String> missingTopics() {
        return missing;
    }

    private Lag ask() {
        Admin client = admin();
        List<TopicPartition> all = partitions(client);
        // committed first: what is committed and produced in between makes the lag look larger, never smaller
        Map<TopicPartition, OffsetAndMetadata> committed =
                get(client.listConsumerGroupOffsets(subscription.consumer()).partitionsToOffsetAndMetadata());
        Map<TopicPartition, Long> ends = offsets(client, all, OffsetSpec.latest());
        List<TopicPartition> unsure = all.stream()
                .filter(each -> committed.get(each) == null || beyond(committed.get(each), ends.get(each)))
                .toList();
        Map<TopicPartition, Long> starts = offsets(client, unsure, OffsetSpec.earliest());
        List<PartitionLag> lags = new ArrayList<>();
        for (TopicPartition each : all) {
            OffsetAndMetadata at = committed.get(each);
            long start = starts.getOrDefault(each, 0L);
            long end = ends.getOrDefault(each, at == null ? start : at.offset());
            lags.add(PartitionLag.of(each, start, at == null ? null : at.offset(), applied.next(each), end));
        }
        return new Lag(lags);
    }

    private static boolean beyond(@Nullable OffsetAndMetadata committed, @Nullable Long end) {
        return committed != null && end != null && committed.offset() > end;
    }

    /** A topic that was deleted and made again has another id: nothing of the new one is applied yet. */
    private synchronized List<TopicPartition> partitions(Admin client) {
        List<TopicPartition> found = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        client.describeTopics(subscription.topics()).topicNameValues().forEach((topic, answer) -> {
            TopicDescription description = orNone(answer, UnknownTopicOrPartitionException.class);
            if (description == null) {
                absent.add(topic);
                return;
            }
            Uuid before = topics.put(topic, description.topicId());
            if (before != null && !before.equals(description.topicId())) {
                applied.forget(topic);
                renewed.begin(topic);
            }
            description.partitions().forEach(partition -> found.add(new TopicPartition(topic, partition.partition())));
        });
        missing = absent.stream().sorted().toList();
        found.sort(Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition));
        return found;
    }

    private static <T> @Nullable T orNone(KafkaFuture<T> answer, Class<? extends ApiException> unknown) {
        try {
            return get(answer);
        } catch (IllegalStateException failure) {
            if (failure.getCause() != null
                    && unknown.isInstance(failure.getCause().getCause())) {
                return null;
            }
            throw failure;
        }
    }

    private static Map<TopicPartition, Long> offsets(Admin client, List<TopicPartition> of, OffsetSpec spec) {
        if (of.isEmpty()) {
            return Map.of();
        }
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        of.forEach(each -> asked.put(each, spec));
        Map<TopicPartition, ListOffsetsResultInfo> answers =
                get(client.listOffsets(asked).all());
        Map<TopicPartition, Long> offsets = new HashMap<>();
        answers.forEach((each, answer) -> offsets.put(each, answer.offset()));
        return offsets;
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        } catch (ExecutionException | TimeoutException failure) {
            throw new IllegalStateException("the broker does not tell its offsets", failure);
        }
    }

    private synchronized Admin admin() {
        Admin current = admin;
        if (current == null) {
            Map<String, Object> config = new HashMap<>(kafka);
            config.put(AdminClientConfig.CLIENT_ID_CONFIG, subscription.consumer() + "-lag");
            config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
            config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis() - 1000);
            current = Admin.create(config);
            admin = current;
        }
        return current;
    }

    synchronized void onStop(@Observes ShutdownEvent stop) {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }

    /** The lag of every consumed partition. */
    public record Lag(List<PartitionLag> partitions) {
        public Lag {
            partitions = List.copyOf(partitions);
        }

        /** Records that were published and neither committed as consumed nor applied by this instance. */
        public long total() {
            return partitions.stream().mapToLong(PartitionLag::behind).sum();
        }
    }

    /** The lag of one partition. */
    public record PartitionLag(String topic, int partition, long committed, long end, long behind) {

        /**
         * A place beyond the end is of a topic that is no more: whoever consumes it begins at its start.
         *
         * @param start of what the partition holds; asked for only if nothing that counts is committed
         * @param applied the offset behind the last record that this instance applied; 0 if it applied none
         */
        static PartitionLag of(TopicPartition partition, long start, @Nullable Long committed, long applied, long end) {
            long position = committed == null || committed > end ? start : committed;
            long reached = applied > end ? position : Math.max(position, applied);
            return new PartitionLag(
                    partition.topic(), partition.partition(), position, end, Math.max(0, end - reached));
        }
    }
}
