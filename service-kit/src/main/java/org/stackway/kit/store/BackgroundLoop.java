package org.stackway.kit.store;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Repeats one piece of background work until it is stopped: at once while there is more to do, when woken, and otherwise
 * after a fixed pause. One pass at a time. A pass that fails is logged and tried again later; nothing ends the loop but
 * {@link #stop()}.
 */
public final class BackgroundLoop {

    private static final Logger LOG = Logger.getLogger(BackgroundLoop.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(5);
    private static final int LOG_EVERY = 30;

    private final String name;
    private final Vertx vertx;
    private final Context context;
    private final Duration pause;
    private final Supplier<Uni<Boolean>> pass;
    private final CountDownLatch ended = new CountDownLatch(1);

    private boolean running;
    private boolean woken;
    private boolean stopped;
    private long timer = -1;
    private int failures;

    /**
     * @param pause between two passes that found nothing more to do
     * @param pass the work; yields true if there is more to do at once. Its transactions are shielded by themselves
     */
    public BackgroundLoop(String name, Vertx vertx, Duration pause, Supplier<Uni<Boolean>> pass) {
        this.name = name;
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.pause = pause;
        this.pass = pass;
    }

    /** Begins, or asks for a pass now instead of after the pause. */
    public void wake() {
        synchronized (this) {
            if (stopped) {
                return;
            }
            if (running) {
                woken = true;
                return;
            }
            if (timer >= 0) {
                vertx.cancelTimer(timer);
                timer = -1;
            }
            running = true;
        }
        context.runOnContext(start -> onePass());
    }

    /** Ends the loop and waits, for a few seconds at most, for the pass that is running. Not for an event loop's thread. */
    public void stop() {
        synchronized (this) {
            stopped = true;
            if (timer >= 0) {
                vertx.cancelTimer(timer);
            }
            if (!running) {
                ended.countDown();
            }
        }
        try {
            if (!ended.await(STOP_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warnf("%s did not end in time; its last transaction ends by itself", name);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void onePass() {
        Uni<Boolean> work;
        try {
            work = pass.get();
        } catch (RuntimeException failure) {
            work = Uni.createFrom().failure(failure);
        }
        work.subscribe().with(this::passed, this::failed);
    }

    private void passed(boolean more) {
        synchronized (this) {
            if (failures > 1) {
                LOG.infof("%s goes on after %d failures", name, failures);
            }
            failures = 0;
        }
        next(more ? Duration.ZERO : pause);
    }

    private void failed(Throwable failure) {
        synchronized (this) {
            if (!stopped && failures++ % LOG_EVERY == 0) {
                if (Failures.transientFailure(failure)) {
                    LOG.warnf("%s: %s, tried again later", name, failure);
                } else {
                    LOG.errorf(failure, "%s failed, tried again later", name);
                }
            }
        }
        next(AFTER_FAILURE);
    }

    private synchronized void next(Duration delay) {
        running = false;
        if (stopped) {
            ended.countDown();
        } else if (woken || delay.isZero()) {
            woken = false;
            running = true;
            context.runOnContext(again -> onePass());
        } else {
            timer = vertx.setTimer(delay.toMillis(), fired -> wake());
        }
    }
}
