package org.stackway.kit.replay;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.stackway.kit.replay.ReplayPlan.Rewind;
import org.stackway.kit.store.Tx;

/** How many events a rewind goes through, by the cursors: those of the streams it takes, at most. */
@ApplicationScoped
class RewindCount {

    private static final String APPLIED = """
            SELECT coalesce(sum(c.version), 0)::bigint FROM es.consumer_cursor c
            WHERE c.consumer = $1 AND c.source = ANY ($2::text[])
              AND ($3::text[] IS NULL OR c.stream_id = ANY ($3::text[]))
            """;

    Uni<Long> count(Tx tx, Rewind plan) {
        String @Nullable [] streams =
                plan.streams().isEmpty() ? null : plan.streams().toArray(String[]::new);
        return tx.sql()
                .query(APPLIED, plan.consumer(), plan.sources().toArray(String[]::new), streams)
                .map(rows -> rows.iterator().next().getLong(0));
    }
}
