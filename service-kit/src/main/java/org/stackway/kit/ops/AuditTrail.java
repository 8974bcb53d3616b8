package org.stackway.kit.ops;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stackway.events.json.EventJson;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.http.ProblemException;
import org.stackway.kit.store.EventStore;
import org.stackway.kit.store.Tx;

/**
 * What operators did to the machinery, by whom and why. An entry is written in the transaction that does what it tells, so
 * that neither exists without the other; the service's role can add entries and read them, nothing else.
 */
@ApplicationScoped
public class AuditTrail {

    private static final String WRITE = """
            INSERT INTO es.ops_audit
              (actor, reason, verb, target, outcome, details, correlation_id, happened_at)
            VALUES ($1, $2, $3, $4, $5, $6::text::jsonb, $7, $8)
            """;

    private static final String READ = """
            SELECT id, actor, reason, verb, target, outcome, details::text, correlation_id, happened_at, recorded_at
            FROM es.ops_audit
            WHERE ($1::text IS NULL OR verb = $1) AND ($2::text IS NULL OR target = $2)
              AND ($3::text IS NULL OR actor = $3) AND ($4::bigint IS NULL OR id < $4)
            ORDER BY id DESC LIMIT $5
            """;

    /**
     * Writes down what is done in this transaction.
     *
     * @param by who does it and why; without a reason the request is refused (400)
     */
    public Uni<Void> record(Tx tx, CommandContext by, Deed deed) {
        String reason = by.reason();
        if (reason == null) {
            return Uni.createFrom()
                    .failure(ProblemException.of(
                            400, "ACTOR_REASON_MISSING", "what operators do needs the header X-Actor-Reason"));
        }
        return tx.sql()
                .query(
                        WRITE,
                        by.actor().wire(),
                        reason,
                        deed.verb(),
                        deed.target(),
                        deed.outcome(),
                        json(deed.details()),
                        by.correlationId(),
                        EventStore.timestamp(tx.knownAt()))
                .replaceWithVoid();
    }

    /** The latest entries, the newest first, older than {@code before}. */
    Uni<List<Entry>> latest(Tx tx, Filter filter, @Nullable Long before, int limit) {
        return tx.sql()
                .query(READ, filter.verb(), filter.target(), filter.actor(), before, limit)
                .map(rows -> {
                    List<Entry> entries = new ArrayList<>();
                    rows.forEach(row -> entries.add(entry(row)));
                    return entries;
                });
    }

    private static Entry entry(Row row) {
        return new Entry(
                row.getLong(0),
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                tree(row.getString(6)),
                row.getUUID(7),
                row.getOffsetDateTime(8).toInstant(),
                row.getOffsetDateTime(9).toInstant());
    }

    private static String json(Map<String, ?> details) {
        try {
            return EventJson.mapper().writeValueAsString(details);
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException("details that are not JSON", notJson);
        }
    }

    private static JsonNode tree(String json) {
        try {
            return EventJson.mapper().readTree(json);
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException("the database keeps JSON", notJson);
        }
    }

    /**
     * What was done.
     *
     * @param verb what kind of deed, {@code parked.retry}
     * @param target what it was done to, {@code parked/<id>}
     * @param outcome what became of it, one short sentence
     * @param details what else somebody will want to know, as JSON; no personal data
     */
    public record Deed(String verb, String target, String outcome, Map<String, ?> details) {
        public Deed {
            details = Map.copyOf(details);
        }

        /** A deed without details. */
        public static Deed of(String verb, String target, String outcome) {
            return new Deed(verb, target, outcome, Map.of());
        }
    }

    /** Which entries to show; null means any. */
    record Filter(
            @Nullable String verb,
            @Nullable String target,
            @Nullable String actor) {}

    /**
     * One entry.
     *
     * @param time business instant
     * @param recordedAt real instant
     */
    public record Entry(
            long id,
            String actor,
            String reason,
            String verb,
            String target,
            String outcome,
            JsonNode details,
            UUID correlationId,
            Instant time,
            Instant recordedAt) {}
}
