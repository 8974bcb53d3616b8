package org.stackway.events.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.stackway.events.PublishingService;

/**
 * What each service declares about the events it consumes: how it stands to the type, why, and which fields it reads.
 * Each service's own build derives its file from its code and holds it to it; here the publisher's side looks at them all.
 */
final class Consumers {
    private final Map<PublishingService, Map<String, Declaration>> declared;

    private Consumers(Map<PublishingService, Map<String, Declaration>> declared) {
        this.declared = declared;
    }

    /** As they are checked in; a service without a file declares nothing. */
    static Consumers checkedIn() {
        Map<PublishingService, Map<String, Declaration>> declared = new EnumMap<>(PublishingService.class);
        for (PublishingService service : PublishingService.values()) {
            declared.put(service, declarations(Contracts.CONSUMERS.resolve(service.serviceName() + ".json")));
        }
        return new Consumers(declared);
    }

    static Consumers of(Map<PublishingService, Map<String, Declaration>> declared) {
        return new Consumers(declared);
    }

    private static Map<String, Declaration> declarations(Path file) {
        Map<String, Declaration> declarations = new TreeMap<>();
        String text = Contracts.text(file);
        if (text.isEmpty()) {
            return declarations;
        }
        try {
            for (Map.Entry<String, JsonNode> each :
                    Contracts.JSON.readTree(text).path("events").properties()) {
                JsonNode declared = each.getValue();
                declarations.put(
                        each.getKey(),
                        new Declaration(
                                declared.path("stance").asText(),
                                declared.path("why").asText(),
                                texts(declared.path("awaits")),
                                texts(declared.path("reads"))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
        return declarations;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return List.copyOf(texts);
    }

    /** What a service declares about a type. */
    Optional<Declaration> of(PublishingService consumer, String type) {
        return Optional.ofNullable(declared.getOrDefault(consumer, Map.of()).get(type));
    }

    /** Every type that a service declares something about. */
    List<String> typesOf(PublishingService consumer) {
        return List.copyOf(declared.getOrDefault(consumer, Map.of()).keySet());
    }

    /** The services that read a field of a type, or one inside it; all that read any, if the field is empty. */
    List<String> readersOf(String type, String field) {
        return declared.entrySet().stream()
                .filter(consumer -> Optional.ofNullable(consumer.getValue().get(type))
                        .filter(declaration -> declaration.reads(field))
                        .isPresent())
                .map(consumer -> consumer.getKey().serviceName())
                .toList();
    }

    /**
     * A service's declaration about one type.
     *
     * @param stance "ignore", "merge" or "await"
     * @param awaits the categories of the streams that must be known first
     * @param reads the fields, {@code allocations[].amount}
     */
    record Declaration(String stance, String why, List<String> awaits, List<String> reads) {
        boolean reads(String field) {
            return reads.stream()
                    .anyMatch(read -> field.isEmpty()
                            || read.equals(field)
                            || read.startsWith(field + ".")
                            || read.startsWith(field + "["));
        }
    }
}
