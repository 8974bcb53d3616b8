package org.stackway.kit.deadline;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stackway.kit.store.EventStore;
import org.stackway.kit.store.Tx;

/**
 * Claims due deadlines. A claim locks the stream's head, as a writer does, and the deadline's row, until its transaction
 * ends; so any number of nodes may claim, and a claim and a command on the same stream never wait for each other in a
 * circle. Only the earliest deadline of a stream can be claimed: as long as its row exists, later ones of the stream wait.
 * A deadline of a stream that does not exist yet waits for it.
 */
@ApplicationScoped
public class DeadlineTable {

    /** A deadline that failed this often no longer counts as about to happen: an operator must look at it. */
    static final int STUCK_AFTER = 5;

    /**
     * One batch at a time, whoever fires it: what its deadlines lock one after the other, two batches would lock in different orders.
     */
    private static final String CLAIM = """
            WITH turn AS MATERIALIZED (SELECT pg_try_advisory_xact_lock(hashtextextended('stackway.deadlines', 0)) AS mine)
            SELECT d.stream_id, d.kind, d.due_at, story.correlation_id, cause.event_id
            FROM es.deadline d
            JOIN es.stream s ON s.stream_id = d.stream_id
            JOIN LATERAL (SELECT e.correlation_id FROM es.event e WHERE e.stream_id = d.stream_id
                          ORDER BY e.version LIMIT 1) story ON true
            JOIN LATERAL (SELECT e.event_id FROM es.event e WHERE e.stream_id = d.stream_id
                          ORDER BY e.version DESC LIMIT 1) cause ON true
            WHERE (SELECT mine FROM turn) AND d.due_at <= $1
              AND (d.retry_at IS NULL OR d.retry_at <= clock_timestamp())
              AND NOT EXISTS (SELECT 1 FROM es.deadline x WHERE x.stream_id = d.stream_id
                                AND (x.due_at, x.kind) < (d.due_at, d.kind))
            ORDER BY d.due_at, d.stream_id LIMIT $2
            FOR UPDATE OF s, d SKIP LOCKED
            """;

    private static final String CLAIM_ONE = """
            SELECT d.due_at FROM es.deadline d JOIN es.stream s ON s.stream_id = d.stream_id
            WHERE d.stream_id = $1 AND d.kind = $2 AND d.due_at = $3
            FOR UPDATE OF s, d SKIP LOCKED
            """;

    /** Not if the deadline was armed again meanwhile, for another instant. */
    private static final String DONE = "DELETE FROM es.deadline WHERE stream_id = $1 AND kind = $2 AND due_at = $3";

    private static final String FAILED = """
            UPDATE es.deadline
            SET attempts = attempts + 1, error = $4,
                retry_at = clock_timestamp() + least(interval '1 minute', interval '200 milliseconds' * (2 ^ least(attempts, 10)))
            WHERE stream_id = $1 AND kind = $2 AND due_at = $3
            """;

    private static final String PENDING = """
            WITH pending AS MATERIALIZED (
              SELECT d.due_at FROM es.deadline d
              WHERE d.attempts < $2 AND EXISTS (SELECT 1 FROM es.stream s WHERE s.stream_id = d.stream_id)),
            next AS (SELECT min(due_at) AS at FROM pending WHERE due_at > $1)
            SELECT (SELECT count(*) FROM pending WHERE due_at <= $1), next.at,
                   (SELECT max(due_at) FROM pending
                    WHERE due_at >= next.at AND due_at < date_trunc('hour', next.at, 'UTC') + interval '1 hour')
            FROM next
            """;

    /** Claims a batch; none while another one is being fired. */
    Uni<List<DueDeadline>> claim(Tx tx, int limit) {
        return tx.sql().query(CLAIM, EventStore.timestamp(tx.now()), limit).map(DeadlineTable::deadlines);
    }

    /** Claims this very deadline; false if it is not there any more, or somebody else has it. */
    Uni<Boolean> claim(Tx tx, DueDeadline due) {
        return tx.sql().query(CLAIM_ONE, key(due)).map(rows -> rows.rowCount() == 1);
    }

    Uni<Void> done(Tx tx, DueDeadline due) {
        return tx.sql().query(DONE, key(due)).replaceWithVoid();
    }

    Uni<Void> failed(Tx tx, DueDeadline due, String error) {
        return tx.sql()
                .query(FAILED, due.streamId(), due.kind(), EventStore.timestamp(due.dueAt()), error)
                .replaceWithVoid();
    }

    /** What is about to happen at the transaction's business instant. */
    public Uni<Pending> pending(Tx tx) {
        return tx.sql()
                .query(PENDING, EventStore.timestamp(tx.now()), STUCK_AFTER)
                .map(rows -> {
                    Row row = rows.iterator().next();
                    return new Pending(row.getLong(0), instant(row, 1), instant(row, 2));
                });
    }

    private static Optional<Instant> instant(Row row, int column) {
        return Optional.ofNullable(row.getOffsetDateTime(column)).map(OffsetDateTime::toInstant);
    }

    private static Object[] key(DueDeadline due) {
        return new Object[] {due.streamId(), due.kind(), EventStore.timestamp(due.dueAt())};
    }

    private static List<DueDeadline> deadlines(RowSet<Row> rows) {
        List<DueDeadline> due = new ArrayList<>();
        for (Row row : rows) {
            due.add(new DueDeadline(
                    row.getString(0),
                    row.getString(1),
                    row.getOffsetDateTime(2).toInstant(),
                    row.getUUID(3),
                    row.getUUID(4)));
        }
        return due;
    }

    /**
     * Deadlines that are not stuck.
     *
     * @param due how many are due now
     * @param next the first instant at which another one is
     * @param lastOfHour the last instant within the hour of that one (in UTC) at which one is
     */
    public record Pending(long due, Optional<Instant> next, Optional<Instant> lastOfHour) {}
}
