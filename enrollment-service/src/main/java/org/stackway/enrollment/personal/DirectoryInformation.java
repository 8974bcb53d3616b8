package org.stackway.enrollment.personal;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.store.Tx;

/** What may be told of a learner to those who are neither the learner nor staff. */
@ApplicationScoped
public class DirectoryInformation {

    private static final String WITHHELD = "SELECT directory_withheld FROM rm.learner WHERE learner_id = $1";

    /** True if the learner has opted out (34 CFR 99.37). */
    public Uni<Boolean> isWithheld(Tx tx, LearnerId learner) {
        return tx.sql().query(WITHHELD, learner.value()).map(rows -> {
            var found = rows.iterator();
            return found.hasNext() && found.next().getBoolean(0);
        });
    }
}
