package org.stackway.enrollment.hold;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.HoldBlock;
import org.stackway.events.value.HoldId;
import org.stackway.events.value.HoldKind;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.sql.Columns;
import org.stackway.kit.store.Tx;

/** The holds of learners, wherever they come from. */
@ApplicationScoped
class HoldList {

    private static final String ALL = """
            SELECT hold_id, learner_id, kind, NULL AS reason, blocks, active, placed_at, released_at FROM rm.hold
            UNION ALL
            SELECT hold_id, learner_id, kind, reason, blocks, active, NULL, NULL FROM rm.hold_fact
            """;
    private static final String OF_LEARNER =
            "SELECT * FROM (" + ALL + ") h WHERE learner_id = $1 AND (active OR $2) ORDER BY hold_id";
    private static final String ONE = "SELECT * FROM (" + ALL + ") h WHERE hold_id = $1";

    /**
     * A hold.
     *
     * @param reason billing's code, of a financial hold
     * @param placedAt absent for a financial hold: that is billing's to tell
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            HoldId holdId,
            LearnerId learnerId,
            HoldKind kind,
            @Nullable String reason,
            List<HoldBlock> blocks,
            boolean active,
            @Nullable Instant placedAt,
            @Nullable Instant releasedAt) {}

    /** The holds in force of a learner, or all there ever were; by id. */
    Uni<List<Item>> of(Tx tx, LearnerId learner, boolean alsoReleased) {
        return tx.sql().query(OF_LEARNER, learner.value(), alsoReleased).map(HoldList::items);
    }

    Uni<Optional<Item>> find(Tx tx, HoldId hold) {
        return tx.sql().query(ONE, hold.value()).map(rows -> items(rows).stream()
                .findFirst());
    }

    private static List<Item> items(Iterable<Row> rows) {
        List<Item> items = new ArrayList<>();
        rows.forEach(row -> items.add(item(row)));
        return items;
    }

    private static Item item(Row row) {
        UUID[] ids = {row.getUUID("hold_id"), row.getUUID("learner_id")};
        return new Item(
                new HoldId(ids[0]),
                new LearnerId(ids[1]),
                HoldKind.valueOf(row.getString("kind")),
                row.getString("reason"),
                Arrays.stream(row.getArrayOfStrings("blocks"))
                        .map(HoldBlock::valueOf)
                        .toList(),
                row.getBoolean("active"),
                Columns.instant(row, "placed_at").orElse(null),
                Columns.instant(row, "released_at").orElse(null));
    }
}
