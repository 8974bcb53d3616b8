package org.stackway.kit.consumer;

import io.smallrye.mutiny.Uni;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Flow;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Polls that wait to be applied. One unit of work at a time takes all that has come while the last one ran: a poll seldom
 * has more than a few records, and a transaction for each would be slower than they come.
 *
 * <p>Invariants: records are applied in the order in which they were polled; a poll is acknowledged after its records were
 * applied; no more than {@link #AHEAD} polls wait.
 */
final class Intake implements Flow.Subscriber<Message<ConsumerRecords<String, byte[]>>> {

    private static final Logger LOG = Logger.getLogger(Intake.class);

    /** Polls asked for and not yet applied; each has at most {@code max.poll.records}. */
    private static final int AHEAD = 32;

    /** Records of one unit of work, exceeded by no more than one poll. */
    private static final int AT_ONCE = 500;

    private final Function<List<ConsumerRecord<String, byte[]>>, Uni<Void>> apply;
    private final ArrayDeque<Message<ConsumerRecords<String, byte[]>>> waiting = new ArrayDeque<>();
    private boolean applying;
    private Flow.@Nullable Subscription polls;

    /**
     * @param apply brings the records to their effect; never fails
     */
    Intake(Function<List<ConsumerRecord<String, byte[]>>, Uni<Void>> apply) {
        this.apply = apply;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        polls = subscription;
        subscription.request(AHEAD);
    }

    @Override
    public void onNext(Message<ConsumerRecords<String, byte[]>> poll) {
        synchronized (this) {
            waiting.addLast(poll);
        }
        goOn();
    }

    private void goOn() {
        List<Message<ConsumerRecords<String, byte[]>>> group;
        synchronized (this) {
            if (applying || waiting.isEmpty()) {
                return;
            }
            applying = true;
            group = nextGroup();
        }
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        group.forEach(poll -> poll.getPayload().forEach(records::add));
        apply.apply(records).subscribe().with(done -> applied(group), failure -> broken(group, failure));
    }

    private List<Message<ConsumerRecords<String, byte[]>>> nextGroup() {
        List<Message<ConsumerRecords<String, byte[]>>> group = new ArrayList<>();
        int records = 0;
        while (records < AT_ONCE && !waiting.isEmpty()) {
            Message<ConsumerRecords<String, byte[]>> poll = waiting.removeFirst();
            records += poll.getPayload().count();
            group.add(poll);
        }
        return group;
    }

    private void applied(List<Message<ConsumerRecords<String, byte[]>>> group) {
        group.forEach(Message::ack);
        synchronized (this) {
            applying = false;
        }
        Objects.requireNonNull(polls).request(group.size());
        goOn();
    }

    /** Ends the channel, and with it readiness and liveness: applying never fails, so this is a defect. */
    private void broken(List<Message<ConsumerRecords<String, byte[]>>> group, Throwable failure) {
        LOG.error("consuming ends", failure);
        group.forEach(poll -> poll.nack(failure));
    }

    @Override
    public void onError(Throwable failure) {
        LOG.error("Kafka hands over nothing more", failure);
    }

    @Override
    public void onComplete() {
        LOG.info("Kafka hands over nothing more");
    }
}
