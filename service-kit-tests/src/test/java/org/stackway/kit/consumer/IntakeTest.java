package org.stackway.kit.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.Test;

/** Polls are applied one group after the other, and acknowledged after that. */
class IntakeTest {

    private final List<List<Long>> begun = new ArrayList<>();
    private final List<UniEmitter<? super Void>> running = new ArrayList<>();
    private final List<Long> acknowledged = new ArrayList<>();
    private final List<Long> refused = new ArrayList<>();
    private final Requests requests = new Requests();
    private final Intake intake = new Intake(this::apply);

    @Test
    void whatComesWhileAGroupIsAppliedIsTheNextGroup() {
        intake.onSubscribe(requests);
        intake.onNext(poll(0));
        intake.onNext(poll(1));
        intake.onNext(poll(2));
        assertThat(begun).containsExactly(List.of(0L));

        running.get(0).complete(null);

        assertThat(begun).containsExactly(List.of(0L), List.of(1L, 2L));
    }

    @Test
    void aPollIsAcknowledgedAfterItWasAppliedAndThenAnotherIsAskedFor() {
        intake.onSubscribe(requests);
        long first = requests.asked;
        intake.onNext(poll(0));
        assertThat(acknowledged).isEmpty();

        running.get(0).complete(null);

        assertThat(acknowledged).containsExactly(0L);
        assertThat(requests.asked).isEqualTo(first + 1);
    }

    @Test
    void aGroupIsNoLargerThanOneTransactionShouldBe() {
        intake.onSubscribe(requests);
        intake.onNext(poll(0));
        for (int i = 0; i < 6; i++) {
            intake.onNext(poll(1_000L * i, 200));
        }

        running.get(0).complete(null);

        assertThat(begun.get(1)).hasSize(600);
    }

    @Test
    void aDefectIsHandedToTheChannelAndNothingMoreIsApplied() {
        intake.onSubscribe(requests);
        intake.onNext(poll(0));
        intake.onNext(poll(1));

        running.get(0).fail(new IllegalStateException("must not happen"));

        assertThat(refused).containsExactly(0L);
        assertThat(acknowledged).isEmpty();
        assertThat(begun).hasSize(1);
    }

    private Uni<Void> apply(List<ConsumerRecord<String, byte[]>> records) {
        begun.add(records.stream().map(ConsumerRecord::offset).toList());
        return Uni.createFrom().emitter(running::add);
    }

    private Message<ConsumerRecords<String, byte[]>> poll(long offset) {
        return poll(offset, 1);
    }

    private Message<ConsumerRecords<String, byte[]>> poll(long first, int count) {
        TopicPartition partition = new TopicPartition("enrollment-events", 0);
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            records.add(new ConsumerRecord<>(partition.topic(), 0, first + i, "key", new byte[0]));
        }
        return Message.of(
                new ConsumerRecords<>(Map.of(partition, records), Map.of()),
                () -> {
                    acknowledged.add(first);
                    return CompletableFuture.completedFuture(null);
                },
                failure -> {
                    refused.add(first);
                    return CompletableFuture.completedFuture(null);
                });
    }

    private static final class Requests implements Flow.Subscription {
        private long asked;

        @Override
        public void request(long more) {
            asked += more;
        }

        @Override
        public void cancel() {
            throw new UnsupportedOperationException("nobody cancels");
        }
    }
}
