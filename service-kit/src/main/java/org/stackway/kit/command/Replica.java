package org.stackway.kit.command;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stackway.events.DomainEvent;
import org.stackway.events.envelope.EventEnvelope;
import org.stackway.events.json.EventLanguage;
import org.stackway.kit.store.EventStore.StoredStream;
import org.stackway.kit.store.LostEvents.Lost;
import org.stackway.kit.store.Tx;

/** A stream that takes its lost events again, one by one. */
final class Replica<S, C, E extends DomainEvent, F> {

    /** Of a change that nobody decides: it was decided long ago. */
    private static final Object DECIDED_BEFORE = "decided before";

    private final Aggregate<S, C, E, F> aggregate;
    private S state;

    private Replica(Aggregate<S, C, E, F> aggregate, S state) {
        this.aggregate = aggregate;
        this.state = state;
    }

    /** As far as the store has it. */
    static <S, C, E extends DomainEvent, F> Replica<S, C, E, F> of(
            Aggregate<S, C, E, F> aggregate, @Nullable StoredStream stream) {
        return new Replica<>(aggregate, stream == null ? aggregate.decider().initial() : Step.fold(aggregate, stream));
    }

    /** Brings about what must commit together with the event. */
    Uni<Void> take(Tx tx, Lost lost, EventLanguage language, DeadlineRows deadlines) {
        EventEnvelope envelope = lost.envelope();
        Instant happenedAt = envelope.time();
        E event = aggregate
                .eventType()
                .cast(language.read(envelope.type(), lost.payload().getBytes()));
        S before = state;
        state = aggregate.decider().evolve(before, event);
        Change<S, E> change = new Change<>(
                envelope.subject(),
                envelope.streamId(),
                before,
                state,
                envelope.streamVersion(),
                envelope.streamVersion(),
                List.of(new Recorded<>(
                        envelope.id(),
                        envelope.streamVersion(),
                        envelope.streamVersion(),
                        envelope.position(),
                        event,
                        happenedAt)),
                happenedAt,
                envelope.id(), // its decision is in no log any more
                DECIDED_BEFORE,
                CommandContext.of(envelope.actor(), envelope.correlationId(), envelope.causationId()));
        List<Change<S, E>> changes = List.of(change);
        Tx then = tx.at(happenedAt);
        return aggregate
                .restore(then, changes)
                .chain(() -> ModelRows.write(then, aggregate, changes))
                .chain(() -> deadlines.apply(
                        then,
                        aggregate.deadlines(change).stream()
                                .map(set -> new DeadlineRows.Row(change.streamId(), set.kind(), set.dueAt()))
                                .toList()));
    }
}
