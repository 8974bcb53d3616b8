package org.stackway.admission.programme;

import io.smallrye.mutiny.Uni;
import org.stackway.events.admission.ProgrammeEvent.ProgrammeDefined;
import org.stackway.kit.store.Tx;

/** Learns of a new version of a programme's rules, in the transaction that enters it. */
public interface RulesChanged {
    Uni<Void> defined(Tx tx, ProgrammeDefined version);
}
