package org.stackway.events;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The registry of every published event type: name ↔ class. An unknown name is an answer and not an accident. The table
 * itself is {@link PublishedTypes}.
 */
public final class EventTypes {
    private static final List<EventType> ALL = PublishedTypes.all();
    private static final Map<String, EventType> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EventType::name, Function.identity()));
    private static final Map<Class<?>, EventType> BY_CLASS =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EventType::javaType, Function.identity()));

    private EventTypes() {}

    /** Every published type, by service and stream category. */
    public static List<EventType> all() {
        return ALL;
    }

    /** The class of a type name; empty if no such type was ever published. */
    public static Optional<Class<? extends DomainEvent>> byName(String name) {
        return Optional.ofNullable(BY_NAME.get(name)).map(EventType::javaType);
    }

    /**
     * The registered type of an event class.
     *
     * @throws IllegalArgumentException if the class is not a published event
     */
    public static EventType of(Class<? extends DomainEvent> type) {
        EventType found = BY_CLASS.get(type);
        if (found == null) {
            throw new IllegalArgumentException("not a published event: " + type.getName());
        }
        return found;
    }

    /**
     * The type name of an event class.
     *
     * @throws IllegalArgumentException if the class is not a published event
     */
    public static String nameOf(Class<? extends DomainEvent> type) {
        return of(type).name();
    }

    /**
     * The service that publishes an event class.
     *
     * @throws IllegalArgumentException if the class is not a published event
     */
    public static PublishingService service(Class<? extends DomainEvent> type) {
        return of(type).service();
    }

    /**
     * The category of the streams an event class lives in, "enrollment".
     *
     * @throws IllegalArgumentException if the class is not a published event
     */
    public static String category(Class<? extends DomainEvent> type) {
        return of(type).category();
    }
}
