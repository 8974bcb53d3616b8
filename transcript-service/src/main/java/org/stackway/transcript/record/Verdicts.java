package org.stackway.transcript.record;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.store.Tx;

/** Audits a record for every credential its learner seeks and does not have; together they use each course as often as they may. */
public interface Verdicts {
    Uni<List<Verdict>> of(Tx tx, LearnerId learner, AcademicRecord record, ConferralDate date);
}
