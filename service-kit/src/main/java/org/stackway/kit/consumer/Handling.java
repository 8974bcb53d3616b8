package org.stackway.kit.consumer;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.stackway.events.DomainEvent;
import org.stackway.kit.projection.Rows;
import org.stackway.kit.store.Tx;

/**
 * What a consumed event brings about, in three parts that differ in what they may do again.
 *
 * @param lock takes the row locks under which the facts change; writes nothing that lasts
 * @param facts stores what the event says; runs again in a rebuild and in every rewind
 * @param reaction commands, deadlines, whatever has an effect; runs again only in a rewind that two operators allowed
 * @param about what an event is about, if events may be handled together; two that share any of it never are
 */
public record Handling<E extends DomainEvent>(
        Optional<GroupHandler<E>> lock,
        Optional<FactProjector<E>> facts,
        Optional<GroupHandler<E>> reaction,
        Optional<Function<E, Collection<?>>> about) {

    /** The event is stored, nothing else. */
    public static <E extends DomainEvent> Handling<E> facts(FactProjector<E> facts) {
        return new Handling<>(Optional.empty(), Optional.of(facts), Optional.empty(), Optional.empty());
    }

    /** The event has effects; what it says is not stored. */
    public static <E extends DomainEvent> Handling<E> reaction(EventHandler<E> reaction) {
        return new Handling<>(
                Optional.empty(), Optional.empty(), Optional.of(GroupHandler.each(reaction)), Optional.empty());
    }

    /** First the lock, then the facts, then the reaction to all facts. */
    public static <E extends DomainEvent> Handling<E> of(
            EventHandler<E> lock, FactProjector<E> facts, EventHandler<E> reaction) {
        return new Handling<>(
                Optional.of(GroupHandler.each(lock)),
                Optional.of(facts),
                Optional.of(GroupHandler.each(reaction)),
                Optional.empty());
    }

    /**
     * The same for events that follow each other and are about different things, in as many statements as one takes: the locks
     * of all, the facts of all, the reaction to all. The reaction must be a function of the set of facts (D22).
     */
    public static <E extends DomainEvent> Handling<E> together(
            Function<E, Collection<?>> about, GroupHandler<E> lock, FactProjector<E> facts, GroupHandler<E> reaction) {
        return new Handling<>(Optional.of(lock), Optional.of(facts), Optional.of(reaction), Optional.of(about));
    }

    /** The same, and then the reaction. */
    public Handling<E> then(EventHandler<E> next) {
        return new Handling<>(lock, facts, Optional.of(GroupHandler.each(next)), about);
    }

    /** The same under a lock. */
    public Handling<E> under(EventHandler<E> taken) {
        return new Handling<>(Optional.of(GroupHandler.each(taken)), facts, reaction, about);
    }

    /** Whether nothing but rows come of it, so that it may be written together with others. */
    boolean onlyFacts() {
        return lock.isEmpty() && reaction.isEmpty();
    }

    /** Lock, facts, and the reaction unless it is to stay silent. */
    Uni<Void> run(Tx tx, List<Delivery<E>> deliveries, Effects effects) {
        return part(lock, tx, deliveries)
                .chain(() -> store(tx, deliveries))
                .chain(() -> effects == Effects.SILENT ? Uni.createFrom().voidItem() : part(reaction, tx, deliveries));
    }

    private static <E extends DomainEvent> Uni<Void> part(
            Optional<GroupHandler<E>> part, Tx tx, List<Delivery<E>> deliveries) {
        return part.map(handler -> handler.handle(tx, deliveries))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> store(Tx tx, List<Delivery<E>> deliveries) {
        return facts.map(projector -> {
                    Rows rows = new Rows();
                    deliveries.forEach(delivery -> projector.project(delivery, rows));
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
