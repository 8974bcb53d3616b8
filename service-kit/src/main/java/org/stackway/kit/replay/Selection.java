package org.stackway.kit.replay;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stackway.kit.replay.ReplayPlan.Republish;
import org.stackway.kit.store.Tx;

/** Which stored events a republication takes. Private ones (no public version) were never published and never will be. */
final class Selection {

    /** Of {@code es.event e}; takes $1 to $6. */
    static final String CONDITION = """
            e.position > $1 AND e.position <= $2 AND e.public_version IS NOT NULL
            AND ($3::text[] IS NULL OR e.stream_id = ANY ($3::text[]))
            AND ($4::text[] IS NULL OR e.type = ANY ($4::text[]))
            AND ($5::timestamptz IS NULL OR e.recorded_at >= $5)
            AND ($6::timestamptz IS NULL OR e.recorded_at < $6)
            """;

    private static final String COUNT = "SELECT count(*) FROM es.event e WHERE " + CONDITION;

    private Selection() {}

    /** How many events the plan takes. */
    static Uni<Long> count(Tx tx, Republish plan) {
        return tx.sql()
                .query(COUNT, parameters(plan, plan.after(), plan.upTo()))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    static @Nullable Object[] parameters(Republish plan, long after, long upTo) {
        return new @Nullable Object[] {
            after, upTo, array(plan.streams()), array(plan.types()), time(plan.from()), time(plan.to())
        };
    }

    static @Nullable Object[] parameters(Republish plan, long after, long upTo, int limit) {
        return new @Nullable Object[] {
            after, upTo, array(plan.streams()), array(plan.types()), time(plan.from()), time(plan.to()), limit
        };
    }

    private static String @Nullable [] array(List<String> texts) {
        return texts.isEmpty() ? null : texts.toArray(String[]::new);
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
