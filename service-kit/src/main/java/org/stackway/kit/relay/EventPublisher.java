package org.stackway.kit.relay;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
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
 * Sends events in order, and does not wait for the broker's answers.
 *
 * <p>The first failure ends the producer: were it kept, records queued behind the failed one could still be accepted, and a
 * consumer would see a later version of a stream without the earlier one. With one request in flight (see
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
    private final LongSupplier nanos;
    private @Nullable Carrier carrier;
    private @Nullable Failed failed;

    /**
     * @param nanos elapsed real time, as {@link System#nanoTime}
     */
    EventPublisher(
            Supplier<Producer<String, byte[]>> producers,
            PublishingService service,
            RelaySettings settings,
            LongSupplier nanos) {
        this.producers = producers;
        this.service = service;
        this.settings = settings;
        this.nanos = nanos;
    }

    /**
     * Sends in order: all, or as many as the producer takes within {@link RelaySettings#patience()}, or up to the first
     * failure. Never throws for a record that is refused or a broker that is away; see {@link #failure()}.
     *
     * @param whenSettled called once, when the broker has answered for each event that was sent
     */
    Flight send(List<UnpublishedEvent> events, Runnable whenSettled) {
        long begun = nanos.getAsLong();
        Flight flight =
                new Flight(events, begun + settings.sending().plus(GRACE).toNanos(), whenSettled);
        Carrier current = events.isEmpty() ? null : carrier();
        if (current != null) {
            long until = begun + settings.patience().toNanos();
            while (flight.anyLeft() && current.failure() == null && nanos.getAsLong() - until < 0) {
                current.send(flight, flight.begin(), service);
            }
        }
        flight.allSent();
        return flight;
    }

    private @Nullable Carrier carrier() {
        if (carrier == null && failed == null) {
            try {
                carrier = new Carrier(producers.get());
            } catch (KafkaException away) { // no broker's name can be resolved, for example
                failed = new Failed(null, away);
            }
        }
        return carrier;
    }

    /** What ended the producer, since the last {@link #close}: nothing can be sent any more. */
    @Nullable
    Failed failure() {
        return failed != null || carrier == null ? failed : carrier.failure();
    }

    /** Nothing that is not yet on the wire will be; the next send begins anew. */
    @Override
    public void close() {
        Carrier current = carrier;
        carrier = null;
        failed = null;
        if (current != null) {
            current.producer.close(Duration.ZERO);
        }
    }

    /** One producer, to its first failure. */
    private static final class Carrier {
        private final Producer<String, byte[]> producer;
        private final Thread sender = Thread.currentThread();
        private final AtomicReference<@Nullable Failed> first = new AtomicReference<>();

        Carrier(Producer<String, byte[]> producer) {
            this.producer = producer;
        }

        void send(Flight flight, int index, PublishingService service) {
            try {
                ProducerRecord<String, byte[]> message = flight.event(index).toRecord(service);
                var _ = producer.send(message, (metadata, failure) -> answer(flight, index, failure));
            } catch (RuntimeException failure) {
                answer(flight, index, failure);
            }
        }

        private void answer(Flight flight, int index, @Nullable Exception failure) {
            if (failure != null
                    && first.compareAndSet(null, new Failed(flight.event(index), failure))
                    && Thread.currentThread() != sender) {
                producer.close(Duration.ZERO); // on the producer's thread: before it sends anything else
            }
            flight.answered(index, failure == null);
        }

        @Nullable
        Failed failure() {
            return first.get();
        }
    }

    /**
     * The first failure.
     *
     * @param event the one that was being sent, if it was one
     */
    record Failed(@Nullable UnpublishedEvent event, Throwable cause) {

        /** The event that failed by its own fault, if that is what happened. */
        @Nullable
        UnpublishedEvent refused() {
            return recordsOwnFault(cause) ? event : null;
        }

        private static boolean recordsOwnFault(Throwable failure) {
            return failure instanceof RecordTooLargeException
                    || failure instanceof RecordBatchTooLargeException
                    || failure instanceof InvalidRecordException
                    || failure instanceof SerializationException
                    || failure instanceof IllegalArgumentException;
        }
    }
}
