package org.stackway.kit.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Rung after a transaction that appended events has committed, so that the relay need not wait for its next poll. Only a
 * hint: whoever misses it finds the events by polling.
 */
@ApplicationScoped
public class CommitBell {

    private final Semaphore rung = new Semaphore(0);
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public void ring() {
        wake();
        listeners.forEach(Runnable::run);
    }

    /** Ends the wait of whoever waits in {@link #await}, without news of a commit. */
    public void wake() {
        if (rung.availablePermits() == 0) {
            rung.release();
        }
    }

    /** Calls {@code listener} at each ring, on the committing transaction's thread: it must only take note and return. */
    public void whenRung(Runnable listener) {
        listeners.add(listener);
    }

    /** Blocks the calling thread, never an event loop's, until the bell rings, somebody wakes it, or the time is over. */
    public void await(Duration atMost) throws InterruptedException {
        if (rung.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            rung.drainPermits();
        }
    }
}
