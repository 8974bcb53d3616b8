package org.stackway.kit.rows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.stackway.kit.ops.OpenWork.Clock;
import org.stackway.kit.ops.OpenWork.Kind;
import org.stackway.kit.store.Tx;

/**
 * The two tables, both in the schema {@code rm}, of one kind of job. Of a row the columns {@code state}, which is WAITING until
 * it has its result, and {@code next_at} belong to the mechanism, and so does {@code attempts} where it is counted.
 *
 * @param jobs the table of the jobs; they have {@code opened_at}
 * @param rows the table of their rows
 * @param key what names a row; the first of these columns names its job, in both tables
 * @param read what a leased row tells besides its own columns, of {@code r} and of its job {@code j}
 * @param counted whether it has {@code attempts}
 * @param result the columns that a result fills, {@code state} among them
 */
public record RowTable(String jobs, String rows, List<String> key, String read, boolean counted, List<String> result) {

    public RowTable {
        key = List.copyOf(key);
        result = List.copyOf(result);
    }

    Uni<List<Row>> lease(Tx tx, int most) {
        // longer than the longest command, so that nobody else does a row meanwhile
        String statement = """
            UPDATE rm.%1$s r SET next_at = clock_timestamp() + interval '30 seconds'%2$s
            FROM (
              SELECT %3$s FROM rm.%1$s WHERE state = 'WAITING' AND next_at <= clock_timestamp()
              ORDER BY next_at, %3$s LIMIT $1 FOR UPDATE SKIP LOCKED
            ) due, rm.%4$s j
            WHERE %5$s AND j.%6$s = r.%6$s
            RETURNING r.*, j.reason, j.correlation_id, j.traceparent, %7$s
            """.formatted(
                        rows,
                        counted ? ", attempts = r.attempts + 1" : "",
                        String.join(", ", key),
                        jobs,
                        sameRow(),
                        key.getFirst(),
                        read);
        return tx.sql().query(statement, most).map(found -> {
            List<Row> leased = new ArrayList<>();
            found.forEach(leased::add);
            return leased;
        });
    }

    /** Keeps what became of these rows, the columns of key and result by name; what still waits is tried again after a pause. */
    Uni<Void> mark(Tx tx, List<ObjectNode> marks) {
        String columns =
                result.stream().map(column -> column + " = due." + column).collect(Collectors.joining(", "));
        String statement = """
            UPDATE rm.%1$s r SET next_at = clock_timestamp() + interval '500 milliseconds', %2$s
            FROM jsonb_populate_recordset(NULL::rm.%1$s, $1::text::jsonb) due WHERE %3$s
            """.formatted(rows, columns, sameRow());
        return tx.sql().query(statement, marks.toString()).replaceWithVoid();
    }

    private String sameRow() {
        return key.stream().map(column -> "r.%1$s = due.%1$s".formatted(column)).collect(Collectors.joining(" AND "));
    }

    /** What is left of each job, in words. */
    Uni<List<String>> left(Tx tx, BiFunction<String, Long, String> words) {
        String statement = "SELECT %1$s::text, count(*) FROM rm.%2$s WHERE state = 'WAITING' GROUP BY %1$s ORDER BY 1"
                .formatted(key.getFirst(), rows);
        return tx.sql().query(statement).map(found -> {
            List<String> reasons = new ArrayList<>();
            found.forEach(row -> reasons.add(words.apply(row.getString(0), row.getLong(1))));
            return reasons;
        });
    }

    /**
     * Jobs with rows in a state, as open work.
     *
     * @param subject what a job's id is shown after, with a slash
     * @param words what follows the number of such rows
     */
    public Kind open(String name, String endsWith, String subject, String state, String words) {
        return new Kind(
                name,
                endsWith,
                Clock.REAL,
                "SELECT '%1$s/' || j.%2$s, j.opened_at, count(*) || ' %3$s' FROM rm.%4$s j JOIN rm.%5$s r USING (%2$s) WHERE r.state = '%6$s' GROUP BY j.%2$s"
                        .formatted(subject, key.getFirst(), words, jobs, rows, state));
    }
}
