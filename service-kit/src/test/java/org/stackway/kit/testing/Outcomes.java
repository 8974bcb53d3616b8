package org.stackway.kit.testing;

import org.stackway.kit.domain.Decision;

/** Decisions as tests compare them that ask what came of a command, and not why. */
public final class Outcomes {

    private Outcomes() {}

    /** The same decision without what the rules found where it accepts. */
    public static <E> Decision<E> of(Decision<E> decision) {
        return decision instanceof Decision.Accepted<E> accepted ? Decision.accepted(accepted.events()) : decision;
    }
}
