package org.stackway.billing.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.stackway.kit.time.SystemClock;

/**
 * How fast stored deliveries are applied. Accepting goes before applying: a provider waits for the one and nobody for the other.
 * While deliveries pour in, few are applied together, and the worker rests in proportion to how long a delivery just waited for
 * its commit; what follows from a payment in other services keeps the machine busy too, and the wait shows that as well. The rest
 * is bounded, so that applying goes on however long they pour.
 */
@ApplicationScoped
class WebhookPace {

    /** So many deliveries in a second are more than payments make by themselves. */
    static final int FLOOD = 200;

    static final int MOST_TOGETHER = 32;
    static final int FEW_TOGETHER = 8;
    static final int REST_FOR_EACH_WAIT = 40;
    static final Duration LONGEST_REST = Duration.ofSeconds(2);
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final SystemClock clock;
    private long second;
    private int inThisSecond;
    private int inTheLast;
    private Duration waited = Duration.ZERO;

    WebhookPace(SystemClock clock) {
        this.clock = clock;
    }

    /** A delivery came to be stored. */
    synchronized void arrived() {
        turn();
        inThisSecond++;
    }

    /** One was stored, so long after it had come. */
    synchronized void stored(Duration after) {
        waited = after;
    }

    /** How many deliveries are applied by the next transaction. */
    synchronized int together() {
        return flooded() ? FEW_TOGETHER : MOST_TOGETHER;
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
        turn();
        return Math.max(inThisSecond, inTheLast) > FLOOD;
    }

    private void turn() {
        long now = Math.floorDiv(clock.nanos(), SECOND);
        if (now != second) {
            inTheLast = now == second + 1 ? inThisSecond : 0;
            inThisSecond = 0;
            second = now;
        }
    }
}
