package org.stackway.kit.relay;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Events handed to the producer together. The broker's answers come in on the producer's thread, or on the relay's for a
 * record that was never queued; the relay's thread looks at them once all are there, or once it has given up waiting.
 */
final class Flight {

    private final List<UnpublishedEvent> events;
    private final boolean[] accepted;
    private final AtomicInteger open = new AtomicInteger(1); // one for the sender itself, until it has sent the last
    private final Runnable whenSettled;
    private final long overdueAtNanos;
    private int sent;

    /**
     * @param whenSettled called once, when the last answer is there, on whichever thread brought it
     */
    Flight(List<UnpublishedEvent> events, long overdueAtNanos, Runnable whenSettled) {
        this.events = events;
        this.accepted = new boolean[events.size()];
        this.overdueAtNanos = overdueAtNanos;
        this.whenSettled = whenSettled;
    }

    /** The next event to be sent, in order; its index. */
    int begin() {
        open.incrementAndGet();
        return sent++;
    }

    boolean anyLeft() {
        return sent < events.size();
    }

    /** The first event that was not sent. */
    UnpublishedEvent firstLeft() {
        return events.get(sent);
    }

    UnpublishedEvent event(int index) {
        return events.get(index);
    }

    /** The broker's answer to one event. */
    void answered(int index, boolean isAccepted) {
        accepted[index] = isAccepted; // visible to whoever sees the count go down
        countDown();
    }

    /** Nothing more will be sent. */
    void allSent() {
        countDown();
    }

    private void countDown() {
        if (open.decrementAndGet() == 0) {
            whenSettled.run();
        }
    }

    /** Whether the broker has answered to everything that was sent. */
    boolean settled() {
        return open.get() == 0;
    }

    /** Whether the producer had its time to answer; it fails by itself what it cannot deliver, unless it is stuck. */
    boolean overdue(long nowNanos) {
        return nowNanos - overdueAtNanos > 0;
    }

    /** Positions that the broker has, as far as its answers are in; not necessarily a prefix. */
    Set<Long> accepted() {
        Set<Long> positions = new HashSet<>();
        for (int index = 0; index < sent; index++) {
            if (accepted[index]) {
                positions.add(events.get(index).position());
            }
        }
        return positions;
    }
}
