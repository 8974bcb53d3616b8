package org.stackway.kit.replay;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.stackway.kit.store.StoreGuard;
import org.stackway.kit.time.SystemClock;

/**
 * Compares the store with its topic when the service starts, before anything is appended: each of the last records that it
 * has published must be in it. While one is missing nothing is appended, here or on any other node; the comparison is
 * repeated until the store was recovered.
 *
 * <p>A broker that does not answer is no reason to refuse commands: after a moment events are appended unchecked, and the
 * comparison follows when the broker is back.
 */
@ApplicationScoped
class StoreCheck {

    private static final Logger LOG = Logger.getLogger(StoreCheck.class);
    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final Duration PATIENCE_WITH_BROKER = Duration.ofSeconds(10);

    /** Of each partition. Whatever a replay has put behind the lost events, they are among so many. */
    private static final int LAST_RECORDS = 200;

    private final OwnTopic topic;
    private final StoreGuard guard;
    private final SystemClock clock;
    private final Semaphore bell = new Semaphore(0);
    private final Thread thread =
            Thread.ofPlatform().name("store check").daemon().unstarted(this::loop);
    private volatile boolean stopping;
    private boolean behind;

    StoreCheck(OwnTopic topic, StoreGuard guard, SystemClock clock) {
        this.topic = topic;
        this.guard = guard;
        this.clock = clock;
    }

    void onStart(@Observes StartupEvent start) {
        if (guard.compares()) {
            thread.start();
        }
    }

    void onStop(@Observes ShutdownEvent stop) {
        stopping = true;
        look();
    }

    /** Compares now. */
    void look() {
        bell.release();
    }

    private void loop() {
        long begunNanos = clock.nanos();
        while (!stopping && !compared(begunNanos)) {
            try {
                if (bell.tryAcquire(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                    bell.drainPermits();
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** True once the store is known to be whole. */
    private boolean compared(long begunNanos) {
        try {
            long missing = topic.lastOnesNotStored(LAST_RECORDS);
            if (missing == 0) {
                guard.open();
                return true;
            }
            String why = "the store is behind its own topic, " + missing + " of the last records of " + topic.name()
                    + " are not in it; it was put back to an older state: ops recover";
            guard.close(why);
            if (!behind) {
                behind = true;
                LOG.error(why);
            }
        } catch (RuntimeException away) { // the broker or the database; nobody else looks again
            openUnchecked(begunNanos, away);
        }
        return false;
    }

    private void openUnchecked(long begunNanos, RuntimeException away) {
        Duration waited = Duration.ofNanos(clock.nanos() - begunNanos);
        if (!behind && guard.closed().isPresent() && waited.compareTo(PATIENCE_WITH_BROKER) > 0) {
            LOG.warnf("events are appended before the store was compared with its topic: %s", away.getMessage());
            guard.open();
        }
    }
}
