package org.stackway.kit.consumer;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.stackway.kit.consumer.HangingHandlers.HandlerHangs;
import org.stackway.kit.store.Failures;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.store.Tx;

/**
 * Brings events of other services to their effect, exactly once per stream version and in version order, one transaction a
 * batch (D8).
 *
 * <p>It never fails. While the database is away it tries again for ever. When a batch fails for another reason its records
 * are applied one by one; the one that fails alone parks its stream, all others go on. A handler that does not come to an end
 * while the database answers is such a reason: the database ends its transaction, and alone it gets one more chance.
 */
@ApplicationScoped
class BatchApplier {

    private static final Logger LOG = Logger.getLogger(BatchApplier.class);
    private static final int CONTENTION_PATIENCE = 10;
    private static final int CHANCES_TO_END = 1;
    private static final Set<String> BLOCKED = Set.of("55P03", "57014");
    private static final String UNIQUE_VIOLATION = "23505";

    private final Transactions transactions;
    private final CursorTable cursors;
    private final HeldRecords held;
    private final Interpreter interpreter;
    private final Endurance endurance;
    private final HangingHandlers hanging;
    private final ConsumerMeter meter;

    BatchApplier(
            Transactions transactions,
            CursorTable cursors,
            HeldRecords held,
            Interpreter interpreter,
            Endurance endurance,
            HangingHandlers hanging,
            ConsumerMeter meter) {
        this.transactions = transactions;
        this.cursors = cursors;
        this.held = held;
        this.interpreter = interpreter;
        this.endurance = endurance;
        this.hanging = hanging;
        this.meter = meter;
    }

    Uni<Effect> apply(List<Candidate> candidates) {
        if (candidates.isEmpty()) {
            return Uni.createFrom().item(Effect.NONE);
        }
        return endurance
                .whileAway("batch of " + candidates.size(), () -> attempt(candidates))
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.warnf("a batch of %d is applied one by one: %s", candidates.size(), failure);
                    return Multi.createFrom()
                            .iterable(candidates)
                            .onItem()
                            .transformToUniAndConcatenate(this::applyAlone)
                            .collect()
                            .in(() -> new Effect[] {Effect.NONE}, (sum, one) -> sum[0] = sum[0].and(one))
                            .map(sum -> sum[0]);
                });
    }

    private Uni<Effect> applyAlone(Candidate candidate) {
        List<Candidate> alone = List.of(candidate);
        String what = candidate.stream() + " version " + candidate.version();
        return endurance
                .repeat(
                        what,
                        () -> endurance.repeat(
                                what,
                                () -> endurance.whileAway(what, () -> attempt(alone)),
                                BatchApplier::contended,
                                CONTENTION_PATIENCE),
                        HandlerHangs.class::isInstance,
                        CHANCES_TO_END)
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.errorf(failure, "%s is parked", what);
                    Candidate poisoned = candidate.poisoned(Interpreter.describe(failure));
                    return endurance.forEver("parking " + what, () -> attempt(List.of(poisoned)));
                });
    }

    /**
     * Another writer or a lock stood in the way; that is no fault of the record. A unique constraint that is still violated
     * after the transaction's own retries is one.
     */
    private static boolean contended(Throwable failure) {
        return Failures.sqlState(failure)
                .map(state ->
                        BLOCKED.contains(state) || (Failures.lostRace(failure) && !state.equals(UNIQUE_VIOLATION)))
                .orElseGet(() -> Failures.lostRace(failure));
    }

    private Uni<Effect> attempt(List<Candidate> candidates) {
        return hanging.expose(transactions.runRetrying(tx -> applyIn(tx, candidates)))
                .invoke(meter::committed)
                .map(plan -> new Effect(
                        !plan.handlings().isEmpty(),
                        !plan.waiting().isEmpty(),
                        !plan.arrivedAfterHole().isEmpty()));
    }

    private Uni<BatchPlan> applyIn(Tx tx, List<Candidate> candidates) {
        Set<StreamRef> streams = new LinkedHashSet<>();
        candidates.forEach(candidate -> streams.add(candidate.stream()));
        // sent together, run one after the other: what is held is read after the lock was taken
        return Uni.combine()
                .all()
                .unis(
                        cursors.lock(tx, streams),
                        held.first(tx, streams),
                        cursors.known(tx, BatchPlan.awaited(candidates)))
                .asTuple()
                .map(read -> BatchPlan.of(candidates, read.getItem1(), read.getItem2(), read.getItem3()))
                .call(plan -> cursors.advance(tx, plan.advances()))
                .call(plan -> held.forgetParked(tx, plan.arrivedAfterHole()))
                .call(plan -> held.hold(tx, plan.waiting(), plan.parked()))
                .call(plan -> interpreter.handle(tx, plan.handlings()));
    }

    /** What a batch brought about, as far as others go on from it. */
    record Effect(boolean handled, boolean waits, boolean afterHole) {
        static final Effect NONE = new Effect(false, false, false);

        Effect and(Effect other) {
            return new Effect(handled || other.handled, waits || other.waits, afterHole || other.afterHole);
        }
    }
}
