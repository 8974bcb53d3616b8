package org.stackway.kit.replay;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Sends pages of records in their order. A page is sent as a whole or fails as a whole; what of a failed page arrived all
 * the same comes again with the next attempt.
 */
final class TopicWriter implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Producer<String, byte[]> producer;

    TopicWriter(Producer<String, byte[]> producer) {
        this.producer = producer;
    }

    /**
     * Returns when the broker has every record.
     *
     * @throws SendingFailed if it does not; the writer cannot be used any more
     */
    void write(List<ProducerRecord<String, byte[]>> records) {
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        Semaphore settled = new Semaphore(0);
        for (ProducerRecord<String, byte[]> each : records) {
            var _ = producer.send(each, (metadata, refused) -> {
                if (refused != null && failure.compareAndSet(null, refused)) {
                    producer.close(Duration.ZERO); // before anything that follows the failed record leaves
                }
                settled.release();
            });
        }
        await(settled, records.size());
        Exception first = failure.get();
        if (first != null) {
            throw new SendingFailed(first);
        }
    }

    private static void await(Semaphore settled, int records) {
        try {
            if (!settled.tryAcquire(records, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TimeoutException("the broker does not answer");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new RunningJob.Stopped();
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
    }

    /** The broker did not take a record. */
    static final class SendingFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        SendingFailed(Exception cause) {
            super("a record was not taken: " + cause, cause);
        }
    }
}
