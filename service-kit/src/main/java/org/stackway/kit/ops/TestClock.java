package org.stackway.kit.ops;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.stackway.kit.deadline.DeadlineRunner;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.time.BusinessClock;

/** Moves the business clock, where the environment allows it (D20). */
@ApplicationScoped
public class TestClock {

    private static final Duration SHORT_PAUSE = Duration.ofMillis(20);

    /** Each node of the service has one; of a node that was killed it is seen for some seconds. */
    private static final String NODES = "SELECT count(*) FROM es.relay_node WHERE alive_until > clock_timestamp()";

    private final BusinessClock clock;
    private final Transactions transactions;
    private final DeadlineRunner deadlines;

    TestClock(BusinessClock clock, Transactions transactions, DeadlineRunner deadlines) {
        this.clock = clock;
        this.transactions = transactions;
        this.deadlines = deadlines;
    }

    public Uni<Instant> now() {
        return transactions.run(tx -> Uni.createFrom().item(tx.now()));
    }

    /**
     * Moves the clock forward, and completes when every node of the service decides by the new time.
     *
     * @return false if {@code target} is earlier than now: the clock never goes back
     */
    public Uni<Boolean> moveTo(Instant target) {
        return transactions
                .runRetrying(tx -> clock.moveTo(tx.sql(), target))
                // whoever asked while the move was being committed was told the time before
                .invoke(clock::forget)
                .call(moved -> moved
                        ? reached(target).chain(this::othersKnow).invoke(deadlines::ring)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> othersKnow() {
        return transactions
                .run(tx ->
                        tx.sql().query(NODES).map(rows -> rows.iterator().next().getLong(0)))
                .chain(nodes -> nodes > 1
                        ? transactions.pause(BusinessClock.KNOWN_EVERYWHERE_WITHIN)
                        : Uni.createFrom().voidItem());
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
