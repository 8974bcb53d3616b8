package org.stackway.enrollment.enrollment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Generated histories, lived by the production rules and by the ones written by hand, and compared after each step.
 *
 * @param readAs a mutation of the facts that the production rules are given
 */
record Histories(UnaryOperator<EnrollmentFacts> readAs) {

    private static final int MOST_STEPS = 60;

    /** The rules as they are. */
    static Histories asReleased() {
        return new Histories(UnaryOperator.identity());
    }

    /** A history in which the two differ, shrunk to the steps it takes. */
    record Difference(long seed, List<HistoryInput> inputs, String what) {
        @Override
        public String toString() {
            return "seed %d: %s%nafter%n%s"
                    .formatted(
                            seed,
                            what,
                            inputs.stream()
                                    .map(HistoryInput::toString)
                                    .collect(Collectors.joining(System.lineSeparator())));
        }
    }

    /** What many histories came to, to know that they went everywhere. */
    record Coverage(Map<String, Integer> outcomes, Map<String, Integer> statuses) {
        static Coverage empty() {
            return new Coverage(new TreeMap<>(), new TreeMap<>());
        }
    }

    /** The first difference in that many histories from this seed on. */
    Optional<Difference> search(long firstSeed, int count, Coverage coverage) {
        for (long seed = firstSeed; seed < firstSeed + count; seed++) {
            HistorySemester semester = seed % 2 == 0 ? HistorySemester.fall() : HistorySemester.spring();
            List<HistoryStep> steps = generated(seed);
            if (differs(semester, steps, coverage).isPresent()) {
                List<HistoryStep> shrunk = shrunk(semester, steps);
                Difference found = differs(semester, shrunk, Coverage.empty()).orElseThrow();
                return Optional.of(new Difference(seed, found.inputs(), found.what()));
            }
        }
        return Optional.empty();
    }

    private static List<HistoryStep> generated(long seed) {
        Random random = new Random(seed);
        int length = 1 + random.nextInt(MOST_STEPS);
        List<HistoryStep> steps = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            steps.add(HistoryStep.random(random));
        }
        return steps;
    }

    private Optional<Difference> differs(HistorySemester semester, List<HistoryStep> steps, Coverage coverage) {
        HistoryScript script = new HistoryScript(semester);
        HistoryUnderRules rules = new HistoryUnderRules(semester, script.start(), readAs);
        RulesByHand hand = new RulesByHand(semester, script.start());
        List<HistoryInput> inputs = new ArrayList<>();
        for (HistoryStep step : steps) {
            for (HistoryInput input : script.next(step)) {
                inputs.add(input);
                String expected = hand.live(input);
                String decided = rules.live(input);
                coverage.outcomes().merge(input.getClass().getSimpleName() + " " + expected, 1, Integer::sum);
                Optional<String> difference = difference(input, decided, expected, rules, hand);
                if (difference.isPresent()) {
                    return difference.map(what -> new Difference(0, inputs, what));
                }
                if (input instanceof HistoryInput.Request request && expected.equals(RulesByHand.ACCEPTED)) {
                    script.exists(request.id());
                }
                hand.shown().values().forEach(shown -> coverage.statuses().merge(status(shown), 1, Integer::sum));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> difference(
            HistoryInput input, String decided, String expected, HistoryUnderRules rules, RulesByHand hand) {
        if (!decided.equals(expected)) {
            return Optional.of("%s%n is %s%nnot %s".formatted(input, decided, expected));
        }
        Map<?, String> is = rules.shown();
        Map<?, String> by = hand.shown();
        if (!is.equals(by)) {
            return Optional.of("%s leads to%n    %s%nnot %s".formatted(input, is, by));
        }
        List<String> loads = rules.loads();
        return loads.equals(hand.loads())
                ? Optional.empty()
                : Optional.of("%s leads to%n    %s%nnot %s".formatted(input, loads, hand.loads()));
    }

    private static String status(String shown) {
        return shown.substring(shown.indexOf('=') + 1, shown.indexOf(','));
    }

    /** Leaves out as many steps as possible, larger pieces first, until each that is left is needed. */
    private List<HistoryStep> shrunk(HistorySemester semester, List<HistoryStep> steps) {
        List<HistoryStep> best = steps;
        int piece = Math.max(1, best.size() / 2);
        while (piece >= 1) {
            boolean smaller = false;
            for (int from = 0; from < best.size() && !smaller; from++) {
                List<HistoryStep> without = new ArrayList<>(best.subList(0, from));
                without.addAll(best.subList(Math.min(best.size(), from + piece), best.size()));
                if (differs(semester, without, Coverage.empty()).isPresent()) {
                    best = without;
                    smaller = true;
                }
            }
            piece = smaller ? Math.min(piece, Math.max(1, best.size())) : piece / 2;
        }
        return best;
    }

    /** How often each came up, the most frequent ones last. */
    static String table(Map<String, Integer> counts) {
        Map<String, Integer> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted.toString();
    }
}
