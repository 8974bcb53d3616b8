package org.stackway.transcript.conferral;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.SessionId;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.domain.Violation;
import org.stackway.kit.http.Page;
import org.stackway.kit.http.PageRequest;
import org.stackway.kit.rows.RowTable;
import org.stackway.kit.store.Tx;
import org.stackway.transcript.fact.CandidacyFacts;

/** Conferral runs and their rows, as they are kept. */
@ApplicationScoped
class ConferralRuns {

    private static final String OPEN = """
            INSERT INTO rm.conferral_run (session_id, actor, reason, correlation_id, causation_id, traceparent)
            VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (session_id) DO NOTHING
            """;
    private static final String ADD = """
            INSERT INTO rm.conferral_row (session_id, learner_id, state)
            SELECT $1, learner_id, 'WAITING' FROM (%s) seeking ON CONFLICT (session_id, learner_id) DO NOTHING
            """.formatted(CandidacyFacts.seeking());
    /** A decision is made once; only who could not be decided on is taken up again. */
    private static final String RESUME = """
            UPDATE rm.conferral_row SET state = 'WAITING', next_at = clock_timestamp(), detail = NULL
            WHERE session_id = $1 AND state = 'BLOCKED'
            """;

    static final RowTable TABLE = new RowTable(
            "conferral_run",
            "conferral_row",
            List.of("session_id", "learner_id"),
            """
            j.actor, j.causation_id,
            CASE WHEN EXISTS (SELECT FROM rm.hold_fact h
                              WHERE h.learner_id = r.learner_id AND h.diploma AND NOT h.released)
                 THEN 'a hold blocks the diploma'
                 WHEN EXISTS (SELECT FROM es.parked p WHERE p.record_key = r.learner_id::text)
                   OR EXISTS (SELECT FROM es.waiting w WHERE w.record_key = r.learner_id::text)
                 THEN 'an event about the learner is parked or waits' END AS blocked""",
            false,
            List.of("state", "credentials", "violations", "detail", "decision_id"));
    private static final String PROGRESS = """
            SELECT run.actor, run.opened_at, count(r.learner_id),
                   count(*) FILTER (WHERE r.state = 'WAITING'), count(*) FILTER (WHERE r.state = 'CONFERRED'),
                   count(*) FILTER (WHERE r.state = 'LACKING'), count(*) FILTER (WHERE r.state = 'BLOCKED'),
                   count(*) FILTER (WHERE r.state = 'NOTHING_SOUGHT')
            FROM rm.conferral_run run LEFT JOIN rm.conferral_row r USING (session_id)
            WHERE run.session_id = $1 GROUP BY run.session_id
            """;
    private static final String ROWS = """
            SELECT learner_id, state, credentials, violations::text, detail, decision_id FROM rm.conferral_row
            WHERE session_id = $1 AND ($2::text IS NULL OR state = $2) AND learner_id > $3 ORDER BY learner_id LIMIT $4
            """;
    private static final UUID FIRST = new UUID(0, 0);

    private final ObjectMapper json;

    ConferralRuns(ObjectMapper json) {
        this.json = json;
    }

    /** How far a run is. */
    public record Progress(
            SessionId sessionId,
            String startedBy,
            Instant openedAt,
            String state,
            long total,
            long waiting,
            long conferred,
            long lacking,
            long blocked,
            long nothingSought) {}

    /** A learner of a run and what became of them. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            LearnerId learnerId,
            RowState state,
            List<String> credentials,
            @Nullable List<Violation> violations,
            @Nullable String detail,
            @Nullable UUID decisionId) {}

    /** Opens the session's run, or goes on with it: who was blocked is taken up again, who is new is added. */
    Uni<Void> open(Tx tx, SessionId session, CommandContext context) {
        return tx.sql()
                .query(
                        OPEN,
                        session.wire(),
                        context.actor().wire(),
                        context.reason(),
                        context.correlationId(),
                        context.causationId(),
                        context.traceparent())
                .chain(() -> tx.sql().query(ADD, session.wire()))
                .chain(() -> tx.sql().query(RESUME, session.wire()))
                .replaceWithVoid();
    }

    Uni<Optional<Progress>> progress(Tx tx, SessionId session) {
        return tx.sql().query(PROGRESS, session.wire()).map(rows -> {
            for (Row row : rows) {
                long waiting = row.getLong(3);
                long blocked = row.getLong(6);
                return Optional.of(new Progress(
                        session,
                        row.getString(0),
                        row.getOffsetDateTime(1).toInstant(),
                        waiting > 0 ? "RUNNING" : blocked > 0 ? "INCOMPLETE" : "DONE",
                        row.getLong(2),
                        waiting,
                        row.getLong(4),
                        row.getLong(5),
                        blocked,
                        row.getLong(7)));
            }
            return Optional.empty();
        });
    }

    Uni<Page<Line>> lines(Tx tx, SessionId session, Optional<RowState> state, PageRequest page) {
        UUID after = page.after().map(UUID::fromString).orElse(FIRST);
        return tx.sql()
                .query(ROWS, session.wire(), state.map(RowState::name).orElse(null), after, page.fetch())
                .map(rows -> {
                    List<Line> lines = new ArrayList<>();
                    rows.forEach(row -> lines.add(new Line(
                            new LearnerId(row.getUUID(0)),
                            RowState.valueOf(row.getString(1)),
                            List.of(row.getArrayOfStrings(2)),
                            org.stackway.kit.rows.RowResult.violations(json, row.getString(3)),
                            row.getString(4),
                            row.getUUID(5))));
                    return page.of(lines, line -> line.learnerId().wire());
                });
    }
}
