package org.stackway.kit.export;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stackway.events.json.EventLanguage;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.store.Tx;

/** The events and decisions about a learner: those of the streams whose key is the learner. */
@ApplicationScoped
class LearnerRecords {

    private static final String EVENTS = """
            SELECT e.position, e.stream_id, e.version, e.type, e.happened_at, e.payload
            FROM es.stream s JOIN es.event e USING (stream_id)
            WHERE s.key = $1 AND e.position > $2
            ORDER BY e.position LIMIT $3
            """;
    private static final String DECISIONS = """
            SELECT d.id, d.stream_id, d.command, d.outcome, d.code, d.decided_at
            FROM es.decision d
            WHERE d.stream_id IN (SELECT s.stream_id FROM es.stream s WHERE s.key = $1 UNION SELECT 'learner/' || $1)
            ORDER BY d.id
            """;

    private final EventLanguage language;

    LearnerRecords(EventLanguage language) {
        this.language = language;
    }

    /**
     * Something that happened.
     *
     * @param subject the stream
     * @param time business instant
     * @param data the fields, as the current version of the type has them
     */
    record Happened(long position, String subject, long version, String type, Instant time, JsonNode data) {}

    /**
     * Something that was decided, and where it is explained.
     *
     * @param outcome ACCEPTED, UNCHANGED or REFUSED
     * @param code of a refusal
     */
    record DecisionTaken(
            UUID decisionId,
            String subject,
            String command,
            String outcome,
            @Nullable String code,
            Instant time,
            String explanation) {}

    Uni<List<Happened>> events(Tx tx, LearnerId learner, long after, int limit) {
        return tx.sql().query(EVENTS, learner.wire(), after, limit).map(rows -> {
            List<Happened> events = new ArrayList<>();
            rows.forEach(row -> events.add(new Happened(
                    row.getLong(0),
                    row.getString(1),
                    row.getLong(2),
                    row.getString(3),
                    row.getOffsetDateTime(4).toInstant(),
                    language.fields(row.getString(3), row.getBuffer(5).getBytes()))));
            return events;
        });
    }

    Uni<List<DecisionTaken>> decisions(Tx tx, LearnerId learner) {
        return tx.sql().query(DECISIONS, learner.wire()).map(rows -> {
            List<DecisionTaken> decisions = new ArrayList<>();
            rows.forEach(row -> decisions.add(new DecisionTaken(
                    row.getUUID(0),
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getOffsetDateTime(5).toInstant(),
                    "/api/v1/decisions/" + row.getUUID(0) + "/explanation")));
            return decisions;
        });
    }
}
