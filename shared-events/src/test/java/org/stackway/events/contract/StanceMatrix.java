package org.stackway.events.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.stackway.events.EventType;
import org.stackway.events.PublishingService;
import org.stackway.events.contract.Consumers.Declaration;

/** How every service stands to every event, and why, as a page of the docs. */
final class StanceMatrix {
    private static final Set<String> STANCES = Set.of("ignore", "merge", "await");

    private StanceMatrix() {}

    /** Cells that are empty, have no reason, or belong to no type; a line each. */
    static List<String> gaps(List<EventType> types, Consumers consumers) {
        List<String> gaps = new ArrayList<>();
        for (PublishingService consumer : PublishingService.values()) {
            Set<String> undeclared = new TreeSet<>(consumers.typesOf(consumer));
            for (EventType type : types) {
                undeclared.remove(type.name());
                boolean declared = consumers
                        .of(consumer, type.name())
                        .filter(cell ->
                                STANCES.contains(cell.stance()) && !cell.why().isBlank())
                        .isPresent();
                if (type.service() != consumer && !declared) {
                    gaps.add(consumer.serviceName() + ": no stance to " + type.name());
                }
            }
            undeclared.forEach(
                    type -> gaps.add(consumer.serviceName() + ": a stance to " + type + ", which nobody publishes"));
        }
        return gaps;
    }

    /** The page, in Markdown. */
    static String of(List<EventType> types, Consumers consumers) {
        StringBuilder page = new StringBuilder("""
                # Who stands how to which event

                Generated from the services' own declarations (`shared-events/contracts/consumers`); the build fails when a cell is empty or this
                page is not theirs. There is order inside one stream and nowhere else, so to each type a service has one of three stances:

                - **merge**: the fact is stored under its stream; every decision is a function of the set of facts, so arrival order cannot matter.
                - **await** *category*: the record waits until the stream it refers to is known here; later versions of its stream wait behind it.
                - **–**, ignore: the cursor advances and nothing else happens.

                """);
        page.append("| event | ");
        for (PublishingService consumer : PublishingService.values()) {
            page.append(consumer.shortName()).append(" | ");
        }
        page.append("\n|---|")
                .append("---|".repeat(PublishingService.values().length))
                .append('\n');
        for (EventType type : types) {
            page.append("| ").append(shortName(type)).append(" | ");
            for (PublishingService consumer : PublishingService.values()) {
                page.append(cell(type, consumer, consumers)).append(" | ");
            }
            page.append('\n');
        }
        for (PublishingService consumer : PublishingService.values()) {
            reasons(page, types, consumer, consumers);
        }
        return page.toString().replace(" \n", "\n");
    }

    private static String cell(EventType type, PublishingService consumer, Consumers consumers) {
        if (type.service() == consumer) {
            return "own";
        }
        return consumers
                .of(consumer, type.name())
                .map(cell -> switch (cell.stance()) {
                    case "ignore" -> "–";
                    case "await" -> "await " + String.join(", ", cell.awaits());
                    default -> cell.stance();
                })
                .orElse("");
    }

    /** A service's reasons: what it acts on, with the fields it reads; then what it ignores, by reason. */
    private static void reasons(
            StringBuilder page, List<EventType> types, PublishingService consumer, Consumers consumers) {
        Map<EventType, Declaration> declared = new LinkedHashMap<>();
        types.forEach(type -> consumers.of(consumer, type.name()).ifPresent(cell -> declared.put(type, cell)));
        page.append("\n## ")
                .append(consumer.serviceName())
                .append("\n\n| event | stance | why | reads |\n|---|---|---|---|\n");
        declared.forEach((type, cell) -> {
            if (!cell.stance().equals("ignore")) {
                page.append("| %s | %s | %s | %s |\n"
                        .formatted(
                                shortName(type),
                                cell(type, consumer, consumers),
                                cell.why(),
                                cell.reads().isEmpty() ? "–" : String.join(", ", cell.reads())));
            }
        });
        Map<String, List<EventType>> ignored = declared.entrySet().stream()
                .filter(each -> each.getValue().stance().equals("ignore"))
                .collect(Collectors.groupingBy(
                        each -> each.getValue().why(),
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        page.append("\nIgnores:\n\n");
        ignored.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .forEach(reason -> page.append("- ")
                        .append(reason.getKey())
                        .append(": ")
                        .append(reason.getValue().stream()
                                .map(StanceMatrix::shortName)
                                .collect(Collectors.joining(", ")))
                        .append('\n'));
    }

    private static String shortName(EventType type) {
        return type.javaType().getSimpleName();
    }
}
