package org.stackway.admission.programme;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.stackway.events.admission.ProgrammeEvent.ProgrammeDefined;
import org.stackway.kit.store.Tx;

/** Learns of a new version of a programme's rules, in the transaction that enters it. */
public interface RulesChanged {

    /**
     * A version was entered.
     *
     * @param eventId of the event that says so
     * @param correlationId of the story it belongs to
     */
    Uni<Void> defined(Tx tx, ProgrammeDefined version, UUID eventId, UUID correlationId);
}
