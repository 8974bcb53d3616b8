package org.stackway.kit.domain;

/**
 * The rules of one aggregate, as pure functions.
 *
 * @param <S> state, folded from the stream
 * @param <C> commands (sealed)
 * @param <E> events of the stream's category (sealed)
 * @param <F> facts: what the decision needs from outside, time included, read in the same transaction
 */
public interface Decider<S, C, E, F> {

    /** The state of a stream without events. */
    S initial();

    /** The state after one more event. Total: every event ever stored must fold. */
    S evolve(S state, E event);

    /** Accepts with events (none means: nothing to change), or refuses with every rule that is violated. */
    Decision<E> decide(S state, C command, F facts);
}
