package org.stackway.kit.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.stackway.kit.command.Aggregate;

/** The service's aggregates by stream category. */
@ApplicationScoped
class Aggregates {

    private final Map<String, Aggregate<?, ?, ?, ?>> byCategory = new HashMap<>();

    Aggregates(@Any Instance<Aggregate<?, ?, ?, ?>> aggregates) {
        for (Aggregate<?, ?, ?, ?> aggregate : aggregates) {
            if (byCategory.put(aggregate.category(), aggregate) != null) {
                throw new IllegalStateException("two aggregates of category " + aggregate.category());
            }
        }
    }

    Optional<Aggregate<?, ?, ?, ?>> of(String category) {
        return Optional.ofNullable(byCategory.get(category));
    }
}
