package org.stackway.kit.relay;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.stackway.events.PublishingService;

/**
 * Sends a page of events and waits until the broker has answered for each.
 *
 * <p>The first failure ends the page and the producer: were it kept, records queued behind the failed one could still be
 * accepted, and a consumer would see a later version of a stream without the earlier one. With one request in flight (see
 * {@link ProducerSettings}) and the producer closed from within the failed record's callback, nothing that follows the
 * failed record in its partition has left the process or ever will. What the broker did accept may be sent again.
 *
 * <p>Not thread-safe: the relay thread's own.
 */
final class EventPublisher implements AutoCloseable {

    /** The producer fails what it cannot deliver by itself; this is for one that does not even do that. */
    private static final Duration GRACE = Duration.ofMillis(500);

    private final Supplier<Producer<String, byte[]>> producers;
    private final PublishingService service;
    private final RelaySettings settings;
    private @Nullable Producer<String, byte[]> producer;

    EventPublisher(Supplier<Producer<String, byte[]>> producers, PublishingService service, RelaySettings settings) {
        this.producers = producers;
        this.service = service;
        this.settings = settings;
    }

    /** Sends in order and waits, no longer than {@link RelaySettings#sending()}. Never throws for a refused record. */
    Outcome publish(List<UnpublishedEvent> events) {
        if (events.isEmpty()) {
            return new Outcome(Set.of(), null, null);
        }
        Producer<String, byte[]> current = producer;
        if (current == null) {
            try {
                current = producers.get();
            } catch (KafkaException away) { // no broker's name can be resolved, for example
                return new Outcome(Set.of(), away, null);
            }
            producer = current;
        }
        Flight flight = new Flight(current);
        int sent = send(current, events, flight);
        flight.awaitAll(sent, settings.delivery().plus(GRACE));
        if (flight.failure() != null) {
            close();
        }
        return flight.outcome(events);
    }

    private int send(Producer<String, byte[]> current, List<UnpublishedEvent> events, Flight flight) {
        long begun = System.nanoTime();
        int next = 0;
        while (next < events.size()
                && flight.failure() == null
                && System.nanoTime() - begun < settings.patience().toNanos()) {
            int index = next++;
            try {
                ProducerRecord<String, byte[]> message = events.get(index).toRecord(service);
                var _ = current.send(message, (metadata, failure) -> flight.settle(index, failure));
            } catch (RuntimeException failure) {
                flight.settle(index, failure);
            }
        }
        return next;
    }

    @Override
    public void close() {
        Producer<String, byte[]> current = producer;
        producer = null;
        if (current != null) {
            current.close(Duration.ZERO);
        }
    }

    private static boolean recordsOwnFault(Throwable failure) {
        return failure instanceof RecordTooLargeException
                || failure instanceof RecordBatchTooLargeException
                || failure instanceof InvalidRecordException
                || failure instanceof SerializationException
                || failure instanceof IllegalArgumentException;
    }

    /**
     * What became of a page.
     *
     * @param accepted positions that the broker has; not necessarily a prefix of the page
     * @param failure the first one; if there is none, everything that was sent is accepted
     * @param refused the event that failed by its own fault, if that is what happened
     */
    record Outcome(
            Set<Long> accepted,
            @Nullable Throwable failure,
            @Nullable UnpublishedEvent refused) {}

    /** One page on its way. Settled from the producer's thread, or from ours for a record that was never queued. */
    private static final class Flight {
        private final Producer<String, byte[]> carrier;
        private final Thread sender = Thread.currentThread();
        private final Semaphore settled = new Semaphore(0);
        private final Set<Integer> accepted = ConcurrentHashMap.newKeySet();
        private final AtomicReference<@Nullable Failed> first = new AtomicReference<>();

        Flight(Producer<String, byte[]> carrier) {
            this.carrier = carrier;
        }

        void settle(int index, @Nullable Exception failure) {
            if (failure == null) {
                accepted.add(index);
            } else if (first.compareAndSet(null, new Failed(index, failure)) && Thread.currentThread() != sender) {
                carrier.close(Duration.ZERO); // on the producer's thread: before it sends anything else
            }
            settled.release();
        }

        @Nullable
        Failed failure() {
            return first.get();
        }

        /** A producer that does not answer in time is one more failure, of none of the records in particular. */
        void awaitAll(int sent, Duration atMost) {
            try {
                if (!settled.tryAcquire(sent, atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                    first.compareAndSet(null, new Failed(0, new TimeoutException("the producer does not answer")));
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                first.compareAndSet(null, new Failed(0, stop));
            }
        }

        Outcome outcome(List<UnpublishedEvent> events) {
            Set<Long> positions = new HashSet<>();
            accepted.forEach(index -> positions.add(events.get(index).position()));
            Failed failed = failure();
            return failed == null
                    ? new Outcome(positions, null, null)
                    : new Outcome(
                            positions,
                            failed.cause(),
                            recordsOwnFault(failed.cause()) ? events.get(failed.index()) : null);
        }
    }

    private record Failed(int index, Throwable cause) {}
}
