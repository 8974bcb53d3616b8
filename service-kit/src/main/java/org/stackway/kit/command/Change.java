package org.stackway.kit.command;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.stackway.events.DomainEvent;

/**
 * What one command did to one stream.
 *
 * @param id the aggregate's id, the stream's id without its category
 * @param before state before the command
 * @param after state after its events
 * @param version the stream's version after its events
 * @param publicVersion the count of published events after it
 * @param events what was appended, in order; empty if nothing had to change
 * @param decidedAt business time of the decision, also when nothing had to change
 * @param decisionId finds the decision in the log
 * @param facts what the decision was made from besides the state; ask {@link #facts(Class)}
 */
public record Change<S, E extends DomainEvent>(
        String streamId,
        String id,
        S before,
        S after,
        long version,
        long publicVersion,
        List<Recorded<E>> events,
        Instant decidedAt,
        UUID decisionId,
        Object facts,
        CommandContext context) {

    public Change {
        events = List.copyOf(events);
    }

    /** True if this change created the stream. */
    public boolean created() {
        return !events.isEmpty() && events.getFirst().version() == 1;
    }

    /** The same facts where a change may also come from a restored event, which nobody decides: empty then. */
    public <F> Optional<F> factsIfDecided(Class<F> type) {
        return Optional.of(facts).filter(type::isInstance).map(type::cast);
    }

    /**
     * The facts that the decision was made from, so that an answer can show what else they allow.
     *
     * @param type the aggregate's own type of facts
     */
    public <F> F facts(Class<F> type) {
        return type.cast(facts);
    }
}
