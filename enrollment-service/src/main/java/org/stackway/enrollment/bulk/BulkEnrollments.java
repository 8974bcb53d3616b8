package org.stackway.enrollment.bulk;

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
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.command.Idempotency;
import org.stackway.kit.domain.Violation;
import org.stackway.kit.http.Page;
import org.stackway.kit.http.PageRequest;
import org.stackway.kit.store.Tx;
import org.stackway.kit.time.Ids;

/** Bulk requests and their rows, as they are kept. */
@ApplicationScoped
class BulkEnrollments {

    private static final String FIND_KEY =
            "SELECT bulk_id, fingerprint FROM rm.bulk_enrollment WHERE requested_by = $1 AND request_key = $2";
    private static final String OPEN = """
            INSERT INTO rm.bulk_enrollment (bulk_id, requested_by, request_key, fingerprint, organisation, reason,
                                            correlation_id, traceparent)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            """;
    private static final String ADD = """
            INSERT INTO rm.bulk_enrollment_row (bulk_id, line, enrollment_id, learner_id, offering_id, origin, funding,
                                                state, status, code, violations)
            SELECT $1, r.line, r.enrollment_id, r.learner_id, r.offering_id, r.origin, r.funding,
                   r.state, r.status, r.code, r.violations::jsonb
            FROM unnest($2::int[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::int[],
                        $10::text[], $11::text[])
                 AS r(line, enrollment_id, learner_id, offering_id, origin, funding, state, status, code, violations)
            """;
    /** What was refused stays refused: the same request would be decided again only if the caller asks for it anew. */
    private static final String RESUME = """
            UPDATE rm.bulk_enrollment_row SET state = 'WAITING', attempts = 0, next_at = clock_timestamp()
            WHERE bulk_id = $1 AND state = 'NOT_KNOWN_YET'
            """;

    private static final String PROGRESS = """
            SELECT b.organisation, b.requested_by, b.opened_at, count(*) AS total,
                   count(*) FILTER (WHERE r.state = 'WAITING') AS waiting,
                   count(*) FILTER (WHERE r.state = 'ACCEPTED') AS accepted,
                   count(*) FILTER (WHERE r.state = 'REFUSED') AS refused,
                   count(*) FILTER (WHERE r.state = 'NOT_KNOWN_YET') AS unknown
            FROM rm.bulk_enrollment b JOIN rm.bulk_enrollment_row r USING (bulk_id)
            WHERE b.bulk_id = $1 GROUP BY b.bulk_id
            """;
    private static final String ROWS = """
            SELECT line, enrollment_id, learner_id, offering_id, state, status, code, detail, violations::text, existing,
                   decision_id
            FROM rm.bulk_enrollment_row
            WHERE bulk_id = $1 AND ($2::text IS NULL OR state = $2) AND line > $3 ORDER BY line LIMIT $4
            """;
    private static final TypeReference<List<Violation>> VIOLATIONS = new TypeReference<>() {};

    private final Ids ids;
    private final ObjectMapper json;

    BulkEnrollments(Ids ids, ObjectMapper json) {
        this.ids = ids;
        this.json = json;
    }

    /** What became of an intake. */
    sealed interface Intake {
        /** A new request. */
        record Opened(UUID bulkId) implements Intake {}

        /** The same request as before: it goes on where it is, and tries again what was not known. */
        record Resumed(UUID bulkId) implements Intake {}

        /** The key belongs to another request. */
        record KeyReused() implements Intake {}
    }

    /** How far a request is. */
    public record Progress(
            UUID bulkId,
            String organisation,
            String requestedBy,
            State state,
            long total,
            long waiting,
            long accepted,
            long refused,
            long notKnownYet,
            Instant openedAt) {}

    /** Whether a request is at its end. */
    public enum State {
        RUNNING,
        /** Every row has its answer. */
        DONE,
        /** Rows named what is not known yet: resume it. */
        INCOMPLETE
    }

    /** A row and what became of it; {@code enrollmentId} names the enrolment of an accepted row. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            int line,
            String learnerId,
            String offeringId,
            RowState state,
            @Nullable UUID enrollmentId,
            @Nullable Integer status,
            @Nullable String code,
            @Nullable String detail,
            @Nullable List<Violation> violations,
            @Nullable String existing,
            @Nullable UUID decisionId) {}

    Uni<Intake> take(
            Tx tx, String by, Idempotency key, String organisation, List<BulkRow> rows, CommandContext context) {
        return tx.sql().query(FIND_KEY, by, key.key()).chain(found -> {
            for (Row row : found) {
                UUID bulkId = row.getUUID(0);
                return row.getString(1).equals(key.fingerprint())
                        ? resume(tx, bulkId).replaceWith(new Intake.Resumed(bulkId))
                        : Uni.createFrom().item(new Intake.KeyReused());
            }
            return open(tx, by, key, organisation, rows, context);
        });
    }

    private Uni<Intake> open(
            Tx tx, String by, Idempotency key, String organisation, List<BulkRow> rows, CommandContext context) {
        UUID bulkId = ids.next();
        return tx.sql()
                .query(
                        OPEN,
                        bulkId,
                        by,
                        key.key(),
                        key.fingerprint(),
                        organisation,
                        context.reason(),
                        context.correlationId(),
                        context.traceparent())
                .chain(() -> add(tx, bulkId, rows))
                .replaceWith(new Intake.Opened(bulkId));
    }

    private Uni<Void> add(Tx tx, UUID bulkId, List<BulkRow> rows) {
        List<RowResult> results = rows.stream()
                .map(row -> row.malformed().isEmpty() ? RowResult.again(null) : RowResult.malformed(row.malformed()))
                .toList();
        return tx.sql()
                .query(
                        ADD,
                        bulkId,
                        column(rows, BulkRow::line, Integer[]::new),
                        column(rows, row -> ids.next(), UUID[]::new),
                        column(rows, BulkRow::learnerId, String[]::new),
                        column(rows, BulkRow::offeringId, String[]::new),
                        column(rows, row -> row.origin().name(), String[]::new),
                        column(rows, row -> row.funding().name(), String[]::new),
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

    Uni<Optional<Progress>> progress(Tx tx, UUID bulkId) {
        return tx.sql().query(PROGRESS, bulkId).map(rows -> {
            Optional<Progress> found = Optional.empty();
            for (Row row : rows) {
                long waiting = row.getLong("waiting");
                long unknown = row.getLong("unknown");
                State ended = unknown == 0 ? State.DONE : State.INCOMPLETE;
                found = Optional.of(new Progress(
                        bulkId,
                        row.getString("organisation"),
                        row.getString("requested_by"),
                        waiting > 0 ? State.RUNNING : ended,
                        row.getLong("total"),
                        waiting,
                        row.getLong("accepted"),
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
                    rows.forEach(row -> lines.add(line(row)));
                    return page.of(lines, line -> Integer.toString(line.line()));
                });
    }

    private Line line(Row row) {
        RowState state = RowState.valueOf(row.getString("state"));
        return new Line(
                row.getInteger("line"),
                row.getString("learner_id"),
                row.getString("offering_id"),
                state,
                state == RowState.ACCEPTED ? row.getUUID("enrollment_id") : null,
                row.getInteger("status"),
                row.getString("code"),
                row.getString("detail"),
                violations(row.getString("violations")),
                row.getString("existing"),
                row.getUUID("decision_id"));
    }

    @Nullable
    String violations(RowResult result) {
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

    static <T, V> V[] column(List<T> rows, Function<T, ? extends @Nullable V> value, IntFunction<V[]> array) {
        V[] column = array.apply(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            column[i] = value.apply(rows.get(i));
        }
        return column;
    }
}
