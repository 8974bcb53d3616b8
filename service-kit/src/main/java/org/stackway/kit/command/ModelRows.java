package org.stackway.kit.command;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.stackway.events.DomainEvent;
import org.stackway.kit.projection.Projected;
import org.stackway.kit.projection.Projector;
import org.stackway.kit.projection.Rows;
import org.stackway.kit.store.Tx;

/** The rows of an aggregate's read model that changes make, written in the changes' transaction. */
final class ModelRows {

    private ModelRows() {}

    static <S, E extends DomainEvent> Uni<Void> write(
            Tx tx, Aggregate<S, ?, E, ?> aggregate, List<Change<S, E>> changes) {
        return aggregate
                .readModel()
                .map(model -> {
                    Rows rows = new Rows();
                    changes.forEach(change -> project(aggregate, change, model.projector(), rows));
                    return rows.write(tx.sql());
                })
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static <S, E extends DomainEvent> void project(
            Aggregate<S, ?, E, ?> aggregate, Change<S, E> change, Projector<S, E> projector, Rows rows) {
        S state = change.before();
        for (Recorded<E> recorded : change.events()) {
            S before = state;
            state = aggregate.decider().evolve(before, recorded.event());
            projector.project(
                    new Projected<>(
                            change.id(),
                            before,
                            state,
                            recorded.event(),
                            recorded.version(),
                            recorded.happenedAt(),
                            change.context().correlationId()),
                    rows);
        }
    }
}
