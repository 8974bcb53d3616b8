package org.stackway.transcript.conferral;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stackway.events.envelope.Actor;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.SessionId;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.domain.Violation;
import org.stackway.kit.http.Page;
import org.stackway.kit.http.PageRequest;
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

    private static final String LEASE = """
            UPDATE rm.conferral_row r SET next_at = clock_timestamp() + interval '30 seconds'
            FROM (
              SELECT session_id, learner_id FROM rm.conferral_row
              WHERE state = 'WAITING' AND next_at <= clock_timestamp()
              ORDER BY next_at, session_id, learner_id LIMIT $1 FOR UPDATE SKIP LOCKED
            ) due, rm.conferral_run run
            WHERE r.session_id = due.session_id AND r.learner_id = due.learner_id AND run.session_id = r.session_id
            RETURNING r.session_id, r.learner_id, run.actor, run.reason, run.correlation_id, run.causation_id, run.traceparent,
                      CASE WHEN EXISTS (SELECT FROM rm.hold_fact h
                                        WHERE h.learner_id = r.learner_id AND h.diploma AND NOT h.released)
                           THEN 'a hold blocks the diploma'
                           WHEN EXISTS (SELECT FROM es.parked p WHERE p.record_key = r.learner_id::text)
                             OR EXISTS (SELECT FROM es.waiting w WHERE w.record_key = r.learner_id::text)
                           THEN 'an event about the learner is parked or waits' END
            """;
    private static final String MARK = """
            UPDATE rm.conferral_row SET state = $3, credentials = $4, violations = $5::text::jsonb, detail = $6, decision_id = $7,
                next_at = clock_timestamp() + interval '500 milliseconds'
            WHERE session_id = $1 AND learner_id = $2
            """;
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
    private static final TypeReference<List<Violation>> VIOLATIONS = new TypeReference<>() {};

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

    /** A row to be done. {@code blocked} says why it must not be. */
    record Leased(SessionId session, LearnerId learner, CommandContext context, Optional<String> blocked) {}

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

    Uni<List<Leased>> lease(Tx tx, int most) {
        return tx.sql().query(LEASE, most).map(rows -> {
            List<Leased> leased = new ArrayList<>();
            rows.forEach(row -> leased.add(new Leased(
                    SessionId.parse(row.getString(0)),
                    new LearnerId(row.getUUID(1)),
                    new CommandContext(
                            Actor.parse(row.getString(2)),
                            row.getUUID(4),
                            row.getUUID(5),
                            row.getString(6),
                            null,
                            row.getString(3)),
                    Optional.ofNullable(row.getString(7)))));
            return leased;
        });
    }

    Uni<Void> mark(Tx tx, Leased row, RowResult result) {
        return tx.sql()
                .query(
                        MARK,
                        row.session().wire(),
                        row.learner().value(),
                        result.state().name(),
                        result.credentials().toArray(String[]::new),
                        text(result.violations()),
                        result.detail(),
                        result.decisionId())
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
                            violations(row.getString(3)),
                            row.getString(4),
                            row.getUUID(5))));
                    return page.of(lines, line -> line.learnerId().wire());
                });
    }

    private @Nullable String text(List<Violation> violations) {
        try {
            return violations.isEmpty() ? null : json.writeValueAsString(violations);
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private @Nullable List<Violation> violations(@Nullable String stored) {
        try {
            return stored == null ? null : json.readValue(stored, VIOLATIONS);
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
