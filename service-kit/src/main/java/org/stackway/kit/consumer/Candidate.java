package org.stackway.kit.consumer;

import java.util.List;
import org.stackway.events.DomainEvent;

/** A record and what it means to this service. */
record Candidate(ReceivedRecord received, Meaning meaning) {

    StreamRef stream() {
        return received.stream();
    }

    long version() {
        return received.version();
    }

    /** The same record, known to be impossible to apply. */
    Candidate poisoned(String error) {
        return new Candidate(received, new Meaning.Poison(error));
    }

    sealed interface Meaning {

        /**
         * The event could be read.
         *
         * @param awaits streams that must be known before it can be handled
         */
        record Understood(DomainEvent event, Stance<?> stance, List<String> awaits) implements Meaning {
            public Understood {
                awaits = List.copyOf(awaits);
            }
        }

        /** It cannot be applied, for this reason: its stream is parked. */
        record Poison(String error) implements Meaning {}
    }
}
