package org.stackway.kit.command;

import java.util.Optional;
import java.util.UUID;
import org.stackway.events.DomainEvent;
import org.stackway.kit.domain.Decision;

/** What became of one command inside a transaction. */
public sealed interface Decided<S, E extends DomainEvent> {

    /** Accepted: its events are appended, its rows written; not yet committed. */
    record Applied<S, E extends DomainEvent>(Change<S, E> change) implements Decided<S, E> {}

    /**
     * Refused by the rules; nothing written but the decision.
     *
     * @param decisionId finds the decision in the log; empty where nothing was decided by a rule
     */
    record Refused<S, E extends DomainEvent>(Decision.Refused<E> refusal, Optional<UUID> decisionId)
            implements Decided<S, E> {}

    /** It refers to something not known here (yet); nothing written. */
    record NotKnown<S, E extends DomainEvent>(String what) implements Decided<S, E> {}

    /** The caller's {@code If-Match} does not name the current version; nothing written. */
    record Stale<S, E extends DomainEvent>(long current) implements Decided<S, E> {}

    /** Another writer was first; nothing written. Decide again. */
    record Lost<S, E extends DomainEvent>(long expected) implements Decided<S, E> {}
}
