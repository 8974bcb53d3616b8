package org.stackway.kit.consumer;

import io.smallrye.mutiny.Uni;
import org.stackway.events.DomainEvent;
import org.stackway.kit.store.Tx;

/**
 * What a service does with one event, inside the transaction that advances the cursor: store the fact, issue commands.
 * No remote call. A failure that is not transient parks the event's stream.
 */
@FunctionalInterface
public interface EventHandler<E extends DomainEvent> {
    Uni<Void> handle(Tx tx, Delivery<E> delivery);
}
