package org.stackway.kit.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stackway.events.json.EventJson;

/**
 * A job as its row says.
 *
 * @param phase what it is doing, in a word; empty before it begins
 * @param total events it will go through, as far as known
 * @param rate events a second, lately
 * @param outcome what it has found out, for the operator
 */
record ReplayJob(
        UUID id,
        ReplayPlan plan,
        String reason,
        String requestedBy,
        @Nullable String approvedBy,
        @Nullable Integer eventsPerSecond,
        ReplayState state,
        String phase,
        long total,
        long done,
        long rate,
        ObjectNode checkpoint,
        ObjectNode outcome,
        @Nullable String error,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    static final String COLUMNS = """
            id, kind, plan::text, reason, requested_by, approved_by, events_per_second, state, phase, total, done, rate,
            checkpoint::text, outcome::text, error, requested_at, started_at, finished_at
            """;

    static ReplayJob of(Row row) {
        return new ReplayJob(
                row.getUUID(0),
                ReplayPlan.of(ReplayKind.valueOf(row.getString(1)), row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getInteger(6),
                ReplayState.valueOf(row.getString(7)),
                row.getString(8),
                row.getLong(9),
                row.getLong(10),
                row.getLong(11),
                object(row.getString(12)),
                object(row.getString(13)),
                row.getString(14),
                row.getOffsetDateTime(15).toInstant(),
                instant(row.getOffsetDateTime(16)),
                instant(row.getOffsetDateTime(17)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static ObjectNode object(String json) {
        try {
            JsonNode node = EventJson.mapper().readTree(json);
            return (ObjectNode) node;
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException("the database keeps JSON", notJson);
        }
    }
}
