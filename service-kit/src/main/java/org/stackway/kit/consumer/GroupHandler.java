package org.stackway.kit.consumer;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.stackway.events.DomainEvent;
import org.stackway.kit.sql.InTurn;
import org.stackway.kit.store.Tx;

/** Acts on several consumed events of one type together, in the transaction that advances their cursors. */
@FunctionalInterface
public interface GroupHandler<E extends DomainEvent> {
    Uni<Void> handle(Tx tx, List<Delivery<E>> deliveries);

    /** One after the other. */
    static <E extends DomainEvent> GroupHandler<E> each(EventHandler<E> handler) {
        return (tx, deliveries) -> InTurn.each(deliveries, delivery -> handler.handle(tx, delivery));
    }
}
