package org.stackway.billing.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.stackway.kit.time.SystemClock;

/**
 * How fast deliveries are applied. Accepting goes before applying: a provider waits for the one and nobody for the other.
 * After idleness the first is applied at once, and the next ones when there was time to know whether more pour in, so that the first
 * of a flood are not all applied before it is known for one. While deliveries pour in they are applied one by one, and the worker
 * rests in proportion to how long the last were on their way to disk; what follows from a payment in other services keeps the machine
 * busy too, and that shows it as well. A rest is bounded, and so is the time for which one flood holds back what is to be applied:
 * after it they are applied as at any other time, however long they pour.
 */
@ApplicationScoped
class WebhookPace {

    /** Payments do not make deliveries faster than this by themselves, but for so many at once. */
    static final Duration BETWEEN_TWO = Duration.ofMillis(10);

    static final int AT_ONCE = 40;
    /** How long the next ones wait after the first since idleness: longer than it takes to know a flood. */
    static final Duration BEGINNING = Duration.ofMillis(150);
    /** How long a flood is taken to go on after the last delivery that was one too many. */
    static final Duration AFTERMATH = Duration.ofSeconds(1);
    /** How long one flood may hold back what is to be applied. */
    static final Duration LONGEST_HOLD = Duration.ofMinutes(1);

    static final int MOST_TOGETHER = 32;
    static final int REST_TO_STORING = 2_000;
    static final Duration LONGEST_REST = Duration.ofSeconds(10);

    private final SystemClock clock;
    /** When all that came would have come, had there been as long between any two as there should be. */
    private long due;

    private long floodSince;
    private long floodUntil;
    private Duration storing = Duration.ZERO;
    private boolean idle = true;
    private long busySince;
    private long lastApplied;

    WebhookPace(SystemClock clock) {
        this.clock = clock;
        this.due = clock.nanos();
        this.floodSince = due;
        this.floodUntil = due;
        this.busySince = due - BEGINNING.toNanos();
        this.lastApplied = due;
    }

    /** A delivery came to be stored. */
    synchronized void arrived() {
        long now = clock.nanos();
        due = (due - now < 0 ? now : due) + BETWEEN_TWO.toNanos();
        if (due - now > AT_ONCE * BETWEEN_TWO.toNanos()) {
            due = now + AT_ONCE * BETWEEN_TWO.toNanos();
            if (!flooded()) {
                floodSince = now;
            }
            floodUntil = now + AFTERMATH.toNanos();
        }
    }

    /** Some were stored, and it took so long. */
    synchronized void stored(Duration within) {
        storing = within;
    }

    /** How many deliveries are applied by the next transaction. */
    synchronized int together() {
        return idle || held() ? 1 : MOST_TOGETHER;
    }

    /** So many were there to be applied, and are. */
    synchronized void applied(int many) {
        lastApplied = clock.nanos();
        if (idle && many > 0) {
            busySince = lastApplied;
        }
        idle = many == 0;
    }

    /** How long to wait before the next transaction, as it looks now. */
    synchronized Duration rest() {
        return held()
                ? left(lastApplied, shorter(storing.multipliedBy(REST_TO_STORING), LONGEST_REST))
                : left(busySince, BEGINNING);
    }

    private Duration left(long since, Duration of) {
        return Duration.ofNanos(Math.max(0, since + of.toNanos() - clock.nanos()));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private boolean held() {
        return flooded() && clock.nanos() - floodSince < LONGEST_HOLD.toNanos();
    }

    private boolean flooded() {
        return clock.nanos() - floodUntil < 0;
    }
}
