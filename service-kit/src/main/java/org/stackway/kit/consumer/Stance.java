package org.stackway.kit.consumer;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.stackway.events.DomainEvent;

/** How a service stands to one event type (D22). Every type of a consumed topic has exactly one. */
public sealed interface Stance<E extends DomainEvent> {

    Class<E> type();

    /** One sentence: why this stance is right. Printed into docs. */
    String why();

    /** The same reason to ignore each of the types. */
    static List<Stance<?>> ignoring(String why, List<Class<? extends DomainEvent>> types) {
        return types.stream().<Stance<?>>map(type -> new Ignore<>(type, why)).toList();
    }

    /**
     * The same reason to ignore everything of these sealed families, also what they gain later. Only for families that are of
     * no concern here as a whole: the generated table of stances shows what joined them.
     */
    static List<Stance<?>> ignoringAll(String why, List<Class<? extends DomainEvent>> families) {
        return ignoring(why, families.stream().flatMap(Stance::members).toList());
    }

    private static Stream<Class<? extends DomainEvent>> members(Class<?> family) {
        Class<?>[] permitted = family.getPermittedSubclasses();
        return permitted == null
                ? Stream.of(family.asSubclass(DomainEvent.class))
                : Arrays.stream(permitted).flatMap(Stance::members);
    }

    /** Advance the cursor, nothing else. */
    record Ignore<E extends DomainEvent>(Class<E> type, String why) implements Stance<E> {}

    /**
     * Store the fact under its stream; every decision is a function of the <em>set</em> of facts, so that arrival order
     * cannot matter.
     */
    record Merge<E extends DomainEvent>(Class<E> type, String why, Handling<E> handling) implements Stance<E> {

        /** Everything that is done counts as a reaction. */
        public Merge(Class<E> type, String why, EventHandler<E> reaction) {
            this(type, why, Handling.reaction(reaction));
        }
    }

    /**
     * The handler runs once all awaited streams are known here: a consumed stream whose first event was applied, or an own
     * stream that exists. Until then the record waits, later versions of its stream behind it.
     *
     * @param awaits the stream ids, for example {@code enrollment/<uuid>}
     */
    record Await<E extends DomainEvent>(
            Class<E> type, String why, Function<E, List<String>> awaits, Handling<E> handling) implements Stance<E> {

        /** Everything that is done counts as a reaction. */
        public Await(Class<E> type, String why, Function<E, List<String>> awaits, EventHandler<E> reaction) {
            this(type, why, awaits, Handling.reaction(reaction));
        }
    }
}
