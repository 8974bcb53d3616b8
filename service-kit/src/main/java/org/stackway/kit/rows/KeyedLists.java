package org.stackway.kit.rows;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.command.Idempotency;
import org.stackway.kit.domain.Violation;
import org.stackway.kit.http.ProblemException;
import org.stackway.kit.store.Tx;
import org.stackway.kit.time.Ids;

/**
 * Takes in lists whose rows have a {@link RowResult}. A caller's {@code Idempotency-Key} names the same list for good, and
 * sending it again goes on with it.
 */
@ApplicationScoped
public class KeyedLists {

    private final Ids ids;
    private final ObjectMapper json;

    KeyedLists(Ids ids, ObjectMapper json) {
        this.ids = ids;
        this.json = json;
    }

    /** A list that was taken in; {@code known} if it was there already. */
    public record Intake(UUID bulkId, boolean known) {}

    /**
     * Begins a list, or goes on with the one of this key.
     *
     * @param more columns of the list that no other kind of list has
     * @throws ProblemException 422 {@code IDEMPOTENCY_KEY_REUSED} if the key names another list
     */
    public Uni<Intake> take(
            Tx tx,
            RowTable table,
            String by,
            Idempotency key,
            CommandContext context,
            Map<String, String> more,
            List<? extends WrittenRow> rows) {
        return tx.sql()
                .query(
                        "SELECT bulk_id, fingerprint FROM rm.%s WHERE requested_by = $1 AND request_key = $2"
                                .formatted(table.jobs()),
                        by,
                        key.key())
                .chain(found -> {
                    for (Row row : found) {
                        if (!row.getString(1).equals(key.fingerprint())) {
                            throw ProblemException.of(
                                    422,
                                    "IDEMPOTENCY_KEY_REUSED",
                                    "this Idempotency-Key was used with another body",
                                    List.of(Violation.of("API-IDEMPOTENCY", "one key, one body")));
                        }
                        UUID bulkId = row.getUUID(0);
                        return resume(tx, table, bulkId).replaceWith(new Intake(bulkId, true));
                    }
                    UUID bulkId = ids.next();
                    Map<String, Object> list = new LinkedHashMap<>(more);
                    list.put("bulk_id", bulkId);
                    list.put("requested_by", by);
                    list.put("request_key", key.key());
                    list.put("fingerprint", key.fingerprint());
                    list.put("reason", context.reason());
                    list.put("correlation_id", context.correlationId());
                    list.put("traceparent", context.traceparent());
                    return insert(tx, table.jobs(), List.of(json.valueToTree(list)))
                            .chain(() -> insert(
                                    tx,
                                    table.rows(),
                                    rows.stream()
                                            .map(row -> stored(bulkId, row))
                                            .toList()))
                            .replaceWith(new Intake(bulkId, false));
                });
    }

    private ObjectNode stored(UUID bulkId, WrittenRow row) {
        List<Violation> malformed = row.malformed();
        ObjectNode stored =
                json.valueToTree(malformed.isEmpty() ? RowResult.again(null) : RowResult.malformed(malformed));
        stored.setAll(json.<ObjectNode>valueToTree(row));
        return stored.put("bulk_id", bulkId.toString());
    }

    private static Uni<Void> insert(Tx tx, String table, List<ObjectNode> rows) {
        // a row names no column that is empty in it
        Set<String> named = new LinkedHashSet<>();
        rows.forEach(row -> row.fieldNames().forEachRemaining(named::add));
        String columns = String.join(", ", named);
        return tx.sql()
                .query(
                        "INSERT INTO rm.%1$s (%2$s) SELECT %2$s FROM jsonb_populate_recordset(NULL::rm.%1$s, $1::text::jsonb)"
                                .formatted(table, columns),
                        rows.toString())
                .replaceWithVoid();
    }

    /** Tries again what was not known. What was refused stays refused: it is decided again only if it is asked for anew. */
    public Uni<Void> resume(Tx tx, RowTable table, UUID bulkId) {
        return tx.sql().query("""
                        UPDATE rm.%s SET state = 'WAITING', attempts = 0, next_at = clock_timestamp()
                        WHERE bulk_id = $1 AND state = 'NOT_KNOWN_YET'
                        """.formatted(table.rows()), bulkId).replaceWithVoid();
    }
}
