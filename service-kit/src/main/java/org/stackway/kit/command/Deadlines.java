package org.stackway.kit.command;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stackway.kit.store.Tx;

/**
 * Moves the deadline of a stream without an event in it: for a fact of another service that, by rule, gives a learner
 * more or less time. Deadlines that the stream's own events set or clear belong into {@link Aggregate#deadlines}.
 */
@ApplicationScoped
public class Deadlines {

    private final DeadlineRows rows;

    Deadlines(DeadlineRows rows) {
        this.rows = rows;
    }

    /** Sets or clears one deadline of the stream, in this transaction. */
    public Uni<Void> move(Tx tx, String streamId, Aggregate.DeadlineChange change) {
        return move(tx, Map.of(streamId, change));
    }

    /** The same for several streams, by their ids. */
    public Uni<Void> move(Tx tx, Map<String, Aggregate.DeadlineChange> changes) {
        List<DeadlineRows.Row> moved = new ArrayList<>();
        changes.forEach((streamId, change) -> moved.add(new DeadlineRows.Row(streamId, change.kind(), change.dueAt())));
        return rows.apply(tx, moved);
    }
}
