package org.stackway.kit.command;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.stackway.kit.store.EventStore;
import org.stackway.kit.store.Tx;

/** Writes deadlines in the transaction of the events that set or clear them. */
@ApplicationScoped
class DeadlineRows {

    private static final String SET = """
            INSERT INTO es.deadline (stream_id, kind, due_at)
            SELECT * FROM unnest($1::text[], $2::text[], $3::timestamptz[])
            ON CONFLICT (stream_id, kind)
            DO UPDATE SET due_at = excluded.due_at, attempts = 0, retry_at = NULL, error = NULL
            """;
    private static final String CLEAR = """
            DELETE FROM es.deadline d USING unnest($1::text[], $2::text[]) AS c(stream_id, kind)
            WHERE d.stream_id = c.stream_id AND d.kind = c.kind
            """;

    Uni<Void> apply(Tx tx, List<Row> rows) {
        List<Row> set = rows.stream().filter(row -> row.dueAt().isPresent()).toList();
        List<Row> clear = rows.stream().filter(row -> row.dueAt().isEmpty()).toList();
        Uni<Void> done = Uni.createFrom().voidItem();
        if (!clear.isEmpty()) {
            done = done.chain(() -> tx.sql().query(CLEAR, streams(clear), kinds(clear)))
                    .replaceWithVoid();
        }
        if (!set.isEmpty()) {
            OffsetDateTime[] due = set.stream()
                    .map(row -> EventStore.timestamp(row.dueAt().orElseThrow()))
                    .toArray(OffsetDateTime[]::new);
            done = done.chain(() -> tx.sql().query(SET, streams(set), kinds(set), due))
                    .replaceWithVoid();
        }
        return done;
    }

    private static String[] streams(List<Row> rows) {
        return rows.stream().map(Row::streamId).toArray(String[]::new);
    }

    private static String[] kinds(List<Row> rows) {
        return rows.stream().map(Row::kind).toArray(String[]::new);
    }

    record Row(String streamId, String kind, Optional<Instant> dueAt) {}
}
