package org.stackway.enrollment.bulk;

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
import org.stackway.kit.domain.Violation;
import org.stackway.kit.http.Page;
import org.stackway.kit.http.PageRequest;
import org.stackway.kit.rows.RowResult;
import org.stackway.kit.rows.RowTable;
import org.stackway.kit.store.Tx;

/** Bulk requests and their rows, as they are kept. */
@ApplicationScoped
class BulkEnrollments {

    static final RowTable TABLE = new RowTable(
            "bulk_enrollment",
            "bulk_enrollment_row",
            List.of("bulk_id", "line"),
            "'staff:' || j.requested_by AS actor, j.correlation_id AS causation_id",
            true,
            RowResult.COLUMNS);

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

    private final ObjectMapper json;

    BulkEnrollments(ObjectMapper json) {
        this.json = json;
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
                RowResult.violations(json, row.getString("violations")),
                row.getString("existing"),
                row.getUUID("decision_id"));
    }
}
