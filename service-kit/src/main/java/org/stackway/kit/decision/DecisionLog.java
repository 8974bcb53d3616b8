package org.stackway.kit.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.stackway.kit.store.Tx;

/**
 * Writes decisions and reads them back. Those of one transaction are written by one statement, its last: one row a
 * decision, however many commands share the flight.
 */
@ApplicationScoped
public class DecisionLog {

    private static final String WRITE = """
            INSERT INTO es.decision (id, stream_id, version, appended, command, outcome, code, content, actor,
                                     correlation_id, causation_id, decided_at)
            SELECT * FROM unnest($1::uuid[], $2::text[], $3::bigint[], $4::int[], $5::text[], $6::text[], $7::text[],
                                 $8::text[], $9::text[], $10::uuid[], $11::uuid[], $12::timestamptz[])
            """;
    private static final String COLUMNS = """
            SELECT d.id, d.stream_id, d.version, d.appended, d.command, d.outcome, d.code, d.content, d.actor,
                   d.correlation_id, d.causation_id, d.decided_at
            FROM es.decision d
            """;
    private static final String ONE = COLUMNS + "WHERE d.id = $1";
    private static final String LATEST = COLUMNS + """
            WHERE ($1::text IS NULL OR d.stream_id = $1) AND ($2::text IS NULL OR d.outcome = $2)
              AND ($3::uuid IS NULL OR d.id < $3)
            ORDER BY d.id DESC LIMIT $4
            """;

    /** Writes the decision before this transaction commits; if it rolls back, there was none. */
    public void record(Tx tx, Taken decision) {
        tx.closing(Pending.class, Pending::new).decisions.add(decision);
    }

    /** The refusals of this transaction so far, for a transaction that will roll back because of them. */
    public List<Taken> refusals(Tx tx) {
        return tx.closing(Pending.class, Pending::new).decisions.stream()
                .filter(decision -> decision.outcome() == DecisionOutcome.REFUSED)
                .toList();
    }

    /** The decision with this id; empty if there is none, or none any more. */
    public Uni<Optional<StoredDecision>> find(Tx tx, UUID id) {
        return tx.sql().query(ONE, id).map(rows -> {
            List<StoredDecision> found = new ArrayList<>();
            rows.forEach(row -> found.add(stored(row)));
            return found.stream().findFirst();
        });
    }

    /** The latest decisions, the newest first; null means any. */
    public Uni<List<StoredDecision>> latest(
            Tx tx, @Nullable String stream, @Nullable DecisionOutcome outcome, @Nullable UUID before, int limit) {
        return tx.sql()
                .query(LATEST, stream, outcome == null ? null : outcome.name(), before, limit)
                .map(rows -> {
                    List<StoredDecision> found = new ArrayList<>();
                    rows.forEach(row -> found.add(stored(row)));
                    return found;
                });
    }

    private static StoredDecision stored(Row row) {
        return new StoredDecision(
                row.getUUID(0),
                row.getString(1),
                row.getLong(2),
                row.getInteger(3),
                row.getString(4),
                DecisionOutcome.valueOf(row.getString(5)),
                row.getString(6),
                content(row.getString(7)),
                row.getString(8),
                row.getUUID(9),
                row.getUUID(10),
                row.getOffsetDateTime(11).toInstant());
    }

    private static JsonNode content(String text) {
        try {
            return DecisionJson.mapper().readTree(text);
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What one transaction has decided so far. */
    private static final class Pending implements Tx.Closing {
        private final List<Taken> decisions = new ArrayList<>();

        @Override
        public Uni<Void> beforeCommit(Tx tx) {
            if (decisions.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            return tx.sql()
                    .query(
                            WRITE,
                            column(Taken::id, UUID[]::new),
                            column(Taken::streamId, String[]::new),
                            column(Taken::version, Long[]::new),
                            column(Taken::appended, Integer[]::new),
                            column(one -> one.command().getClass().getSimpleName(), String[]::new),
                            column(one -> one.outcome().name(), String[]::new),
                            column(Taken::code, String[]::new),
                            column(DecisionContent::of, String[]::new),
                            column(Taken::actor, String[]::new),
                            column(Taken::correlationId, UUID[]::new),
                            column(Taken::causationId, UUID[]::new),
                            column(one -> one.decidedAt().atOffset(ZoneOffset.UTC), OffsetDateTime[]::new))
                    .replaceWithVoid();
        }

        private <T> Object column(Function<Taken, @Nullable T> value, IntFunction<T[]> array) {
            T[] column = array.apply(decisions.size());
            for (int i = 0; i < column.length; i++) {
                column[i] = value.apply(decisions.get(i));
            }
            return column;
        }
    }
}
