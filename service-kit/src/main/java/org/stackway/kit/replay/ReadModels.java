package org.stackway.kit.replay;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.stackway.events.DomainEvent;
import org.stackway.kit.command.Aggregate;
import org.stackway.kit.projection.ForeignReadModels;
import org.stackway.kit.projection.ReadModel;
import org.stackway.kit.projection.Table;

/** The service's read models by name: those of its aggregates, and those that other services' events make. */
@ApplicationScoped
class ReadModels {

    private final Map<String, Model> byName = new TreeMap<>();

    ReadModels(@Any Instance<Aggregate<?, ?, ?, ?>> aggregates, @Any Instance<ForeignReadModels> foreign) {
        for (Aggregate<?, ?, ?, ?> aggregate : aggregates) {
            own(aggregate).ifPresent(this::add);
        }
        for (ForeignReadModels declared : foreign) {
            declared.foreign().forEach(model -> add(new Model.OfOthers(model)));
        }
        Set<Table> tables = new HashSet<>();
        for (Model model : byName.values()) {
            for (Table table : model.declared().tables()) {
                if (!tables.add(table)) {
                    throw new IllegalStateException("two read models write " + table.name());
                }
            }
        }
    }

    /** A faulty declaration ends the start, not the first rebuild. */
    void onStart(@Observes StartupEvent start) {
        all();
    }

    private static <S, E extends DomainEvent> Optional<Model> own(Aggregate<S, ?, E, ?> aggregate) {
        return aggregate.readModel().map(model -> new Model.OfOwn<>(model, aggregate));
    }

    private void add(Model model) {
        if (byName.put(model.declared().name(), model) != null) {
            throw new IllegalStateException(
                    "two read models named " + model.declared().name());
        }
    }

    Optional<Model> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** By name. */
    Collection<Model> all() {
        return byName.values();
    }

    /** A read model and where its events come from. */
    sealed interface Model {

        ReadModel declared();

        /** The category of own streams, or "topics". */
        String source();

        /** Of an aggregate. */
        record OfOwn<S, E extends DomainEvent>(ReadModel.Own<S, E> declared, Aggregate<S, ?, E, ?> aggregate)
                implements Model {
            @Override
            public String source() {
                return aggregate.category();
            }
        }

        /** Of other services' events. */
        record OfOthers(ReadModel.Foreign declared) implements Model {
            @Override
            public String source() {
                return "topics";
            }
        }
    }
}
