package org.stackway.billing.ledger;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.store.Tx;

/**
 * Makes transactions that change a learner's facts take turns. Refunds and holds are functions of all facts of a learner;
 * two transactions that each add one without seeing the other's would both decide on half of them.
 */
public final class LearnerLock {

    private static final String KNOWN = """
            INSERT INTO rm.learner (learner_id) SELECT id FROM unnest($1::uuid[]) AS id ORDER BY id ON CONFLICT DO NOTHING
            """;
    private static final String LOCK =
            "SELECT 1 FROM rm.learner WHERE learner_id = ANY ($1::uuid[]) ORDER BY learner_id FOR UPDATE";

    private LearnerLock() {}

    /** Makes the learner known, and waits for its turn. What is read afterwards includes what the one before wrote. */
    public static Uni<Void> take(Tx tx, LearnerId learner) {
        return take(tx, List.of(learner));
    }

    /** The same for several, in one order for everybody. */
    public static Uni<Void> take(Tx tx, Collection<LearnerId> learners) {
        UUID[] ids = learners.stream().map(LearnerId::value).distinct().toArray(UUID[]::new);
        return tx.sql()
                .query(KNOWN, (Object) ids)
                .chain(() -> tx.sql().query(LOCK, (Object) ids))
                .replaceWithVoid();
    }
}
