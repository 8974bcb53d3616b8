package org.stackway.transcript.fact;

import java.util.List;
import org.stackway.events.value.HoldBlock;
import org.stackway.events.value.HoldId;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.projection.Rows;
import org.stackway.kit.projection.Table;

/** Holds, whoever placed them, as far as they block documents (P-18). */
public final class HoldFacts {

    static final Table HOLDS = Table.of("hold_fact", "hold_id");

    private HoldFacts() {}

    @Rule("P-18")
    public static void placed(HoldId hold, LearnerId learner, List<HoldBlock> blocks, Rows rows) {
        rows.upsert(HOLDS, hold.value())
                .once("learner_id", learner.value())
                .once("diploma", blocks.contains(HoldBlock.DIPLOMA))
                .once("transcript", blocks.contains(HoldBlock.TRANSCRIPT));
    }

    public static void released(HoldId hold, Rows rows) {
        rows.update(HOLDS, hold.value()).set("released", true);
    }
}
