package org.stackway.kit.projection;

import java.util.List;

/** Tables of schema {@code rm} that are a function of events, and can therefore be made again while they are in use. */
public sealed interface ReadModel {

    /** Lower case with hyphens: how operators name it. */
    String name();

    /** No other read model writes them. */
    List<Table> tables();

    /**
     * Made from the streams of one category of this service, in the transactions that append to them.
     *
     * @param folds whether the projector looks at states: if not, a rebuild need not fold the streams
     */
    record Own<S, E>(String name, List<Table> tables, Projector<S, E> projector, boolean folds) implements ReadModel {
        public Own {
            tables = List.copyOf(tables);
            ReadModel.check(name, tables);
        }

        /** By a projector that looks at the states before and after the event. */
        public Own(String name, List<Table> tables, Projector<S, E> projector) {
            this(name, tables, projector, true);
        }

        /** By a projector that each event tells enough: it cannot ask for a state. */
        public static <S, E> Own<S, E> ofEvents(String name, List<Table> tables, Projector<Stateless, E> projector) {
            return new Own<>(name, tables, (at, rows) -> projector.project(at.withoutState(), rows), false);
        }
    }

    /** The state of a stream that nobody folds. */
    enum Stateless {
        NONE
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
