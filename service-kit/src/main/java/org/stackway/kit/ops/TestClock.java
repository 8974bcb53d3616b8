package org.stackway.kit.ops;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.time.BusinessClock;

/** Moves the business clock, where the environment allows it (D20). */
@ApplicationScoped
public class TestClock {

    private static final Duration SHORT_PAUSE = Duration.ofMillis(20);

    private final BusinessClock clock;
    private final Transactions transactions;

    TestClock(BusinessClock clock, Transactions transactions) {
        this.clock = clock;
        this.transactions = transactions;
    }

    public Uni<Instant> now() {
        return transactions.run(tx -> Uni.createFrom().item(tx.now()));
    }

    /**
     * Moves the clock forward, and completes when this node decides by the new time.
     *
     * @return false if {@code target} is earlier than now: the clock never goes back
     */
    public Uni<Boolean> moveTo(Instant target) {
        return transactions
                .runRetrying(tx -> clock.moveTo(tx.sql(), target))
                .call(moved -> moved ? reached(target) : Uni.createFrom().voidItem());
    }

    private Uni<Void> reached(Instant target) {
        return Multi.createBy()
                .repeating()
                .uni(() -> now().call(now -> now.isBefore(target)
                        ? transactions.pause(SHORT_PAUSE)
                        : Uni.createFrom().voidItem()))
                .until(now -> !now.isBefore(target))
                .onItem()
                .ignoreAsUni();
    }
}
