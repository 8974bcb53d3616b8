package org.stackway.billing.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.stackway.kit.time.SystemClock;

/**
 * How fast deliveries are stored and applied. Accepting goes before applying: a provider waits for the one and nobody for the other.
 * After idleness they are applied one by one for as long as it takes to know whether more pour in, so that the first of a flood are
 * not all applied before it is known for one. While deliveries pour in they are applied one by one, and the worker rests in proportion
 * to how long a delivery just waited for its commit; what follows from a payment in other services keeps the machine busy too, and the
 * wait shows that as well. The rest is bounded, so that applying goes on however long they pour. What is stored together gathers for
 * a moment.
 */
@ApplicationScoped
class WebhookPace {

    /** Payments do not make deliveries faster than this by themselves, but for so many at once. */
    static final Duration BETWEEN_TWO = Duration.ofMillis(10);

    static final int AT_ONCE = 40;
    /** How long deliveries are applied one by one after idleness. */
    static final Duration BEGINNING = Duration.ofMillis(100);
    /** How long a flood is taken to go on after the last delivery that was one too many. */
    static final Duration AFTERMATH = Duration.ofSeconds(1);

    static final int MOST_TOGETHER = 32;
    static final int REST_FOR_EACH_WAIT = 100;
    static final Duration LONGEST_REST = Duration.ofSeconds(2);
    /** A commit costs as much for one delivery as for ten. */
    static final Duration GATHERING = Duration.ofMillis(10);

    private final SystemClock clock;
    /** When all that came would have come, had there been as long between any two as there should be. */
    private long due;

    private long floodUntil;
    private Duration waited = Duration.ZERO;
    private boolean idle = true;
    private long busySince;

    WebhookPace(SystemClock clock) {
        this.clock = clock;
        this.due = clock.nanos();
        this.floodUntil = due;
    }

    /** A delivery came to be stored. */
    synchronized void arrived() {
        long now = clock.nanos();
        due = (due - now < 0 ? now : due) + BETWEEN_TWO.toNanos();
        if (due - now > AT_ONCE * BETWEEN_TWO.toNanos()) {
            due = now + AT_ONCE * BETWEEN_TWO.toNanos();
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
        return idle || flooded() || clock.nanos() - busySince < BEGINNING.toNanos() ? 1 : MOST_TOGETHER;
    }

    /** So many were there to be applied. */
    synchronized void applied(int many) {
        if (idle && many > 0) {
            busySince = clock.nanos();
        }
        idle = many == 0;
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
