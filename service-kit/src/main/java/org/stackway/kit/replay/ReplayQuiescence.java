package org.stackway.kit.replay;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.stackway.kit.ops.QuiescenceSource;
import org.stackway.kit.store.Tx;

/** A service is not quiet while a replay runs or is about to; one that waits for an operator does not hold it. */
@ApplicationScoped
class ReplayQuiescence implements QuiescenceSource {

    private static final String UNDER_WAY = "SELECT count(*) FROM es.replay_job WHERE state IN ('WAITING', 'RUNNING')";

    @Override
    public Uni<Standing> standing(Tx tx) {
        return tx.sql().query(UNDER_WAY).map(rows -> {
            long jobs = rows.iterator().next().getLong(0);
            return new Standing(jobs == 0 ? List.of() : List.of(jobs + " replays under way"), Optional.empty());
        });
    }
}
