package org.stackway.kit.projection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What happens to one row. Values are {@code null}, {@code String}, {@code UUID}, {@code Integer}, {@code Long}, {@code
 * Boolean}, {@code BigDecimal}, {@code Instant}, a {@code List} of strings, or {@link Json}.
 */
public final class RowChange {

    /** What becomes of the row. */
    enum Kind {
        /** It is created, or changed if it exists. */
        UPSERT,
        /** It is changed if it exists. */
        UPDATE,
        /** It goes. */
        DELETE
    }

    /** What becomes of a column. */
    enum Manner {
        /** It gets the value. */
        SET,
        /** It gets the value when the row is created, and keeps what it has otherwise. */
        ONCE,
        /** The later of the two instants stands; what has no instant yet gets this one. */
        LATEST,
        /** The earlier of the two instants stands; what has no instant yet gets this one. */
        EARLIEST,
        /** The members of the object are added to those it has. */
        MERGE
    }

    /** A value for a column. */
    record Cell(Manner manner, @Nullable Object value) {}

    private final Table table;
    private final List<Object> key;
    private Kind kind;
    private String condition = "";
    private final Map<String, Cell> cells = new TreeMap<>();

    RowChange(Table table, Kind kind, List<Object> key) {
        if (key.size() != table.key().size()) {
            throw new IllegalArgumentException(table.name() + " is found by " + table.key());
        }
        this.table = table;
        this.kind = kind;
        this.key = key;
    }

    /** Sets the column. */
    public RowChange set(String column, @Nullable Object value) {
        return cell(column, new Cell(Manner.SET, value));
    }

    /** Sets the column if this creates the row. */
    public RowChange once(String column, @Nullable Object value) {
        return cell(column, new Cell(Manner.ONCE, value));
    }

    /** Sets the column unless it holds a later instant. */
    public RowChange latest(String column, Instant value) {
        return cell(column, new Cell(Manner.LATEST, value));
    }

    /** Sets the column unless it holds an earlier instant. */
    public RowChange earliest(String column, Instant value) {
        return cell(column, new Cell(Manner.EARLIEST, value));
    }

    /** Leaves rows alone whose column has another value than these names, which are constants of the code. */
    public RowChange only(String column, Enum<?>... values) {
        condition = Table.named(column)
                + Arrays.stream(values)
                        .map(value -> "'" + value.name() + "'")
                        .collect(Collectors.joining(", ", " IN (", ")"));
        return this;
    }

    /** Adds the object's members to the column's. */
    public RowChange merge(String column, Json object) {
        return cell(column, new Cell(Manner.MERGE, object));
    }

    private RowChange cell(String column, Cell cell) {
        if (kind == Kind.DELETE) {
            throw new IllegalStateException("a row that goes has no values");
        }
        cells.put(Table.named(column), cell);
        return this;
    }

    Table table() {
        return table;
    }

    Kind kind() {
        return kind;
    }

    List<Object> key() {
        return key;
    }

    /** What a row must fulfil besides its key, in SQL; empty for nothing. */
    String condition() {
        return condition;
    }

    Map<String, Cell> cells() {
        return cells;
    }

    /** Which columns are written and how: changes of one shape go in one statement. */
    Shape shape() {
        List<String> columns = new ArrayList<>();
        cells.forEach((column, cell) -> columns.add(column + ' ' + cell.manner()));
        return new Shape(table, kind, columns, condition);
    }

    /**
     * Takes in what happens to the same row next.
     *
     * @return false, and nothing is taken in, if the two cannot be one change
     */
    boolean absorb(RowChange next) {
        if (next.kind == Kind.DELETE) {
            kind = Kind.DELETE;
            condition = "";
            cells.clear();
            return true;
        }
        if (kind == Kind.DELETE || (kind == Kind.UPDATE && next.kind == Kind.UPSERT)) {
            return false;
        }
        if (!condition.isEmpty() || !next.condition.isEmpty()) {
            return false;
        }
        if (next.cells.entrySet().stream().anyMatch(cell -> standsAlone(cell.getKey(), cell.getValue()))) {
            return false;
        }
        next.cells.forEach((column, cell) -> {
            // the row exists by then: what was meant for its creation is void unless this change says it as well
            boolean late = next.kind == Kind.UPSERT && cell.manner() == Manner.ONCE && !cells.containsKey(column);
            if (!late) {
                cells.merge(column, cell, RowChange::together);
            }
        });
        return true;
    }

    /** What depends on the row as the earlier change leaves it, in a way that one statement cannot say. */
    private boolean standsAlone(String column, Cell next) {
        Cell earlier = cells.get(column);
        return switch (next.manner()) {
            case SET, ONCE -> false;
            case LATEST, EARLIEST ->
                earlier != null && earlier.manner() != Manner.SET && earlier.manner() != next.manner();
            case MERGE -> true;
        };
    }

    private static Cell together(Cell earlier, Cell next) {
        return switch (next.manner()) {
            case SET -> next;
            case ONCE -> earlier;
            case LATEST -> new Cell(earlier.manner(), later((Instant) earlier.value(), (Instant) next.value()));
            case EARLIEST -> new Cell(earlier.manner(), sooner((Instant) earlier.value(), (Instant) next.value()));
            case MERGE -> throw new IllegalStateException("stands alone");
        };
    }

    private static @Nullable Instant later(@Nullable Instant a, @Nullable Instant b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isAfter(b) ? a : b;
    }

    private static @Nullable Instant sooner(@Nullable Instant a, @Nullable Instant b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isBefore(b) ? a : b;
    }

    /** See {@link #shape()}. */
    record Shape(Table table, Kind kind, List<String> columns, String condition) {}
}
