package org.stackway.kit.command;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.stackway.events.json.EventLanguage;
import org.stackway.kit.store.EventStore;
import org.stackway.kit.store.LostEvents;
import org.stackway.kit.store.LostEvents.Lost;
import org.stackway.kit.store.Tx;

/**
 * Puts events that the store has lost back where they stood: same stream, same version, same position, same id. What
 * belongs to an event follows in the order of the positions: rows of the read model, uniqueness rows and tasks, deadlines.
 * No reaction runs; the events it led to are restored themselves.
 *
 * <p>Published events only. What never left this service in an event is not here either: a member of staff's reason,
 * personal data, stored answers, documents. They are known as of when they happened.
 */
@ApplicationScoped
public class Restoration {

    private final EventStore store;
    private final LostEvents lostEvents;
    private final Aggregates aggregates;
    private final DeadlineRows deadlines;
    private final EventLanguage language;

    Restoration(
            EventStore store,
            LostEvents lostEvents,
            Aggregates aggregates,
            DeadlineRows deadlines,
            EventLanguage language) {
        this.store = store;
        this.lostEvents = lostEvents;
        this.aggregates = aggregates;
        this.deadlines = deadlines;
        this.language = language;
    }

    /**
     * Restores events.
     *
     * @param inOrder of their positions
     * @throws Unrestorable inside the Uni, if one does not follow what its stream has
     */
    public Uni<Void> restore(Tx tx, UUID job, List<Lost> inOrder) {
        List<String> streams = inOrder.stream().map(Lost::streamId).distinct().toList();
        return lostEvents
                .lockHeads(tx, streams)
                .invoke(heads -> follow(heads, inOrder))
                .chain(() -> store.load(tx, streams))
                .map(loaded -> replicas(loaded, inOrder))
                .call(() -> lostEvents.write(tx, job, inOrder))
                .chain(replicas -> Multi.createFrom()
                        .iterable(inOrder)
                        .onItem()
                        .transformToUniAndConcatenate(
                                lost -> replica(replicas, lost).take(tx, lost, language, deadlines))
                        .onItem()
                        .ignoreAsUni());
    }

    private static void follow(Map<String, Long> heads, List<Lost> inOrder) {
        for (Lost lost : inOrder) {
            long expected = heads.getOrDefault(lost.streamId(), 0L) + 1;
            if (lost.version() != expected) {
                throw new Unrestorable("version " + lost.version() + " of " + lost.streamId()
                        + " cannot follow version " + (expected - 1));
            }
            heads.put(lost.streamId(), expected);
        }
    }

    private Map<String, Replica<?, ?, ?, ?>> replicas(Map<String, EventStore.StoredStream> loaded, List<Lost> inOrder) {
        Map<String, Replica<?, ?, ?, ?>> replicas = new HashMap<>();
        for (Lost lost : inOrder) {
            replicas.computeIfAbsent(lost.streamId(), stream -> {
                String category = lost.envelope().category();
                Aggregate<?, ?, ?, ?> aggregate = aggregates
                        .of(category)
                        .orElseThrow(() -> new Unrestorable("this service has no streams of category " + category));
                return Replica.of(aggregate, loaded.get(stream));
            });
        }
        return replicas;
    }

    private static Replica<?, ?, ?, ?> replica(Map<String, Replica<?, ?, ?, ?>> replicas, Lost lost) {
        Replica<?, ?, ?, ?> replica = replicas.get(lost.streamId());
        if (replica == null) {
            throw new IllegalStateException("no replica of " + lost.streamId());
        }
        return replica;
    }

    /** The topic and the store do not fit together. */
    public static final class Unrestorable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unrestorable(String message) {
            super(message);
        }
    }
}
