package org.stackway.kit.consumer;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.stackway.events.DomainEvent;
import org.stackway.events.EventType;
import org.stackway.events.json.EventLanguage;

/**
 * The service's stance to each event type it consumes (D22), collected from all {@link Stances}. A service with a type
 * without a stance, or with two, does not start.
 */
@ApplicationScoped
public class StanceTable {

    private static final int BEFORE_ANY_RECORD_COMES = 100;

    private final Subscription subscription;
    private final Instance<Stances> declarations;
    private final EventLanguage language;
    private Map<Class<? extends DomainEvent>, Stance<?>> byType = Map.of();

    StanceTable(Subscription subscription, Instance<Stances> declarations, EventLanguage language) {
        this.subscription = subscription;
        this.declarations = declarations;
        this.language = language;
    }

    void onStart(@Observes @Priority(BEFORE_ANY_RECORD_COMES) StartupEvent start) {
        byType = checked(
                language.types().stream()
                        .filter(type -> subscription.services().contains(type.service()))
                        .toList(),
                declarations.stream()
                        .flatMap(declared -> declared.stances().stream())
                        .toList());
    }

    /** The stance to this type; empty if it is not a type of a consumed service. */
    Optional<Stance<?>> of(Class<? extends DomainEvent> type) {
        return Optional.ofNullable(byType.get(type));
    }

    /** Every stance, in the order of the registry of types. */
    public List<Stance<?>> all() {
        return language.types().stream()
                .flatMap(type -> of(type.javaType()).stream())
                .toList();
    }

    /**
     * The stances by event type.
     *
     * @param consumed every type of the consumed topics
     * @throws IllegalStateException naming every type without a stance, with two, without a reason, or not consumed
     */
    static Map<Class<? extends DomainEvent>, Stance<?>> checked(List<EventType> consumed, List<Stance<?>> declared) {
        Map<Class<? extends DomainEvent>, Stance<?>> byType = new HashMap<>();
        List<String> faults = new ArrayList<>();
        Set<Class<? extends DomainEvent>> expected =
                consumed.stream().map(EventType::javaType).collect(Collectors.toSet());
        for (Stance<?> stance : declared) {
            if (byType.put(stance.type(), stance) != null) {
                faults.add("two stances: " + stance.type().getSimpleName());
            }
            if (!expected.contains(stance.type())) {
                faults.add("not consumed here: " + stance.type().getSimpleName());
            }
            if (stance.why().isBlank()) {
                faults.add("no reason: " + stance.type().getSimpleName());
            }
        }
        for (EventType type : consumed) {
            if (!byType.containsKey(type.javaType())) {
                faults.add("no stance: " + type.name());
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException("the stances to consumed events are wrong (D22):\n  "
                    + String.join("\n  ", faults.stream().distinct().sorted().toList()));
        }
        return Map.copyOf(byType);
    }
}
