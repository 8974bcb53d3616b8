package org.stackway.kit.command;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The service's aggregates by stream category. */
@ApplicationScoped
public class Aggregates {

    private final Map<String, Aggregate<?, ?, ?, ?>> byCategory = new HashMap<>();

    Aggregates(@Any Instance<Aggregate<?, ?, ?, ?>> aggregates) {
        for (Aggregate<?, ?, ?, ?> aggregate : aggregates) {
            if (byCategory.put(aggregate.category(), aggregate) != null) {
                throw new IllegalStateException("two aggregates of category " + aggregate.category());
            }
        }
    }

    /** The one of this category, if the service has it. */
    public Optional<Aggregate<?, ?, ?, ?>> of(String category) {
        return Optional.ofNullable(byCategory.get(category));
    }
}
