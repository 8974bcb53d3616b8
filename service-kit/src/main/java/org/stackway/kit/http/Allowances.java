package org.stackway.kit.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What callers of one kind may still ask: a token bucket each, kept as the one instant at which it will be full again. A
 * bucket that is full is not kept at all, so that memory is needed for those only who have just called; at
 * {@code mostCallers} of them everybody new shares one bucket, and nobody's debt is forgotten for it.
 *
 * <p>Instants are monotonic nanoseconds of one process.
 */
final class Allowances {

    private static final String ALL_OTHERS = "";
    private static final long SWEEP_EVERY = TimeUnit.SECONDS.toNanos(1);

    private final long nanosPerRequest;
    private final long nanosOfBurst;
    private final int mostCallers;
    private final Map<String, Long> fullAgain = new ConcurrentHashMap<>();
    private final AtomicLong nextSweep = new AtomicLong(Long.MIN_VALUE);

    /**
     * The allowances of a kind of callers.
     *
     * @param burst how many requests a caller may send at once after a rest, at least 1
     */
    Allowances(int perSecond, int burst, int mostCallers) {
        if (perSecond < 1 || burst < 1 || mostCallers < 1) {
            throw new IllegalArgumentException(
                    "a rate limit needs at least one request a second, at once, and one caller");
        }
        this.nanosPerRequest = TimeUnit.SECONDS.toNanos(1) / perSecond;
        this.nanosOfBurst = nanosPerRequest * (burst - 1);
        this.mostCallers = mostCallers;
    }

    /** Takes one request off a caller's allowance; 0 if it had one left, else the nanoseconds until it has. */
    long take(String caller, long now) {
        Ask ask = new Ask(now);
        fullAgain.compute(bucketOf(caller, now), (bucket, full) -> ask.of(full == null ? now : full));
        return ask.wait;
    }

    /** As {@link #take}, but takes nothing. */
    long look(String caller, long now) {
        Long full = fullAgain.get(bucketOf(caller, now));
        return full == null ? 0 : Math.max(0, full - now - nanosOfBurst);
    }

    /** How many buckets are kept. */
    int kept() {
        return fullAgain.size();
    }

    private String bucketOf(String caller, long now) {
        if (fullAgain.size() < mostCallers || fullAgain.containsKey(caller)) {
            return caller;
        }
        long due = nextSweep.get();
        if ((due == Long.MIN_VALUE || now - due >= 0) && nextSweep.compareAndSet(due, now + SWEEP_EVERY)) {
            fullAgain.values().removeIf(full -> full - now <= 0);
        }
        return fullAgain.size() < mostCallers ? caller : ALL_OTHERS;
    }

    /** One request at a bucket. */
    private final class Ask {
        private final long now;
        private long wait;

        Ask(long now) {
            this.now = now;
        }

        /** When the bucket is full again after this request. */
        long of(long full) {
            long from = full - now < 0 ? now : full;
            wait = Math.max(0, from - now - nanosOfBurst);
            return wait > 0 ? full : from + nanosPerRequest;
        }
    }
}
