package org.stackway.kit.relay;

import io.vertx.sqlclient.PropertyKind;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowIterator;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import io.vertx.sqlclient.desc.ColumnDescriptor;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the simulated database answers. */
record SimRows(int rowCount, List<Row> rows) implements RowSet<Row> {

    static SimRows none() {
        return changed(0);
    }

    static SimRows changed(int rowCount) {
        return new SimRows(rowCount, List.of());
    }

    static SimRows of(List<Row> rows) {
        return new SimRows(rows.size(), rows);
    }

    static Row row(@Nullable Object... values) {
        return new SimRow(List.of(), values);
    }

    static Row named(List<String> names, @Nullable Object... values) {
        return new SimRow(names, values);
    }

    @Override
    public RowIterator<Row> iterator() {
        Iterator<Row> all = rows.iterator();
        return new RowIterator<>() {
            @Override
            public boolean hasNext() {
                return all.hasNext();
            }

            @Override
            public Row next() {
                return all.next();
            }
        };
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public RowSet<Row> next() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> columnsNames() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<ColumnDescriptor> columnDescriptors() {
        throw new UnsupportedOperationException();
    }

    @Override
    public <V> V property(PropertyKind<V> kind) {
        throw new UnsupportedOperationException();
    }

    @Override
    public RowSet<Row> value() {
        return this;
    }

    private static final class SimRow implements Row {

        private final List<String> names;
        private final @Nullable Object[] values;

        SimRow(List<String> names, @Nullable Object... values) {
            this.names = names;
            this.values = values;
        }

        @Override
        public String getColumnName(int position) {
            return names.get(position);
        }

        @Override
        public int getColumnIndex(String name) {
            return names.indexOf(name);
        }

        @Override
        public @Nullable Object getValue(int position) {
            return values[position];
        }

        @Override
        public Tuple addValue(@Nullable Object value) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public void clear() {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Class<?>> types() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String toString() {
            return Arrays.toString(values);
        }
    }
}
