package org.stackway.transcript.fact;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.stackway.events.value.HoldBlock;
import org.stackway.events.value.HoldId;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.projection.Rows;
import org.stackway.kit.projection.Table;
import org.stackway.kit.store.Tx;

/** Holds, whoever placed them, as far as they block documents (P-18). */
public final class HoldFacts {

    static final Table HOLDS = Table.of("hold_fact", "hold_id");

    private static final String BLOCKS_TRANSCRIPTS =
            "SELECT 1 FROM rm.hold_fact WHERE learner_id = $1 AND transcript AND NOT released LIMIT 1";

    private HoldFacts() {}

    @Rule("P-18")
    public static void placed(HoldId hold, LearnerId learner, List<HoldBlock> blocks, Rows rows) {
        rows.upsert(HOLDS, hold.value())
                .once("learner_id", learner.value())
                .once("diploma", blocks.contains(HoldBlock.DIPLOMA))
                .once("transcript", blocks.contains(HoldBlock.TRANSCRIPT));
    }

    /** Whether a hold that is not released blocks the learner's transcripts. */
    @Rule("P-18")
    public static Uni<Boolean> blocksTranscripts(Tx tx, LearnerId learner) {
        return tx.sql().query(BLOCKS_TRANSCRIPTS, learner.value()).map(rows -> rows.rowCount() > 0);
    }

    public static void released(HoldId hold, Rows rows) {
        rows.update(HOLDS, hold.value()).set("released", true);
    }
}
