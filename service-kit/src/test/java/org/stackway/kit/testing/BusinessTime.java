package org.stackway.kit.testing;

import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.stackway.kit.deadline.DeadlineRunner;
import org.stackway.kit.ops.TestClock;
import org.stackway.kit.time.BusinessClock;

/**
 * The business clock of the application under test. It only goes forward, and all tests of an application share it: give
 * each test dates relative to {@link #now()}, or sessions of its own.
 */
public final class BusinessTime {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private BusinessTime() {}

    public static Instant now() {
        return clock().now().await().atMost(PATIENCE);
    }

    /** Moves the clock, and returns when every deadline that is due by then has fired. */
    public static void moveTo(Instant instant) {
        if (!clock().moveTo(instant).await().atMost(PATIENCE)) {
            throw new IllegalArgumentException("the business clock is already past " + instant);
        }
        CDI.current()
                .select(DeadlineRunner.class)
                .get()
                .untilNoneIsDue()
                .await()
                .atMost(PATIENCE);
    }

    /** Moves the clock to a local date-time of the institution. */
    public static void moveTo(LocalDateTime local) {
        moveTo(local.atZone(BusinessClock.ZONE).toInstant());
    }

    public static void advance(Duration by) {
        moveTo(now().plus(by));
    }

    private static TestClock clock() {
        return CDI.current().select(TestClock.class).get();
    }
}
