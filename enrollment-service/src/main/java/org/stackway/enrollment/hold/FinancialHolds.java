package org.stackway.enrollment.hold;

import java.util.List;
import org.stackway.events.value.HoldBlock;
import org.stackway.events.value.HoldId;
import org.stackway.events.value.HoldKind;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.projection.ReadModel;
import org.stackway.kit.projection.Rows;
import org.stackway.kit.projection.Table;

/** The holds that billing told, as rows. */
final class FinancialHolds {

    private static final Table HOLDS = Table.of("hold_fact", "hold_id");

    static final ReadModel.Foreign MODEL = new ReadModel.Foreign("hold-facts", List.of(HOLDS));

    private FinancialHolds() {}

    static void placed(
            HoldId hold, LearnerId learner, HoldKind kind, String reason, List<HoldBlock> blocks, Rows rows) {
        rows.upsert(HOLDS, hold.value())
                .once("learner_id", learner.value())
                .set("kind", kind.name())
                .set("reason", reason)
                .set("blocks", blocks.stream().map(HoldBlock::name).toList())
                .set("active", true);
    }

    static void released(HoldId hold, Rows rows) {
        rows.update(HOLDS, hold.value()).set("active", false);
    }
}
