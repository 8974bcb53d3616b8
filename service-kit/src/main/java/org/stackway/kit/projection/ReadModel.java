package org.stackway.kit.projection;

import java.util.List;

/** Tables of schema {@code rm} that are a function of events, and can therefore be made again while they are in use. */
public sealed interface ReadModel {

    /** Lower case with hyphens: how operators name it. */
    String name();

    /** No other read model writes them. */
    List<Table> tables();

    /** Made from the streams of one category of this service, in the transactions that append to them. */
    record Own<S, E>(String name, List<Table> tables, Projector<S, E> projector) implements ReadModel {
        public Own {
            tables = List.copyOf(tables);
            ReadModel.check(name, tables);
        }
    }

    /**
     * Made from the events of other services, in the transactions that move the consumer's cursor. Which events write these
     * tables, the stances say.
     */
    record Foreign(String name, List<Table> tables) implements ReadModel {
        public Foreign {
            tables = List.copyOf(tables);
            ReadModel.check(name, tables);
        }
    }

    private static void check(String name, List<Table> tables) {
        Table.named(name.replace('-', '_'));
        if (tables.isEmpty()) {
            throw new IllegalArgumentException(name + " has no tables");
        }
    }
}
