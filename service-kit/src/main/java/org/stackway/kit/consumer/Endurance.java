package org.stackway.kit.consumer;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.stackway.kit.store.Failures;

/**
 * Tries work again for as long as what it needs is away (D8). It comes back on the context it was asked on, and holds
 * nothing per attempt, so that an outage may last for days.
 */
@ApplicationScoped
class Endurance {

    private static final Logger LOG = Logger.getLogger(Endurance.class);
    private static final long FIRST_DELAY_MS = 50;
    private static final long LONGEST_DELAY_MS = Duration.ofSeconds(2).toMillis();
    private static final int LOG_EVERY = 15;

    private final Vertx vertx;
    private volatile boolean ending;

    Endurance(Vertx vertx) {
        this.vertx = vertx;
    }

    void onStop(@Observes ShutdownEvent stop) {
        ending = true;
    }

    /** Repeats {@code work} while its failure is transient; any other failure is passed on. */
    <T> Uni<T> whileAway(String what, Supplier<Uni<T>> work) {
        return repeat(what, work, Failures::transientFailure, Integer.MAX_VALUE);
    }

    /** Repeats {@code work} until it succeeds. */
    <T> Uni<T> forEver(String what, Supplier<Uni<T>> work) {
        return repeat(what, work, failure -> true, Integer.MAX_VALUE);
    }

    /** Repeats {@code work} while its failure is of this kind, at most so many times. */
    <T> Uni<T> repeat(String what, Supplier<Uni<T>> work, Predicate<Throwable> again, int atMost) {
        return Uni.createFrom()
                .emitter(emitter -> new Trial<T>(what, work, again, atMost, vertx.getOrCreateContext(), emitter).run());
    }

    private final class Trial<T> {
        private final String what;
        private final Supplier<Uni<T>> work;
        private final Predicate<Throwable> again;
        private final int atMost;
        private final Context context;
        private final UniEmitter<? super T> emitter;
        private int failures;

        Trial(
                String what,
                Supplier<Uni<T>> work,
                Predicate<Throwable> again,
                int atMost,
                Context context,
                UniEmitter<? super T> emitter) {
            this.what = what;
            this.work = work;
            this.again = again;
            this.atMost = atMost;
            this.context = context;
            this.emitter = emitter;
        }

        void run() {
            Uni<T> attempt;
            try {
                attempt = work.get();
            } catch (RuntimeException failure) {
                attempt = Uni.createFrom().failure(failure);
            }
            attempt.subscribe().with(this::succeeded, this::failed);
        }

        private void succeeded(T item) {
            if (failures >= LOG_EVERY) {
                LOG.infof("%s succeeded after %d failures", what, failures);
            }
            emitter.complete(item);
        }

        private void failed(Throwable failure) {
            if (ending || failures >= atMost || !again.test(failure)) {
                emitter.fail(failure);
                return;
            }
            if (failures % LOG_EVERY == 0) {
                LOG.warnf("%s: %s; tried again", what, failure);
            }
            long delay = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS << Math.min(failures, 10));
            failures++;
            vertx.setTimer(delay, fired -> context.runOnContext(next -> run()));
        }
    }
}
