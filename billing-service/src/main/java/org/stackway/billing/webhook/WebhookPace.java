package org.stackway.billing.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.stackway.kit.time.SystemClock;

/**
 * How fast deliveries are stored and applied. Accepting goes before applying: a provider waits for the one and nobody for the other.
 * While deliveries pour in they are applied one by one, and the worker rests in proportion to how long a delivery just waited for
 * its commit; what follows from a payment in other services keeps the machine busy too, and the wait shows that as well. The rest
 * is bounded, so that applying goes on however long they pour. What is stored together gathers for a moment.
 */
@ApplicationScoped
class WebhookPace {

    /** So many deliveries in a slice of time are more than payments make by themselves. */
    static final int FLOOD = 20;

    static final Duration SLICE = Duration.ofMillis(100);
    /** How long after such a slice it is taken to go on. */
    static final Duration AFTERMATH = Duration.ofSeconds(1);

    static final int MOST_TOGETHER = 32;
    static final int REST_FOR_EACH_WAIT = 100;
    static final Duration LONGEST_REST = Duration.ofSeconds(2);
    /** A commit costs as much for one delivery as for ten. */
    static final Duration GATHERING = Duration.ofMillis(10);

    private final SystemClock clock;
    private long slice;
    private int inThisSlice;
    private long floodUntil;
    private Duration waited = Duration.ZERO;

    WebhookPace(SystemClock clock) {
        this.clock = clock;
        this.floodUntil = clock.nanos();
    }

    /** A delivery came to be stored. */
    synchronized void arrived() {
        long now = clock.nanos();
        long current = Math.floorDiv(now, SLICE.toNanos());
        if (current != slice) {
            slice = current;
            inThisSlice = 0;
        }
        inThisSlice++;
        if (inThisSlice > FLOOD) {
            floodUntil = now + AFTERMATH.toNanos();
        }
    }

    /** One was stored, so long after it had come. */
    synchronized void stored(Duration after) {
        waited = after;
    }

    /** How long the next group of deliveries gathers before it is stored. */
    synchronized Duration gathering() {
        return flooded() ? GATHERING : Duration.ZERO;
    }

    /** How many deliveries are applied by the next transaction. */
    synchronized int together() {
        return flooded() ? 1 : MOST_TOGETHER;
    }

    /** How long to wait before the next transaction. */
    synchronized Duration rest() {
        if (!flooded()) {
            return Duration.ZERO;
        }
        Duration rest = waited.multipliedBy(REST_FOR_EACH_WAIT);
        return rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST;
    }

    private boolean flooded() {
        return clock.nanos() - floodUntil < 0;
    }
}
