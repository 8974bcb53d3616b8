package org.stackway.kit.export;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.store.Tx;

/**
 * What a service keeps about a learner outside of events: names, words, documents. Whoever keeps such a thing has a bean of
 * this type, so that an export is whole.
 */
public interface ExportPart {

    /** The member of the export's {@code personal} that shows it. */
    String name();

    /** What is kept of the learner, to be written as JSON; empty if nothing. */
    Uni<Optional<?>> of(Tx tx, LearnerId learner);
}
