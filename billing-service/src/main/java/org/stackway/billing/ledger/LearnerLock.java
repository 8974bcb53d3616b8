package org.stackway.billing.ledger;

import io.smallrye.mutiny.Uni;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.store.Tx;

/**
 * Makes transactions that change a learner's facts take turns. Refunds and holds are functions of all facts of a learner;
 * two transactions that each add one without seeing the other's would both decide on half of them.
 */
public final class LearnerLock {

    private static final String KNOWN = "INSERT INTO rm.learner (learner_id) VALUES ($1) ON CONFLICT DO NOTHING";
    private static final String LOCK = "SELECT 1 FROM rm.learner WHERE learner_id = $1 FOR UPDATE";

    private LearnerLock() {}

    /** Makes the learner known, and waits for its turn. What is read afterwards includes what the one before wrote. */
    public static Uni<Void> take(Tx tx, LearnerId learner) {
        return tx.sql()
                .query(KNOWN, learner.value())
                .chain(() -> tx.sql().query(LOCK, learner.value()))
                .replaceWithVoid();
    }
}
