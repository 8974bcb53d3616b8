package org.stackway.transcript.fact;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.store.Tx;

/** Which learners exist: known from {@code LearnerRegistered}, nothing personal. */
@ApplicationScoped
public class LearnerFacts {

    public Uni<Void> registered(Tx tx, LearnerId learner) {
        return tx.sql()
                .query("INSERT INTO rm.learner_fact (learner_id) VALUES ($1) ON CONFLICT DO NOTHING", learner.value())
                .replaceWithVoid();
    }

    public Uni<Boolean> known(Tx tx, LearnerId learner) {
        return tx.sql()
                .query("SELECT 1 FROM rm.learner_fact WHERE learner_id = $1", learner.value())
                .map(rows -> rows.rowCount() == 1);
    }
}
