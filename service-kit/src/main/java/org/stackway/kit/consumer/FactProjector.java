package org.stackway.kit.consumer;

import org.stackway.events.DomainEvent;
import org.stackway.kit.projection.Rows;

/**
 * What an event of another service does to the rows of read models. A pure function: it is handed nothing that could have
 * an effect, so that a rebuild and a silent rewind may run it again.
 */
@FunctionalInterface
public interface FactProjector<E extends DomainEvent> {
    void project(Delivery<E> delivery, Rows rows);
}
