package org.stackway.transcript.bulk;

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
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.stackway.events.envelope.Actor;
import org.stackway.events.value.OfferingId;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.command.Idempotency;
import org.stackway.kit.domain.Violation;
import org.stackway.kit.http.Page;
import org.stackway.kit.http.PageRequest;
import org.stackway.kit.store.Tx;
import org.stackway.kit.time.Ids;

/** Lists of grades and their rows, as they are kept. */
@ApplicationScoped
class BulkGrades {

    private static final String FIND_KEY =
            "SELECT bulk_id, fingerprint FROM rm.bulk_grade WHERE requested_by = $1 AND request_key = $2";
    private static final String OPEN = """
            INSERT INTO rm.bulk_grade (bulk_id, requested_by, request_key, fingerprint, offering_id, actor, reason,
                                       correlation_id, traceparent)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """;
    private static final String ADD = """
            INSERT INTO rm.bulk_grade_row (bulk_id, line, enrollment_id, grade, state, status, code, violations)
            SELECT $1, r.line, r.enrollment_id, r.grade, r.state, r.status, r.code, r.violations
            FROM unnest($2::int[], $3::text[], $4::text[], $5::text[], $6::int[], $7::text[], $8::text[])
                 AS r(line, enrollment_id, grade, state, status, code, violations)
            """;
    /** What was refused stays refused: the same grade would be decided again only if the caller asks for it anew. */
    private static final String RESUME = """
            UPDATE rm.bulk_grade_row SET state = 'WAITING', attempts = 0, next_at = clock_timestamp()
            WHERE bulk_id = $1 AND state = 'NOT_KNOWN_YET'
            """;

    private static final String LEASE = """
            UPDATE rm.bulk_grade_row r
            SET attempts = r.attempts + 1, next_at = clock_timestamp() + interval '30 seconds'
            FROM (
              SELECT bulk_id, line FROM rm.bulk_grade_row
              WHERE state = 'WAITING' AND next_at <= clock_timestamp()
              ORDER BY next_at, bulk_id, line LIMIT $1 FOR UPDATE SKIP LOCKED
            ) due, rm.bulk_grade b
            WHERE r.bulk_id = due.bulk_id AND r.line = due.line AND b.bulk_id = r.bulk_id
            RETURNING r.bulk_id, r.line, r.enrollment_id, r.grade, r.attempts, b.offering_id, b.actor, b.reason,
                      b.correlation_id, b.traceparent
            """;
    private static final String MARK = """
            UPDATE rm.bulk_grade_row r
            SET state = o.state, status = o.status, code = o.code, detail = o.detail, violations = o.violations,
                existing = o.existing, decision_id = o.decision_id,
                next_at = clock_timestamp() + interval '500 milliseconds'
            FROM unnest($1::uuid[], $2::int[], $3::text[], $4::int[], $5::text[], $6::text[], $7::text[], $8::text[],
                        $9::uuid[])
                 AS o(bulk_id, line, state, status, code, detail, violations, existing, decision_id)
            WHERE r.bulk_id = o.bulk_id AND r.line = o.line
            """;
    private static final String PROGRESS = """
            SELECT b.offering_id, b.requested_by, b.opened_at, count(*) AS total,
                   count(*) FILTER (WHERE r.state = 'WAITING') AS waiting,
                   count(*) FILTER (WHERE r.state = 'POSTED') AS posted,
                   count(*) FILTER (WHERE r.state = 'REFUSED') AS refused,
                   count(*) FILTER (WHERE r.state = 'NOT_KNOWN_YET') AS unknown
            FROM rm.bulk_grade b JOIN rm.bulk_grade_row r USING (bulk_id)
            WHERE b.bulk_id = $1 GROUP BY b.bulk_id
            """;
    private static final String ROWS = """
            SELECT line, enrollment_id, grade, state, status, code, detail, violations, existing, decision_id
            FROM rm.bulk_grade_row
            WHERE bulk_id = $1 AND ($2::text IS NULL OR state = $2) AND line > $3 ORDER BY line LIMIT $4
            """;
    private static final TypeReference<List<Violation>> VIOLATIONS = new TypeReference<>() {};

    private final Ids ids;
    private final ObjectMapper json;

    BulkGrades(Ids ids, ObjectMapper json) {
        this.ids = ids;
        this.json = json;
    }

    /** What became of an intake. */
    sealed interface Intake {
        /** A new list. */
        record Opened(UUID bulkId) implements Intake {}

        /** The same list as before: it goes on where it is, and tries again what was not known. */
        record Resumed(UUID bulkId) implements Intake {}

        /** The key belongs to another list. */
        record KeyReused() implements Intake {}
    }

    /** How far a list is. */
    public record Progress(
            UUID bulkId,
            OfferingId offeringId,
            String requestedBy,
            State state,
            long total,
            long waiting,
            long posted,
            long refused,
            long notKnownYet,
            Instant openedAt) {}

    /** Whether a list is at its end. */
    public enum State {
        RUNNING,
        /** Every row has its answer. */
        DONE,
        /** Rows named what is not known yet: resume it. */
        INCOMPLETE
    }

    /** A row and what became of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            int line,
            String enrollmentId,
            String grade,
            RowState state,
            @Nullable Integer status,
            @Nullable String code,
            @Nullable String detail,
            @Nullable List<Violation> violations,
            @Nullable String existing,
            @Nullable UUID decisionId) {}

    /** A row to be done. */
    record Leased(
            UUID bulkId,
            int line,
            int attempts,
            String enrollmentId,
            String grade,
            String offeringId,
            CommandContext context) {}

    /** A row and its result. */
    record Tried(Leased row, RowResult result) {}

    Uni<Intake> take(
            Tx tx, String by, Idempotency key, OfferingId offering, List<GradeRow> rows, CommandContext context) {
        return tx.sql().query(FIND_KEY, by, key.key()).chain(found -> {
            for (Row row : found) {
                UUID bulkId = row.getUUID(0);
                return row.getString(1).equals(key.fingerprint())
                        ? resume(tx, bulkId).replaceWith(new Intake.Resumed(bulkId))
                        : Uni.createFrom().item(new Intake.KeyReused());
            }
            UUID bulkId = ids.next();
            return tx.sql()
                    .query(
                            OPEN,
                            bulkId,
                            by,
                            key.key(),
                            key.fingerprint(),
                            offering.wire(),
                            context.actor().wire(),
                            context.reason(),
                            context.correlationId(),
                            context.traceparent())
                    .chain(() -> add(tx, bulkId, rows))
                    .replaceWith(new Intake.Opened(bulkId));
        });
    }

    private Uni<Void> add(Tx tx, UUID bulkId, List<GradeRow> rows) {
        List<RowResult> results = rows.stream()
                .map(row -> row.malformed().isEmpty() ? RowResult.again(null) : RowResult.malformed(row.malformed()))
                .toList();
        return tx.sql()
                .query(
                        ADD,
                        bulkId,
                        column(rows, GradeRow::line, Integer[]::new),
                        column(rows, GradeRow::enrollmentId, String[]::new),
                        column(rows, GradeRow::grade, String[]::new),
                        column(results, result -> result.state().name(), String[]::new),
                        column(results, RowResult::status, Integer[]::new),
                        column(results, RowResult::code, String[]::new),
                        column(results, this::violations, String[]::new))
                .replaceWithVoid();
    }

    /** Tries again what was not known; what has its answer keeps it. */
    Uni<Void> resume(Tx tx, UUID bulkId) {
        return tx.sql().query(RESUME, bulkId).replaceWithVoid();
    }

    Uni<List<Leased>> lease(Tx tx, int most) {
        return tx.sql().query(LEASE, most).map(rows -> {
            List<Leased> leased = new ArrayList<>();
            rows.forEach(row -> leased.add(new Leased(
                    row.getUUID("bulk_id"),
                    row.getInteger("line"),
                    row.getInteger("attempts"),
                    row.getString("enrollment_id"),
                    row.getString("grade"),
                    row.getString("offering_id"),
                    new CommandContext(
                            Actor.parse(row.getString("actor")),
                            row.getUUID("correlation_id"),
                            row.getUUID("correlation_id"),
                            row.getString("traceparent"),
                            null,
                            row.getString("reason")))));
            return leased;
        });
    }

    Uni<Void> mark(Tx tx, List<Tried> tried) {
        return tx.sql()
                .query(
                        MARK,
                        column(tried, one -> one.row().bulkId(), UUID[]::new),
                        column(tried, one -> one.row().line(), Integer[]::new),
                        column(tried, one -> one.result().state().name(), String[]::new),
                        column(tried, one -> one.result().status(), Integer[]::new),
                        column(tried, one -> one.result().code(), String[]::new),
                        column(tried, one -> one.result().detail(), String[]::new),
                        column(tried, one -> violations(one.result()), String[]::new),
                        column(tried, one -> one.result().existing(), String[]::new),
                        column(tried, one -> one.result().decisionId(), UUID[]::new))
                .replaceWithVoid();
    }

    Uni<Optional<Progress>> progress(Tx tx, UUID bulkId) {
        return tx.sql().query(PROGRESS, bulkId).map(rows -> {
            Optional<Progress> found = Optional.empty();
            for (Row row : rows) {
                long waiting = row.getLong("waiting");
                long unknown = row.getLong("unknown");
                State ended = unknown == 0 ? State.DONE : State.INCOMPLETE;
                found = Optional.of(new Progress(
                        bulkId,
                        OfferingId.parse(row.getString("offering_id")),
                        row.getString("requested_by"),
                        waiting > 0 ? State.RUNNING : ended,
                        row.getLong("total"),
                        waiting,
                        row.getLong("posted"),
                        row.getLong("refused"),
                        unknown,
                        row.getOffsetDateTime("opened_at").toInstant()));
            }
            return found;
        });
    }

    Uni<Page<Line>> lines(Tx tx, UUID bulkId, Optional<RowState> state, PageRequest page) {
        int after = page.after().map(Integer::parseInt).orElse(0);
        return tx.sql()
                .query(ROWS, bulkId, state.map(RowState::name).orElse(null), after, page.fetch())
                .map(rows -> {
                    List<Line> lines = new ArrayList<>();
                    rows.forEach(row -> lines.add(new Line(
                            row.getInteger("line"),
                            row.getString("enrollment_id"),
                            row.getString("grade"),
                            RowState.valueOf(row.getString("state")),
                            row.getInteger("status"),
                            row.getString("code"),
                            row.getString("detail"),
                            violations(row.getString("violations")),
                            row.getString("existing"),
                            row.getUUID("decision_id"))));
                    return page.of(lines, line -> Integer.toString(line.line()));
                });
    }

    private @Nullable String violations(RowResult result) {
        try {
            return result.violations().isEmpty() ? null : json.writeValueAsString(result.violations());
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

    private static <T, V> V[] column(List<T> rows, Function<T, ? extends @Nullable V> value, IntFunction<V[]> array) {
        V[] column = array.apply(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            column[i] = value.apply(rows.get(i));
        }
        return column;
    }
}
