package org.stackway.enrollment.hold;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stackway.events.value.HoldBlock;
import org.stackway.events.value.HoldId;
import org.stackway.events.value.HoldKind;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.store.Tx;

/** Stores the holds of learners. */
@ApplicationScoped
public class HoldFacts {

    private static final String PLACE = """
            INSERT INTO rm.hold_fact (hold_id, learner_id, kind, reason, blocks, active)
            VALUES ($1, $2, $3, $4, $5, true)
            ON CONFLICT (hold_id) DO UPDATE
            SET kind = excluded.kind, reason = excluded.reason, blocks = excluded.blocks, active = true
            """;
    private static final String RELEASE = "UPDATE rm.hold_fact SET active = false WHERE hold_id = $1";

    Uni<Void> placed(Tx tx, HoldId hold, LearnerId learner, HoldKind kind, String reason, List<HoldBlock> blocks) {
        String[] blocked = blocks.stream().map(HoldBlock::name).toArray(String[]::new);
        return tx.sql()
                .query(PLACE, hold.value(), learner.value(), kind.name(), reason, blocked)
                .replaceWithVoid();
    }

    Uni<Void> released(Tx tx, HoldId hold) {
        return tx.sql().query(RELEASE, hold.value()).replaceWithVoid();
    }
}
