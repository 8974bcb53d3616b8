package org.stackway.kit.relay;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Tries histories, seed after seed, and reduces the first that breaks the promise to the steps it takes. */
final class ProtocolFuzzer {

    private static final Logger RELAY_LOG = Logger.getLogger("org.stackway.kit.relay");
    private static final int LENGTH = 220;

    private final Mutation mutation;
    private final Set<String> reached = new HashSet<>();

    ProtocolFuzzer(Mutation mutation) {
        this.mutation = mutation;
    }

    /** The first history that goes wrong among those of the seeds from {@code first} on, reduced. */
    Optional<Finding> search(long first, int histories) {
        Level before = RELAY_LOG.getLevel();
        RELAY_LOG.setLevel(Level.OFF); // what the nodes of a thousand worlds have to say
        try {
            for (long seed = first; seed < first + histories; seed++) {
                List<Step> history = Step.history(seed, LENGTH);
                if (violation(seed, history, null).isPresent()) {
                    return Optional.of(reduced(seed, history, seed - first + 1));
                }
            }
            return Optional.empty();
        } finally {
            RELAY_LOG.setLevel(before);
        }
    }

    /** The relay's statements that had an effect in at least one history. */
    Set<String> reached() {
        return reached;
    }

    private Optional<String> violation(long seed, List<Step> history, @Nullable List<String> trace) {
        return SimWorld.violation(seed, history, mutation, reached, trace);
    }

    private Finding reduced(long seed, List<Step> history, long tried) {
        List<Step> steps = history;
        for (int chunk = history.size() / 2; chunk > 1; chunk /= 2) {
            steps = without(seed, steps, chunk);
        }
        int before;
        do {
            before = steps.size();
            steps = without(seed, steps, 1);
        } while (steps.size() < before);
        List<String> trace = new ArrayList<>();
        String violation = violation(seed, steps, trace).orElseThrow();
        return new Finding(seed, tried, steps, violation, trace);
    }

    /** Leaves out every run of so many steps without which it still goes wrong. */
    private List<Step> without(long seed, List<Step> history, int chunk) {
        List<Step> steps = history;
        for (int from = steps.size() - chunk; from >= 0; from -= chunk) {
            List<Step> fewer = new ArrayList<>(steps.subList(0, from));
            fewer.addAll(steps.subList(Math.min(steps.size(), from + chunk), steps.size()));
            if (violation(seed, fewer, null).isPresent()) {
                steps = fewer;
            }
        }
        return steps;
    }

    /**
     * A history that breaks the promise.
     *
     * @param seed repeats it
     * @param tried histories until it was found
     * @param steps what is left of it; without any of them it goes well
     * @param trace what happened
     */
    record Finding(long seed, long tried, List<Step> steps, String violation, List<String> trace) {
        @Override
        public String toString() {
            int settling = trace.indexOf("world settles");
            return "seed " + seed + ", found in history " + tried + ": " + violation + "\n  "
                    + String.join("\n  ", trace.subList(0, settling < 0 ? trace.size() : settling + 1)) + "\n" + steps;
        }
    }
}
