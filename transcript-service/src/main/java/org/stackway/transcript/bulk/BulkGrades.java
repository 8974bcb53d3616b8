package org.stackway.transcript.bulk;

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
import org.stackway.events.value.OfferingId;
import org.stackway.kit.domain.Violation;
import org.stackway.kit.http.Page;
import org.stackway.kit.http.PageRequest;
import org.stackway.kit.rows.RowResult;
import org.stackway.kit.rows.RowTable;
import org.stackway.kit.store.Tx;

/** Lists of grades and their rows, as they are kept. */
@ApplicationScoped
class BulkGrades {

    static final RowTable TABLE = new RowTable(
            "bulk_grade",
            "bulk_grade_row",
            List.of("bulk_id", "line"),
            "j.offering_id, j.actor, j.correlation_id AS causation_id",
            true,
            RowResult.COLUMNS);

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

    private final ObjectMapper json;

    BulkGrades(ObjectMapper json) {
        this.json = json;
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
                            RowResult.violations(json, row.getString("violations")),
                            row.getString("existing"),
                            row.getUUID("decision_id"))));
                    return page.of(lines, line -> Integer.toString(line.line()));
                });
    }
}
