package org.stackway.kit.projection;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.stackway.kit.projection.RowChange.Kind;
import org.stackway.kit.projection.RowChange.Shape;
import org.stackway.kit.sql.InTurn;
import org.stackway.kit.sql.NativeSql;

/**
 * All that a projector can do: say what happens to rows. It collects the changes of many events, so that each row is
 * written once and rows of one shape by one statement, in any generation of the tables.
 *
 * <p>Changes to one row take effect in the order in which they are given; rows are independent of each other. Not
 * thread-safe.
 */
public final class Rows {

    /** The schema of the generation that requests read and transactions write. */
    public static final String LIVE = "rm";

    private static final JsonFactory JSON = new JsonFactory();

    private final Predicate<Table> wanted;
    private final List<Map<RowKey, RowChange>> waves = new ArrayList<>();
    private Map<RowKey, RowChange> current = new LinkedHashMap<>();
    private int changes;
    private @Nullable RowChange open;

    /** Changes to any table. */
    public Rows() {
        this(table -> true);
    }

    /** Changes to these tables; others are dropped. */
    public Rows(Predicate<Table> wanted) {
        this.wanted = wanted;
    }

    /** Creates the row, or changes it if it exists. */
    public RowChange upsert(Table table, Object... key) {
        return add(new RowChange(table, Kind.UPSERT, List.of(key)));
    }

    /** Changes the row; nothing happens if there is none. */
    public RowChange update(Table table, Object... key) {
        return add(new RowChange(table, Kind.UPDATE, List.of(key)));
    }

    /**
     * Changes all rows of the table whose column has this value. It takes effect on its own: after everything said before
     * and before everything said after.
     */
    public RowChange updateAll(Table table, String column, Object value) {
        seal();
        RowChange change = new RowChange(Table.of(table.name(), column), Kind.UPDATE, List.of(value));
        if (wanted.test(table)) {
            changes++;
            current.put(new RowKey(change.table(), change.key()), change);
        }
        seal();
        return change;
    }

    /** Removes the row if it exists. */
    public void delete(Table table, Object... key) {
        add(new RowChange(table, Kind.DELETE, List.of(key)));
    }

    /** How many changes were given, before any were put together. */
    public int size() {
        return changes;
    }

    private RowChange add(RowChange change) {
        settle();
        if (wanted.test(change.table())) {
            changes++;
            open = change;
        }
        return change;
    }

    /** A change is complete when the next one begins: only then can it join an earlier one of its row. */
    private void settle() {
        RowChange change = open;
        open = null;
        if (change == null) {
            return;
        }
        RowKey key = new RowKey(change.table(), change.key());
        RowChange earlier = current.putIfAbsent(key, change);
        if (earlier != null && !earlier.absorb(change)) {
            seal();
            current.put(key, change);
        }
    }

    /** What follows is written after what was said so far. */
    private void seal() {
        settle();
        if (!current.isEmpty()) {
            waves.add(current);
            current = new LinkedHashMap<>();
        }
    }

    /** Writes the changes into the live tables, in the caller's transaction, and forgets them. */
    public Uni<Void> write(NativeSql sql) {
        return InTurn.each(statements(LIVE), statement -> sql.query(statement.sql(), statement.rows()));
    }

    /** The statements that write the changes into the tables of this schema, in their order; forgets the changes. */
    public List<Statement> statements(String schema) {
        seal();
        List<Statement> statements = new ArrayList<>();
        for (Map<RowKey, RowChange> wave : waves) {
            Map<Shape, List<RowChange>> byShape = new LinkedHashMap<>();
            wave.values().forEach(change -> byShape.computeIfAbsent(change.shape(), shape -> new ArrayList<>())
                    .add(change));
            byShape.forEach((shape, rows) ->
                    statements.add(new Statement(RowStatements.of(Table.named(schema), rows.getFirst()), json(rows))));
        }
        waves.clear();
        changes = 0;
        return statements;
    }

    /** In the order of their keys, so that transactions that write the same rows meet without a deadlock. */
    private static String json(List<RowChange> rows) {
        StringWriter text = new StringWriter(rows.size() * 128);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartArray();
            for (RowChange row : rows.stream().sorted(RowStatements.BY_KEY).toList()) {
                json.writeStartObject();
                for (int i = 0; i < row.key().size(); i++) {
                    value(json, row.table().key().get(i), row.key().get(i));
                }
                for (Map.Entry<String, RowChange.Cell> cell : row.cells().entrySet()) {
                    value(json, cell.getKey(), cell.getValue().value());
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static void value(JsonGenerator json, String name, @Nullable Object value) throws IOException {
        json.writeFieldName(name);
        switch (value) {
            case null -> json.writeNull();
            case Json object -> json.writeRawValue(object.text());
            case List<?> texts -> {
                json.writeStartArray();
                for (Object text : texts) {
                    json.writeString(text.toString());
                }
                json.writeEndArray();
            }
            case Boolean truth -> json.writeBoolean(truth);
            case BigDecimal number -> json.writeString(number.toPlainString());
            case Long number -> json.writeNumber(number);
            case Integer number -> json.writeNumber(number);
            default -> json.writeString(value.toString());
        }
    }

    private record RowKey(Table table, List<Object> key) {}

    /**
     * One statement for many rows.
     *
     * @param sql takes one parameter, a text
     * @param rows that text: the rows as a JSON array
     */
    public record Statement(String sql, String rows) {}
}
