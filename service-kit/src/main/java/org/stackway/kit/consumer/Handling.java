package org.stackway.kit.consumer;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.stackway.events.DomainEvent;
import org.stackway.kit.projection.Rows;
import org.stackway.kit.store.Tx;

/**
 * What a consumed event brings about, in three parts that differ in what they may do again.
 *
 * @param lock takes the row locks under which the facts change; writes nothing that lasts
 * @param facts stores what the event says; runs again in a rebuild and in every rewind
 * @param reaction commands, deadlines, whatever has an effect; runs again only in a rewind that two operators allowed
 */
public record Handling<E extends DomainEvent>(
        Optional<EventHandler<E>> lock, Optional<FactProjector<E>> facts, Optional<EventHandler<E>> reaction) {

    /** The event is stored, nothing else. */
    public static <E extends DomainEvent> Handling<E> facts(FactProjector<E> facts) {
        return new Handling<>(Optional.empty(), Optional.of(facts), Optional.empty());
    }

    /** The event has effects; what it says is not stored. */
    public static <E extends DomainEvent> Handling<E> reaction(EventHandler<E> reaction) {
        return new Handling<>(Optional.empty(), Optional.empty(), Optional.of(reaction));
    }

    /** First the lock, then the facts, then the reaction to all facts. */
    public static <E extends DomainEvent> Handling<E> of(
            EventHandler<E> lock, FactProjector<E> facts, EventHandler<E> reaction) {
        return new Handling<>(Optional.of(lock), Optional.of(facts), Optional.of(reaction));
    }

    /** The same, and then the reaction. */
    public Handling<E> then(EventHandler<E> next) {
        return new Handling<>(lock, facts, Optional.of(next));
    }

    /** The same under a lock. */
    public Handling<E> under(EventHandler<E> taken) {
        return new Handling<>(Optional.of(taken), facts, reaction);
    }

    /** Whether nothing but rows come of it, so that it may be written together with others. */
    boolean onlyFacts() {
        return lock.isEmpty() && reaction.isEmpty();
    }

    /** Lock, facts, and the reaction unless it is to stay silent. */
    Uni<Void> run(Tx tx, Delivery<E> delivery, Effects effects) {
        return part(lock, tx, delivery)
                .chain(() -> store(tx, delivery))
                .chain(() -> effects == Effects.SILENT ? Uni.createFrom().voidItem() : part(reaction, tx, delivery));
    }

    private static <E extends DomainEvent> Uni<Void> part(Optional<EventHandler<E>> part, Tx tx, Delivery<E> delivery) {
        return part.map(handler -> handler.handle(tx, delivery))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> store(Tx tx, Delivery<E> delivery) {
        return facts.map(projector -> {
                    Rows rows = new Rows();
                    projector.project(delivery, rows);
                    return rows.write(tx.sql());
                })
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** Whether reactions run. */
    public enum Effects {
        ALLOW,
        SILENT
    }
}
