package org.stackway.billing.provider;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Runs rounds of work, one after the other, until it is stopped: the next one at once if a round found work or somebody
 * rang, else after a pause. A round that fails is logged and tried again after a longer pause, for ever.
 */
public final class WorkLoop {

    private static final Logger LOG = Logger.getLogger(WorkLoop.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final String name;
    private final Duration pause;
    private final Supplier<Uni<Boolean>> round;
    private boolean running;
    private boolean rung;
    private boolean stopped;
    private long timer = -1;

    /**
     * A loop that has not started.
     *
     * @param pause between rounds that find nothing
     * @param round yields true if it found work
     */
    public WorkLoop(Vertx vertx, String name, Duration pause, Supplier<Uni<Boolean>> round) {
        this.vertx = vertx;
        this.name = name;
        this.pause = pause;
        this.round = round;
    }

    /** There may be work now. Also starts the loop. */
    public void ring() {
        synchronized (this) {
            if (stopped) {
                return;
            }
            if (running) {
                rung = true;
                return;
            }
            running = true;
            if (timer >= 0) {
                vertx.cancelTimer(timer);
                timer = -1;
            }
        }
        vertx.runOnContext(now -> go());
    }

    /** No more rounds; one under way goes on to its end. */
    public synchronized void stop() {
        stopped = true;
        if (timer >= 0) {
            vertx.cancelTimer(timer);
        }
    }

    private void go() {
        Uni<Boolean> work;
        try {
            work = round.get();
        } catch (RuntimeException failure) {
            work = Uni.createFrom().failure(failure);
        }
        work.subscribe().with(found -> next(found, pause), failure -> {
            LOG.warnf("%s: a round failed and is tried again: %s", name, failure);
            next(false, AFTER_FAILURE);
        });
    }

    private void next(boolean found, Duration wait) {
        synchronized (this) {
            if (stopped) {
                running = false;
                return;
            }
            if (!found && !rung) {
                running = false;
                timer = vertx.setTimer(wait.toMillis(), due -> ring());
                return;
            }
            rung = false;
        }
        vertx.runOnContext(now -> go());
    }
}
