package org.stackway.local.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;

/**
 * Where the clock stops next. Every milestone of a session is a stop; of what is due within one hour the last is, but
 * never beyond a milestone.
 */
final class Stops {
    private Stops() {}

    /**
     * The first stop after {@code now}, not beyond {@code target}; empty when the way there is free.
     *
     * @param milestones of all sessions
     * @param due what each process says is due next
     */
    static Optional<Instant> next(
            Instant now, Instant target, Collection<Instant> milestones, Collection<Instant> due) {
        Optional<Instant> milestone = milestones.stream()
                .filter(at -> at.isAfter(now) && !at.isAfter(target))
                .min(Instant::compareTo);
        Instant bound = milestone.orElse(target);
        Optional<Instant> firstDue =
                due.stream().filter(at -> at.isAfter(now) && !at.isAfter(bound)).min(Instant::compareTo);
        if (firstDue.isEmpty()) {
            return milestone;
        }
        Instant hourEnd = firstDue.get().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
        return due.stream()
                .filter(at -> at.isAfter(now) && !at.isAfter(bound) && at.isBefore(hourEnd))
                .max(Instant::compareTo);
    }
}
