package org.stackway.local.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.stackway.local.Service;

/**
 * One story as a tree: an event stands under the event that caused it, and at the top if what caused it is no event of the
 * story: a request, a provider's message, a deadline. Siblings stand in the order in which they were recorded.
 */
final class CauseTree {
    private static final Comparator<Event> RECORDED = Comparator.comparing(Event::recordedAt)
            .thenComparing(Event::service)
            .thenComparing(Event::position);

    private final UUID correlationId;
    private final List<Event> roots;
    private final Map<UUID, List<Event>> effects;
    private final int count;
    private final boolean whole;

    private CauseTree(UUID correlationId, List<Event> roots, Map<UUID, List<Event>> effects, int count, boolean whole) {
        this.correlationId = correlationId;
        this.roots = roots;
        this.effects = effects;
        this.count = count;
        this.whole = whole;
    }

    /** One event of the story, as its service tells it. */
    record Event(
            Service service,
            UUID id,
            UUID causationId,
            String type,
            String stream,
            long version,
            long position,
            Instant time,
            Instant recordedAt,
            String actor) {

        static Event read(Service service, JsonNode event) {
            return new Event(
                    service,
                    UUID.fromString(event.path("id").asText()),
                    UUID.fromString(event.path("causationId").asText()),
                    event.path("type").asText(),
                    event.path("stream").asText(),
                    event.path("version").asLong(),
                    event.path("position").asLong(),
                    Instant.parse(event.path("time").asText()),
                    Instant.parse(event.path("recordedAt").asText()),
                    event.path("actor").asText());
        }

        /** The type without its namespace and version. */
        String name() {
            String[] parts = type.split("\\.", -1);
            return parts.length > 1 ? parts[parts.length - 2] : type;
        }
    }

    /**
     * Joins what the services tell.
     *
     * @param whole false if a service told only a part
     */
    static CauseTree of(UUID correlationId, List<Event> events, boolean whole) {
        Set<UUID> known = events.stream().map(Event::id).collect(Collectors.toCollection(HashSet::new));
        List<Event> roots = new ArrayList<>();
        Map<UUID, List<Event>> effects = new HashMap<>();
        events.stream().sorted(RECORDED).forEach(event -> {
            if (known.contains(event.causationId()) && !event.causationId().equals(event.id())) {
                effects.computeIfAbsent(event.causationId(), cause -> new ArrayList<>())
                        .add(event);
            } else {
                roots.add(event);
            }
        });
        return new CauseTree(correlationId, roots, effects, events.size(), whole);
    }

    /** For a person: one line an event, how long after the first one it was recorded, and where it stands. */
    String text() {
        Instant begin = roots.getFirst().recordedAt();
        StringBuilder text = new StringBuilder("story %s: %d events%s, first recorded %s"
                .formatted(correlationId, count, whole ? "" : " and more that a service kept back", begin));
        for (int i = 0; i < roots.size(); i++) {
            write(text, roots.get(i), "", i == roots.size() - 1, begin);
        }
        return text.toString();
    }

    private void write(StringBuilder text, Event event, String indent, boolean last, Instant begin) {
        text.append("%n%s%s %s  %s #%d @%d  +%d ms  %s"
                .formatted(
                        indent,
                        last ? "└─" : "├─",
                        event.service().shortName() + " " + event.name(),
                        event.stream(),
                        event.version(),
                        event.position(),
                        Duration.between(begin, event.recordedAt()).toMillis(),
                        event.actor()));
        List<Event> next = effects.getOrDefault(event.id(), List.of());
        for (int i = 0; i < next.size(); i++) {
            write(text, next.get(i), indent + (last ? "   " : "│  "), i == next.size() - 1, begin);
        }
    }

    /** For a program: the same, nested. */
    String json() {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("correlationId", correlationId.toString()).put("events", count).put("whole", whole);
        write(tree.putArray("roots"), roots);
        return tree.toPrettyString();
    }

    private void write(ArrayNode into, List<Event> events) {
        for (Event event : events) {
            ObjectNode node = into.addObject();
            node.put("service", event.service().processName())
                    .put("id", event.id().toString())
                    .put("causationId", event.causationId().toString())
                    .put("type", event.type())
                    .put("stream", event.stream())
                    .put("version", event.version())
                    .put("position", event.position())
                    .put("time", event.time().toString())
                    .put("recordedAt", event.recordedAt().toString())
                    .put("actor", event.actor());
            write(node.putArray("effects"), effects.getOrDefault(event.id(), List.of()));
        }
    }
}
