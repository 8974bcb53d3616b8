package org.stackway.kit.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Real time, for machinery: leases, back-off, retention, token and signature tolerance, lag (D19). Never for a rule. */
@ApplicationScoped
public class SystemClock {

    private final Clock clock = Clock.systemUTC();

    /** The real instant, to the millisecond. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Monotonic nanoseconds, for measuring how long something took. */
    public long nanos() {
        return System.nanoTime();
    }
}
