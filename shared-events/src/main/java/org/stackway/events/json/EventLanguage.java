package org.stackway.events.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stackway.events.DomainEvent;
import org.stackway.events.EventType;
import org.stackway.events.EventTypes;
import org.stackway.events.json.UnreadableEventException.Reason;

/**
 * All event types that can be read: the current version of each, and every older one with the steps that lead from it to
 * the current. Whoever reads stored or received bytes reads them here, so that nobody but this class ever sees an older
 * version.
 *
 * <p>Immutable. {@link #published()} is the language the services speak; others exist in tests only.
 */
public final class EventLanguage {
    private static final EventLanguage PUBLISHED = new EventLanguage(EventTypes.all(), PublishedUpcasters.all());

    private final List<EventType> types;
    private final Map<Class<?>, EventType> byClass;
    private final Map<String, Reading> readings;

    /**
     * A language.
     *
     * @param types the current version of each type
     * @param upcasters the steps from all older versions: a chain without gaps from {@code .v1} to each type
     * @throws IllegalArgumentException naming a version that cannot be read, or a step that leads nowhere
     */
    public EventLanguage(List<EventType> types, List<Upcaster> upcasters) {
        this.types = List.copyOf(types);
        this.byClass = types.stream().collect(Collectors.toUnmodifiableMap(EventType::javaType, Function.identity()));
        this.readings = readings(this.types, upcasters);
    }

    /** The language the services speak. */
    public static EventLanguage published() {
        return PUBLISHED;
    }

    private static Map<String, Reading> readings(List<EventType> types, List<Upcaster> upcasters) {
        Map<String, UnaryOperator<ObjectNode>> steps =
                upcasters.stream().collect(Collectors.toMap(Upcaster::from, Upcaster::step));
        Map<String, Reading> readings = new HashMap<>();
        for (EventType type : types) {
            List<UnaryOperator<ObjectNode>> onwards = List.of();
            readings.put(type.name(), new Reading(type, onwards));
            for (int version = Upcaster.versionOf(type.name()) - 1; version >= 1; version--) {
                String name = Upcaster.withVersion(type.name(), version);
                UnaryOperator<ObjectNode> step = steps.remove(name);
                if (step == null) {
                    throw new IllegalArgumentException("no step leads on from " + name);
                }
                onwards = Stream.concat(Stream.of(step), onwards.stream()).toList();
                readings.put(name, new Reading(type, onwards));
            }
        }
        if (!steps.isEmpty()) {
            throw new IllegalArgumentException("steps that lead to no current type: " + steps.keySet());
        }
        return Map.copyOf(readings);
    }

    /** The current version of every type, by service and stream category. */
    public List<EventType> types() {
        return types;
    }

    /** Every name that can be read, older versions included. */
    public Set<String> names() {
        return readings.keySet();
    }

    /** The names of all versions of a type, under which its events may be stored. */
    public Set<String> versionsOf(EventType type) {
        return readings.entrySet().stream()
                .filter(reading -> reading.getValue().type().equals(type))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The categories of all streams. */
    public Set<String> categories() {
        return types.stream().map(EventType::category).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The type as it is today of a name, also of an older version's; empty if no such type was ever published. */
    public Optional<EventType> typeOf(String name) {
        return Optional.ofNullable(readings.get(name)).map(Reading::type);
    }

    /**
     * The type of an event class.
     *
     * @throws IllegalArgumentException if the class is not a published event
     */
    public EventType of(Class<? extends DomainEvent> type) {
        EventType found = byClass.get(type);
        if (found == null) {
            throw new IllegalArgumentException("not a published event: " + type.getName());
        }
        return found;
    }

    /**
     * Reads an event of any version.
     *
     * @param name the name it was published under, {@code ce_type}
     * @throws UnreadableEventException if the name is unknown, or the bytes are not an event of that type and version
     */
    public DomainEvent read(String name, byte[] json) {
        Reading reading = reading(name);
        ObjectMapper mapper = EventJson.mapper();
        DomainEvent event;
        try {
            event = reading.steps().isEmpty()
                    ? mapper.readValue(json, reading.type().javaType())
                    : mapper.treeToValue(
                            upcast(name, reading, mapper.readTree(json)),
                            reading.type().javaType());
        } catch (IOException e) {
            throw new UnreadableEventException(Reason.MALFORMED, "not a " + name + ": " + e.getMessage(), e);
        }
        if (event == null) {
            throw new UnreadableEventException(Reason.MALFORMED, "not a " + name + ": null");
        }
        EventJson.contradictionIn(event).ifPresent(contradiction -> {
            throw new UnreadableEventException(Reason.CONTRADICTORY, contradiction);
        });
        return event;
    }

    /**
     * The event as its current version is written. What is current already comes back as it is, byte for byte and unread;
     * so does a name that is not known here, which a later release has stored before it was taken back.
     *
     * @throws UnreadableEventException if an older version's bytes are not an event of it
     */
    public Current current(String name, byte[] json) {
        Reading reading = readings.get(name);
        return reading == null || reading.steps().isEmpty()
                ? new Current(name, json)
                : new Current(reading.type().name(), EventJson.write(read(name, json)));
    }

    /**
     * The fields of an event as its current version has them, for whoever shows events without understanding them. An
     * unknown name's fields are shown as they are.
     *
     * @throws UnreadableEventException if the bytes are not JSON, or an older version's are not an object
     */
    public JsonNode fields(String name, byte[] json) {
        Reading reading = readings.get(name);
        JsonNode stored;
        try {
            stored = EventJson.mapper().readTree(json);
        } catch (IOException e) {
            throw new UnreadableEventException(Reason.MALFORMED, "not JSON: " + e.getMessage(), e);
        }
        return reading == null || reading.steps().isEmpty() ? stored : upcast(name, reading, stored);
    }

    /** An event with the name of its version, as one text to keep in a column; {@link #kept} reads it in any later version. */
    public String keep(DomainEvent event) {
        ObjectMapper mapper = EventJson.mapper();
        try {
            return mapper.writeValueAsString(mapper.createObjectNode()
                    .put("type", of(event.getClass()).name())
                    .set("data", mapper.readTree(EventJson.write(event))));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "cannot be kept: " + event.getClass().getName(), e);
        }
    }

    /**
     * Reads what {@link #keep} wrote.
     *
     * @throws UnreadableEventException if it did not write this
     */
    public DomainEvent kept(String text) {
        ObjectMapper mapper = EventJson.mapper();
        try {
            JsonNode kept = mapper.readTree(text);
            return read(kept.path("type").asText(), mapper.writeValueAsBytes(kept.path("data")));
        } catch (JsonProcessingException e) {
            throw new UnreadableEventException(Reason.MALFORMED, "not a kept event: " + e.getMessage(), e);
        }
    }

    private Reading reading(String name) {
        Reading reading = readings.get(name);
        if (reading == null) {
            throw new UnreadableEventException(Reason.UNKNOWN_TYPE, "unknown event type " + name);
        }
        return reading;
    }

    private static ObjectNode upcast(String name, Reading reading, JsonNode stored) {
        if (!(stored instanceof ObjectNode object)) {
            throw new UnreadableEventException(Reason.MALFORMED, "not a " + name + ": not an object");
        }
        ObjectNode current = object;
        for (UnaryOperator<ObjectNode> step : reading.steps()) {
            try {
                current = step.apply(current);
            } catch (RuntimeException e) {
                throw new UnreadableEventException(Reason.MALFORMED, "not a " + name + ": " + e.getMessage(), e);
            }
        }
        return current;
    }

    /** An event in its current version: the type name of that version, and its bytes. */
    public static final class Current {
        private final String name;
        private final byte[] json;

        private Current(String name, byte[] json) {
            this.name = name;
            this.json = json;
        }

        public String name() {
            return name;
        }

        /** The bytes themselves, not a copy: they are about to be sent. */
        public byte[] json() {
            return json;
        }
    }

    /** How a name is read: the steps from its version to the current, in order. */
    private record Reading(EventType type, List<UnaryOperator<ObjectNode>> steps) {}
}
