package org.stackway.kit.http;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.stackway.kit.command.Idempotency;
import org.stackway.kit.domain.Violation;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.time.SystemClock;

/**
 * The idempotency keys whose first request is still running here. A second request with the same key waits for the first,
 * and then finds its stored answer; if that takes longer than {@link #PATIENCE}, it is told to come back (409). The stored
 * answer's primary key is what makes the effect single, on any number of nodes; this only bounds the wait.
 */
@ApplicationScoped
class KeysAtWork {

    static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration POLL = Duration.ofMillis(20);

    private final Map<String, Object> running = new ConcurrentHashMap<>();
    private final Transactions transactions;
    private final SystemClock clock;

    KeysAtWork(Transactions transactions, SystemClock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Runs the work of a request with this key, behind the one that is running with it. */
    <T> Uni<T> behind(Idempotency idempotency, Supplier<Uni<T>> work) {
        String key = idempotency.scope() + "\n" + idempotency.key();
        return Uni.createFrom().deferred(() -> {
            Object mine = new Object();
            Object first = running.putIfAbsent(key, mine);
            return first == null
                    ? work.get().onTermination().invoke(() -> running.remove(key, mine))
                    : await(key, first, clock.now().plus(PATIENCE)).chain(work::get);
        });
    }

    private Uni<Void> await(String key, Object first, Instant giveUp) {
        if (running.get(key) != first) {
            return Uni.createFrom().voidItem();
        }
        return clock.now().isBefore(giveUp)
                ? transactions.pause(POLL).chain(() -> await(key, first, giveUp))
                : Uni.createFrom().failure(inProgress());
    }

    private static ProblemException inProgress() {
        String detail = "a request with this Idempotency-Key is still running";
        return ProblemException.of(409, "IN_PROGRESS", detail, List.of(Violation.of("API-IDEMPOTENCY", detail)))
                .with("Retry-After", "1");
    }
}
