package org.stackway.kit.store;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.stackway.kit.sql.NativeSql;
import org.stackway.kit.time.BusinessClock;

/**
 * Where every unit of work runs, shielded (D26).
 *
 * <p>Invariants: a transaction runs on a Vert.x context of its own and nobody can cancel it, because a cancelled
 * transaction never gives its connection back; a caller that waits too long gets a failure while the transaction goes on
 * to its own end, which the database's statement and lock timeouts bound. Results come back on the caller's context.
 */
@ApplicationScoped
public class Transactions {

    /** How often a unit of work is tried again after losing a race. */
    public static final int MAX_RETRIES = 3;

    private static final Duration CALLER_PATIENCE = Duration.ofSeconds(15);

    private final Vertx vertx;
    private final Mutiny.SessionFactory sessions;
    private final BusinessClock clock;
    private final CommitBell bell;

    Transactions(Vertx vertx, Mutiny.SessionFactory sessions, BusinessClock clock, CommitBell bell) {
        this.vertx = vertx;
        this.sessions = sessions;
        this.clock = clock;
        this.bell = bell;
    }

    /** Runs {@code work} in one transaction; commits if it yields, rolls back if it fails. Fails as {@code work} does. */
    public <T> Uni<T> run(Function<Tx, Uni<T>> work) {
        return shielded(() -> once(work)).ifNoItem().after(CALLER_PATIENCE).failWith(OutcomeUnknown::new);
    }

    /**
     * As {@link #run}, but tried again up to {@link #MAX_RETRIES} times when it lost a race: version conflict, unique
     * constraint, deadlock or serialisation failure. {@code work} must be repeatable from the start.
     */
    public <T> Uni<T> runRetrying(Function<Tx, Uni<T>> work) {
        return shielded(() -> attempt(work, 0))
                .ifNoItem()
                .after(CALLER_PATIENCE)
                .failWith(OutcomeUnknown::new);
    }

    /** As {@link #run}, for a job that waits as long as it takes. */
    public <T> Uni<T> runToTheEnd(Function<Tx, Uni<T>> work) {
        return shielded(() -> once(work));
    }

    private <T> Uni<T> attempt(Function<Tx, Uni<T>> work, int retries) {
        return once(work)
                .onFailure(failure -> retries < MAX_RETRIES && Failures.lostRace(failure))
                .recoverWithUni(() -> pause(Duration.ofMillis(
                                2L + ThreadLocalRandom.current().nextLong(10L << retries)))
                        .chain(() -> attempt(work, retries + 1)));
    }

    private <T> Uni<T> once(Function<Tx, Uni<T>> work) {
        AtomicBoolean appended = new AtomicBoolean();
        return sessions.withStatelessTransaction(session -> {
                    NativeSql sql = NativeSql.of(session);
                    return clock.now(sql).chain(now -> {
                        Tx tx = Tx.begin(session, sql, now);
                        return work.apply(tx).call(tx::close).invoke(() -> appended.set(tx.hasAppended()));
                    });
                })
                // once events are appended and the work is done, only the commit is left to fail
                .onFailure(failure -> appended.get() && Failures.connectionLost(failure))
                .transform(OutcomeUnknown::new)
                .invoke(() -> {
                    if (appended.get()) {
                        bell.ring();
                    }
                });
    }

    /** A delay that stays on the context it was asked on; a worker thread would break Hibernate Reactive's session. */
    public Uni<Void> pause(Duration delay) {
        return Uni.createFrom().emitter(emitter -> {
            Context context = vertx.getOrCreateContext();
            vertx.setTimer(
                    Math.max(1, delay.toMillis()), timer -> context.runOnContext(done -> emitter.complete(null)));
        });
    }

    /** Runs {@code work} on a safe context of its own, beyond the reach of cancellation. */
    public <T> Uni<T> shielded(Supplier<Uni<T>> work) {
        return Uni.createFrom().emitter(emitter -> {
            Context caller = Vertx.currentContext();
            Context own = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
            VertxContextSafetyToggle.setContextSafe(own, true);
            own.runOnContext(start -> subscribe(
                    work,
                    item -> back(caller, () -> emitter.complete(item)),
                    failure -> back(caller, () -> emitter.fail(failure))));
        });
    }

    private static <T> void subscribe(Supplier<Uni<T>> work, Consumer<T> done, Consumer<Throwable> failed) {
        Uni<T> uni;
        try {
            uni = work.get();
        } catch (RuntimeException failure) {
            uni = Uni.createFrom().failure(failure);
        }
        uni.subscribe().with(done, failed);
    }

    private static void back(@Nullable Context caller, Runnable answer) {
        if (caller == null) {
            answer.run();
        } else {
            caller.runOnContext(ignored -> answer.run());
        }
    }

    /** The caller waited long enough; whether the work took effect is not known (504). */
    public static final class OutcomeUnknown extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private static final String MESSAGE = "the outcome of this request is not known yet";

        public OutcomeUnknown() {
            super(MESSAGE);
        }

        /** The connection was lost while the transaction committed. */
        OutcomeUnknown(Throwable cause) {
            super(MESSAGE, cause);
        }
    }
}
