package org.stackway.local.clock;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.stackway.local.LocalFailure;

/** All that has a business clock, as one. */
interface ClockedSystem {
    /**
     * How one process stands.
     *
     * @param reasons why it is not quiet; empty when it is
     * @param due business instants at which it has something to do: the next, and the last of that hour
     */
    record Standing(String name, List<String> reasons, List<Instant> due) {
        boolean quiet() {
            return reasons.isEmpty();
        }
    }

    /** The business time of the process that is furthest behind. */
    Instant now() throws LocalFailure, InterruptedException;

    /** The milestones of all sessions. */
    List<Instant> milestones() throws LocalFailure, InterruptedException;

    /** How those stand whose names are wanted. */
    List<Standing> standings(Predicate<String> wanted) throws LocalFailure, InterruptedException;

    /** Moves every clock that is behind this instant to it. */
    void moveTo(Instant instant) throws LocalFailure, InterruptedException;
}
