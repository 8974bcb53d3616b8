package org.stackway.kit.relay;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * A producer with one request in flight: records reach the broker in the order in which they were sent, answers come back
 * in that order, and whoever schedules says when.
 */
final class SimProducer extends MockProducer<String, byte[]> {

    private final SimBroker broker;
    private final boolean acknowledgesAtOnce;
    private final boolean cannotBeClosed;
    private final Deque<Queued> queued = new ArrayDeque<>();
    private final Deque<Queued> unanswered = new ArrayDeque<>();
    private boolean closed;

    SimProducer(SimBroker broker, Mutation mutation) {
        this.broker = broker;
        this.acknowledgesAtOnce = mutation == Mutation.RELAY_CURSOR_BEFORE_SEND;
        this.cannotBeClosed = mutation == Mutation.PRODUCER_KEPT_AFTER_FAILURE;
    }

    @Override
    public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> message, Callback callback) {
        if (closed && !cannotBeClosed) {
            throw new IllegalStateException("the producer is closed");
        }
        queued.add(new Queued(message, callback));
        if (acknowledgesAtOnce) {
            callback.onCompletion(metadata(message), null);
        }
        return new CompletableFuture<>();
    }

    /** The oldest record that is not there yet arrives at the broker. */
    boolean deliver() {
        Queued next = queued.poll();
        if (next == null) {
            return false;
        }
        broker.append(next.message());
        if (!closed) {
            unanswered.add(next);
        }
        return true;
    }

    /** The broker's oldest answer arrives here. */
    boolean acknowledge() {
        Queued next = unanswered.poll();
        if (next != null && !acknowledgesAtOnce) {
            next.callback().onCompletion(metadata(next.message()), null);
        }
        return next != null;
    }

    /** The oldest answer gets lost: the record may be there, and is given up. */
    boolean loseAnswer() {
        Queued next = unanswered.poll();
        return fail(next, new TimeoutException("no answer"));
    }

    /** The oldest record is refused. */
    boolean refuse(boolean forItsOwnFault) {
        if (!unanswered.isEmpty()) {
            return false; // its request is not out yet
        }
        if (closed && !cannotBeClosed) { // the connection of a process that is gone breaks, and nothing more comes
            boolean any = !queued.isEmpty();
            queued.clear();
            return any;
        }
        return fail(
                queued.poll(),
                forItsOwnFault ? new RecordTooLargeException("too large") : new TimeoutException("not delivered"));
    }

    private boolean fail(Queued next, KafkaException failure) {
        if (next != null && !acknowledgesAtOnce && (!closed || cannotBeClosed)) {
            next.callback().onCompletion(null, failure);
        }
        return next != null;
    }

    /** The process is gone. What it had handed over may still arrive. */
    void abandon() {
        closed = true;
        unanswered.clear();
    }

    @Override
    public void close(Duration timeout) {
        if (closed || cannotBeClosed) {
            return;
        }
        closed = true;
        KafkaException aborted = new KafkaException("the producer is closed forcefully");
        drop(unanswered, aborted);
        drop(queued, aborted);
    }

    private void drop(Deque<Queued> records, KafkaException reason) {
        for (Queued next = records.poll(); next != null; next = records.poll()) {
            if (!acknowledgesAtOnce) {
                next.callback().onCompletion(null, reason);
            }
        }
    }

    @Override
    public void close() {
        close(Duration.ZERO);
    }

    private static RecordMetadata metadata(ProducerRecord<String, byte[]> message) {
        return new RecordMetadata(new TopicPartition(message.topic(), 0), 0, 0, 0, 0, 0);
    }

    private record Queued(ProducerRecord<String, byte[]> message, Callback callback) {}
}
