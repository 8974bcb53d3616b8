package org.stackway.admission.programme;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stackway.events.admission.ProgrammeEvent;
import org.stackway.events.admission.ProgrammeEvent.ProgrammeDefined;

/**
 * A degree programme: the versions of its rules, ascending. Stream {@code programme/<programme>}.
 *
 * <p>In force at an instant is the highest version whose {@code effectiveFrom} has come; a version is in force from that
 * instant on, inclusively.
 */
public record Programme(List<ProgrammeDefined> versions) {

    public Programme {
        versions = List.copyOf(versions);
    }

    public static Programme empty() {
        return new Programme(List.of());
    }

    /** The programme after one more event. */
    public Programme evolve(ProgrammeEvent event) {
        return switch (event) {
            case ProgrammeDefined defined -> {
                List<ProgrammeDefined> more = new ArrayList<>(versions);
                more.add(defined);
                yield new Programme(more);
            }
        };
    }

    public Optional<ProgrammeDefined> version(int number) {
        return versions.stream().filter(defined -> defined.version() == number).findFirst();
    }

    public Optional<ProgrammeDefined> latest() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    /** The rules at a business instant. */
    public Optional<ProgrammeDefined> inForce(Instant at) {
        return versions.stream()
                .filter(defined -> !defined.effectiveFrom().isAfter(at))
                .reduce((earlier, later) -> later);
    }
}
