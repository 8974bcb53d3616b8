package org.stackway.local.clock;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.stackway.local.LocalFailure;

/** All that has a business clock, as one. */
interface ClockedSystem {
    /**
     * How one process stands.
     *
     * @param reasons why it is not quiet; empty when it is
     * @param nextDueAt the business instant at which it has something to do
     */
    record Standing(String name, List<String> reasons, Optional<Instant> nextDueAt) {
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
