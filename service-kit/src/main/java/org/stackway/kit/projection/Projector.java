package org.stackway.kit.projection;

/**
 * What an event of an own stream does to the rows of a read model. A pure function: it is handed nothing that could have
 * an effect, and whatever it says can be said again, in a new generation of the tables.
 */
@FunctionalInterface
public interface Projector<S, E> {
    void project(Projected<S, E> at, Rows rows);
}
