package org.stackway.kit.testing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.store.Tx;
import org.stackway.kit.time.BusinessClock;

/**
 * The business clock of the application under test. It only goes forward, and all tests of an application share it: give
 * each test dates relative to {@link #now()}, or sessions of its own.
 */
public final class BusinessTime {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private BusinessTime() {}

    public static Instant now() {
        return in(tx -> Uni.createFrom().item(tx.now()));
    }

    /** Moves the clock. Deadlines that become due fire by themselves, soon. */
    public static void moveTo(Instant instant) {
        BusinessClock clock = CDI.current().select(BusinessClock.class).get();
        boolean moved = in(tx -> clock.moveTo(tx.sql(), instant));
        if (!moved) {
            throw new IllegalArgumentException("the business clock is already past " + instant);
        }
    }

    /** Moves the clock to a local date-time of the institution. */
    public static void moveTo(LocalDateTime local) {
        moveTo(local.atZone(BusinessClock.ZONE).toInstant());
    }

    public static void advance(Duration by) {
        moveTo(now().plus(by));
    }

    private static <T> T in(java.util.function.Function<Tx, Uni<T>> work) {
        return CDI.current().select(Transactions.class).get().run(work).await().atMost(PATIENCE);
    }
}
