package org.stackway.kit.projection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The statements behind {@link Rows}. Rows travel as one JSON text: PostgreSQL reads each value as the type of its column,
 * so that a projector need not repeat the table's definition.
 */
final class RowStatements {

    static final Comparator<RowChange> BY_KEY = Comparator.comparing(
            change -> change.key().stream().map(Object::toString).collect(Collectors.joining(" ")));

    private RowStatements() {}

    /** The statement for rows of this one's shape. */
    static String of(String schema, RowChange example) {
        String table = schema + "." + example.table().name();
        String rows = "json_populate_recordset(NULL::" + table + ", $1::text::json)";
        return switch (example.kind()) {
            case UPSERT -> upsert(table, rows, example);
            case UPDATE ->
                "UPDATE " + table + " AS t SET " + String.join(", ", changes(example, "w")) + " FROM " + rows
                        + " AS w WHERE " + sameKey(example.table())
                        + (example.condition().isEmpty() ? "" : " AND t." + example.condition());
            case DELETE -> "DELETE FROM " + table + " AS t USING " + rows + " AS w WHERE " + sameKey(example.table());
        };
    }

    private static String upsert(String table, String rows, RowChange example) {
        List<String> columns = new ArrayList<>(example.table().key());
        columns.addAll(example.cells().keySet());
        String list = String.join(", ", columns);
        List<String> changes = changes(example, "excluded");
        return "INSERT INTO " + table + " AS t (" + list + ") SELECT " + list + " FROM " + rows + " AS w ON CONFLICT ("
                + String.join(", ", example.table().key()) + ") DO "
                + (changes.isEmpty() ? "NOTHING" : "UPDATE SET " + String.join(", ", changes));
    }

    private static List<String> changes(RowChange example, String from) {
        List<String> changes = new ArrayList<>();
        example.cells().forEach((column, cell) -> {
            switch (cell.manner()) {
                case SET -> changes.add(column + " = " + from + "." + column);
                case LATEST -> changes.add(column + " = greatest(t." + column + ", " + from + "." + column + ")");
                case EARLIEST -> changes.add(column + " = least(t." + column + ", " + from + "." + column + ")");
                case MERGE -> changes.add(column + " = t." + column + " || " + from + "." + column);
                case ONCE -> {
                    // stays as it is
                }
            }
        });
        return changes;
    }

    private static String sameKey(Table table) {
        return table.key().stream()
                .map(column -> "t." + column + " = w." + column)
                .collect(Collectors.joining(" AND "));
    }
}
