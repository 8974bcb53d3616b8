package org.stackway.transcript.fact;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.projection.Rows;
import org.stackway.kit.projection.Table;
import org.stackway.kit.store.Tx;

/** Which learners exist: known from {@code LearnerRegistered}, nothing personal. */
@ApplicationScoped
public class LearnerFacts {

    static final Table LEARNERS = Table.of("learner_fact", "learner_id");

    /** The learner exists. */
    public static void registered(LearnerId learner, Rows rows) {
        rows.upsert(LEARNERS, learner.value());
    }

    public Uni<Boolean> known(Tx tx, LearnerId learner) {
        return tx.sql()
                .query("SELECT 1 FROM rm.learner_fact WHERE learner_id = $1", learner.value())
                .map(rows -> rows.rowCount() == 1);
    }
}
