package org.stackway.local.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.stackway.local.LocalFailure;
import org.stackway.local.clock.ClockedSystem.Standing;

/**
 * Moves the business clock to an instant by way of every stop, waiting at each until all processes are quiet: a jump
 * leaves the same events as living through it.
 */
public final class BusinessClockDriver {
    private static final Duration QUIET_WITHIN = Duration.ofSeconds(60);
    /** Most stops are over at once; where one is not, each question takes time from those that have something to do. */
    private static final long SHORTEST_POLL_MILLIS = 10;

    private static final long LONGEST_POLL_MILLIS = 160;
    /** An event may leave one process after another was asked; a second round sees it arrive. */
    private static final int QUIET_ROUNDS = 2;

    private final ClockedSystem system;
    private final Duration quietWithin;

    BusinessClockDriver(ClockedSystem system, Duration quietWithin) {
        this.system = system;
        this.quietWithin = quietWithin;
    }

    public BusinessClockDriver(ClockedServices system) {
        this(system, QUIET_WITHIN);
    }

    /** One that waits longer at a stop than a person would. */
    public static BusinessClockDriver patient(ClockedServices system, Duration quietWithin) {
        return new BusinessClockDriver(system, quietWithin);
    }

    /** The business time now. */
    public Instant now() throws LocalFailure, InterruptedException {
        return system.now();
    }

    /**
     * Moves to this instant. Answers at how many stops it waited.
     *
     * @throws LocalFailure when the instant has passed, or a process is not quiet at a stop in time; the clock then
     *     stays at that stop
     */
    public int moveTo(Instant target) throws LocalFailure, InterruptedException {
        Instant now = system.now();
        if (target.isBefore(now)) {
            throw new LocalFailure("the business clock is at " + now + " and does not go back to " + target);
        }
        List<Instant> due = due();
        List<Instant> milestones = system.milestones();
        int stops = 0;
        Optional<Instant> stop = Stops.next(now, target, milestones, due);
        while (stop.isPresent()) {
            system.moveTo(stop.get());
            stops++;
            stop = Stops.next(stop.get(), target, milestones, due());
        }
        system.moveTo(target);
        return stops;
    }

    /** What each says is due next, once all are quiet. */
    private List<Instant> due() throws LocalFailure, InterruptedException {
        return quiet().stream().flatMap(standing -> standing.due().stream()).toList();
    }

    /** Waits until everything that has happened so far has had all its consequences. */
    public void awaitQuiet() throws LocalFailure, InterruptedException {
        quiet();
    }

    /**
     * How all stand when they are quiet. Whoever is busy is asked until it no longer is, and only then all are.
     */
    private List<Standing> quiet() throws LocalFailure, InterruptedException {
        List<Standing> standings = List.of();
        long giveUp = System.nanoTime() + quietWithin.toNanos();
        int rounds = 0;
        long poll = SHORTEST_POLL_MILLIS;
        while (rounds < QUIET_ROUNDS) {
            standings = system.standings(name -> true);
            List<Standing> busy = busy(standings);
            rounds = busy.isEmpty() ? rounds + 1 : 0;
            while (!busy.isEmpty()) {
                if (System.nanoTime() > giveUp) {
                    throw notQuiet(busy);
                }
                TimeUnit.MILLISECONDS.sleep(poll);
                poll = Math.min(2 * poll, LONGEST_POLL_MILLIS);
                Set<String> names = busy.stream().map(Standing::name).collect(Collectors.toSet());
                busy = busy(system.standings(names::contains));
            }
        }
        return standings;
    }

    private static List<Standing> busy(List<Standing> standings) {
        return standings.stream().filter(standing -> !standing.quiet()).toList();
    }

    private LocalFailure notQuiet(List<Standing> busy) throws LocalFailure, InterruptedException {
        return new LocalFailure("not quiet after " + quietWithin.toSeconds() + " s at " + system.now() + ": "
                + busy.stream()
                        .map(standing -> standing.name() + ": " + String.join(", ", standing.reasons()))
                        .collect(Collectors.joining("; ")));
    }
}
