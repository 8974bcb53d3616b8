package org.stackway.kit.command;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.stackway.events.DomainEvent;
import org.stackway.kit.domain.Decider;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.NextAction;
import org.stackway.kit.projection.ReadModel;
import org.stackway.kit.store.Tx;

/**
 * How one category of streams is run: its decider, the facts its decisions need, and what must commit together with its
 * events. One implementation per category, an {@code @ApplicationScoped} bean.
 */
public interface Aggregate<S, C, E extends DomainEvent, F> {

    /** First part of the stream id, for example {@code enrollment}. */
    String category();

    /** The sealed family of the category's events. */
    Class<E> eventType();

    Decider<S, C, E, F> decider();

    /**
     * The facts for each command, in the order given, read in the transaction that decides. Reads for the whole list at
     * once ({@code = any($1)}), since many commands share one flight.
     */
    Uni<List<F>> facts(Tx tx, List<Asked<S, C>> asked);

    /**
     * The read model that the category's events make. Its rows are written in the transaction of the append, after {@link
     * #project} and before the reactions; it can be rebuilt while it is in use.
     */
    default Optional<ReadModel.Own<S, E>> readModel() {
        return Optional.empty();
    }

    /**
     * Takes locks and writes uniqueness rows and tasks for these changes, in the transaction of the append: what is not a
     * pure function of events. Violating a unique constraint makes the command be decided again, on fresh facts (D9).
     */
    default Uni<Void> project(Tx tx, List<Change<S, E>> changes) {
        return Uni.createFrom().voidItem();
    }

    /**
     * As {@link #project}, for events that the store had lost and its topic still had; nobody decides anything, so that such
     * a change has no facts. A category whose rows cannot be made from the event says so here.
     */
    default Uni<Void> restore(Tx tx, List<Change<S, E>> changes) {
        return project(tx, changes);
    }

    /**
     * Writes what the command carries and no event may tell, such as personal data (D14), in the transaction of the
     * append. Called once for each command whose events were appended.
     */
    default Uni<Void> keep(Tx tx, C command, Change<S, E> change) {
        return Uni.createFrom().voidItem();
    }

    /** The deadlines that this change sets or clears (D10). */
    default List<DeadlineChange> deadlines(Change<S, E> change) {
        return List.of();
    }

    /** The command that a due deadline means, or empty if it means nothing any more (D21). */
    default Optional<C> due(String id, String kind, Instant dueAt) {
        return Optional.empty();
    }

    /**
     * Commands to other aggregates of this service that follow from this change alone and must commit together with it.
     * Those of many changes are taken together.
     */
    default List<AggregateCommand<?, ?, ?, ?>> reactions(Change<S, E> change) {
        return List.of();
    }

    /**
     * As {@link #reactions}, for commands that depend on rows: one change after the other, so that each reads what the
     * commands of the one before have written.
     */
    default Uni<List<AggregateCommand<?, ?, ?, ?>>> reactionsAfterReading(Tx tx, Change<S, E> change) {
        return Uni.createFrom().item(List.of());
    }

    /**
     * What the caller can do now instead, told with the refusal. Called with the state and the facts that it was decided on;
     * decides nothing.
     */
    default List<NextAction> nextActions(Asked<S, C> asked, F facts, Decision.Refused<E> refused) {
        return List.of();
    }

    /** A command and the state it meets. */
    record Asked<S, C>(String id, S state, C command) {}

    /** Sets the deadline {@code kind} of the stream to an instant of business time, or clears it. */
    record DeadlineChange(String kind, Optional<Instant> dueAt) {
        public static DeadlineChange set(String kind, Instant dueAt) {
            return new DeadlineChange(kind, Optional.of(dueAt));
        }

        public static DeadlineChange clear(String kind) {
            return new DeadlineChange(kind, Optional.empty());
        }
    }
}
