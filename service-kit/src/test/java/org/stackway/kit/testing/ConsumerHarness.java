package org.stackway.kit.testing;

import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.stackway.kit.consumer.BatchConsumer;
import org.stackway.kit.consumer.WaitingRunner;

/**
 * Hands records straight to the consumer of the application under test, without Kafka. Each delivery ends when its records
 * are settled and whatever they released is applied too. For {@code @QuarkusTest}s.
 */
public final class ConsumerHarness {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LARGEST_BATCH = 20;

    private ConsumerHarness() {}

    /** Delivers these records as one batch. */
    public static void deliver(TestRecord... records) {
        deliver(List.of(records));
    }

    /** Delivers these records as one batch. */
    public static void deliver(List<TestRecord> records) {
        poll(records);
        settle();
    }

    /**
     * Delivers a seeded interleaving of the records, with duplicates, in batches of random size. Only the order inside each
     * stream is kept.
     */
    public static void deliverShuffled(long seed, List<TestRecord> records) {
        Random random = new Random(seed);
        deliver(random, LARGEST_BATCH, Interleaving.withDuplicates(random, records));
    }

    /** Delivers these records in their order, in batches of random size. */
    public static void deliver(Random random, int largestBatch, List<TestRecord> records) {
        for (int from = 0; from < records.size(); ) {
            int to = Math.min(records.size(), from + 1 + random.nextInt(largestBatch));
            poll(records.subList(from, to));
            from = to;
        }
        settle();
    }

    /** Lets go on whatever waits for something that has come. */
    public static void settle() {
        CDI.current().select(WaitingRunner.class).get().releaseAll().await().atMost(PATIENCE);
    }

    private static void poll(List<TestRecord> records) {
        BatchConsumer consumer = CDI.current().select(BatchConsumer.class).get();
        consumer.consume(
                        new ArrayList<>(records.stream().map(TestRecord::polled).toList()))
                .await()
                .atMost(PATIENCE);
    }
}
