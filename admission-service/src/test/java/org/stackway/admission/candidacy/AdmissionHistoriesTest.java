package org.stackway.admission.candidacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stackway.admission.candidacy.Rulebook.START;
import static org.stackway.admission.pathway.Graded.attempt;
import static org.stackway.admission.pathway.Graded.marked;
import static org.stackway.admission.pathway.Graded.replaced;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.stackway.admission.pathway.Attempt;
import org.stackway.admission.pathway.Attempt.Mark;
import org.stackway.admission.programme.Definitions;
import org.stackway.events.admission.AdmissionCriterion.MinGradeEach;
import org.stackway.events.admission.ProgrammeEvent.ProgrammeDefined;
import org.stackway.events.value.AdmissionReviewReason;
import org.stackway.events.value.GradePoints;
import org.stackway.events.value.SpecializationId;
import org.stackway.kit.domain.Rule;

/**
 * Lives of candidacies as a seed makes them: after every step the production decider agrees in status, averages and calls
 * for a review with the admission rules written by hand. A failure prints its seed and the few steps that it takes.
 */
@Rule({"AD-03", "AD-04", "AD-05", "AD-06", "AD-10", "AD-11", "P-26", "P-28", "P-29", "P-43", "3.15", "3.24", "3.25"})
class AdmissionHistoriesTest {

    private static final Map<String, List<String>> PATHWAYS = Map.of(
            "power",
            List.of("ECEA-5700", "ECEA-5701", "ECEA-5702", "ECEA-5703"),
            "optics",
            List.of("ECEA-5600", "ECEA-5601"));
    private static final Map<String, String> HOURS = Map.of(
            "ECEA-5700",
            "0.8",
            "ECEA-5701",
            "1.0",
            "ECEA-5702",
            "1.2",
            "ECEA-5703",
            "1.0",
            "ECEA-5600",
            "0.6",
            "ECEA-5601",
            "1.2");
    private static final List<String> COURSES = HOURS.keySet().stream().sorted().toList();
    private static final List<String> LETTERS = List.of("A", "A-", "B+", "B", "B", "B-", "C+", "C", "C-", "D", "F");
    private static final Map<String, String> POINTS = Map.ofEntries(
            Map.entry("A", "4.0"),
            Map.entry("A-", "3.7"),
            Map.entry("B+", "3.3"),
            Map.entry("B", "3.0"),
            Map.entry("B-", "2.7"),
            Map.entry("C+", "2.3"),
            Map.entry("C", "2.0"),
            Map.entry("C-", "1.7"),
            Map.entry("D", "1.0"),
            Map.entry("F", "0.0"));

    private enum Deed {
        GRADE,
        CHANGE,
        TAKE_BACK,
        BRING_BACK,
        REPLACE,
        RESTORE,
        DECLARE,
        DISCONTINUE
    }

    private static final List<Deed> OF_GRADES =
            List.of(Deed.GRADE, Deed.CHANGE, Deed.TAKE_BACK, Deed.BRING_BACK, Deed.REPLACE, Deed.RESTORE);

    /** About a course's attempt of this number. */
    private record Step(Deed deed, String course, int number, String letter) {}

    private record History(long seed, boolean eachCourseB, List<Step> steps) {
        @Override
        public String toString() {
            return "seed " + seed + (eachCourseB ? ", B in each course\n" : ", average and floor\n")
                    + String.join("\n", steps.stream().map(Step::toString).toList());
        }
    }

    /** What can be compared. */
    private record Shown(String status, Map<String, String> averages, boolean review) {}

    @Test
    void productionAgreesWithTheRulesWrittenByHand() {
        assertThat(search(0, 1_000, new TreeMap<>())).isEmpty();
    }

    @Test
    @Tag("full")
    void theyAgreeInManyHistoriesAndThoseGoEverywhere() {
        Map<String, Integer> statuses = new TreeMap<>();

        assertThat(search(1_000_000, 20_000, statuses)).isEmpty();

        System.out.println(statuses);
        assertThat(statuses.keySet())
                .contains("NONE", "DECLARED", "PATHWAY_COMPLETE", "ADMITTED", "DISCONTINUED", "review");
    }

    private static Optional<String> search(long firstSeed, int histories, Map<String, Integer> statuses) {
        for (long seed = firstSeed; seed < firstSeed + histories; seed++) {
            History history = history(seed);
            if (difference(history, statuses).isPresent()) {
                History smallest = shrunk(history);
                return Optional.of(
                        smallest + "\n" + difference(smallest, new TreeMap<>()).orElse(""));
            }
        }
        return Optional.empty();
    }

    private static History shrunk(History history) {
        History smallest = history;
        for (int i = history.steps().size() - 1; i >= 0; i--) {
            List<Step> fewer = new ArrayList<>(smallest.steps());
            fewer.remove(i);
            History without = new History(history.seed(), history.eachCourseB(), fewer);
            smallest = difference(without, new TreeMap<>()).isPresent() ? without : smallest;
        }
        return smallest;
    }

    private static History history(long seed) {
        Random random = new Random(seed);
        int best = 4 + random.nextInt(LETTERS.size() - 3);
        List<Step> steps = new ArrayList<>();
        for (String course : COURSES) {
            if (random.nextInt(6) > 0) {
                steps.add(new Step(Deed.GRADE, course, 1, LETTERS.get(random.nextInt(best))));
            }
        }
        Collections.shuffle(steps, random);
        int more = random.nextInt(10);
        for (int i = 0; i < more; i++) {
            Deed deed = OF_GRADES.get(random.nextInt(OF_GRADES.size()));
            steps.add(
                    random.nextInt(steps.size() + 1),
                    new Step(
                            deed,
                            COURSES.get(random.nextInt(COURSES.size())),
                            1 + random.nextInt(2),
                            LETTERS.get(random.nextInt(best))));
        }
        if (random.nextInt(8) > 0) {
            steps.add(random.nextInt(steps.size() + 1), new Step(Deed.DECLARE, "", 0, ""));
        }
        if (random.nextInt(8) == 0) {
            steps.add(random.nextInt(steps.size() + 1), new Step(Deed.DISCONTINUE, "", 0, ""));
        }
        return new History(seed, random.nextInt(4) == 0, steps);
    }

    private static Optional<String> difference(History history, Map<String, Integer> statuses) {
        Definitions definitions = Definitions.msEce(1, START.minusSeconds(1));
        PATHWAYS.keySet().stream()
                .sorted()
                .forEach(id -> definitions.pathway(
                        id, PATHWAYS.getOrDefault(id, List.of()).toArray(String[]::new)));
        ProgrammeDefined rules = (history.eachCourseB()
                        ? definitions.admission(new MinGradeEach(GradePoints.parse("3.0")))
                        : definitions)
                .build();
        Story story = new Story(START, rules);
        ByHand byHand = new ByHand(history.eachCourseB());
        for (Step step : history.steps()) {
            byHand.take(step);
            production(story, byHand, step);
            Shown theirs = new Shown(
                    story.status().name(),
                    averages(story),
                    story.state().reviews().contains(AdmissionReviewReason.PATHWAY_COMPLETION_REVOKED));
            if (!theirs.equals(byHand.shown())) {
                return Optional.of("after " + step + "\n production " + theirs + "\n by hand    " + byHand.shown());
            }
        }
        statuses.merge(byHand.shown().status(), 1, Integer::sum);
        if (byHand.shown().review()) {
            statuses.merge("review", 1, Integer::sum);
        }
        return Optional.empty();
    }

    private static void production(Story story, ByHand byHand, Step step) {
        switch (step.deed()) {
            case DECLARE -> {
                if (story.state().discontinued().isPresent()) {
                    assertThat(story.refusedDeclaring()).containsExactly("AD-10");
                } else {
                    story.declare();
                }
            }
            case DISCONTINUE -> {
                if (story.state().seekingSince().isPresent()) {
                    story.discontinue();
                }
            }
            case GRADE, CHANGE, TAKE_BACK, BRING_BACK, REPLACE, RESTORE ->
                story.grades(byHand.attempts().toArray(Attempt[]::new)).recompute();
        }
    }

    private static Map<String, String> averages(Story story) {
        Map<String, String> averages = new TreeMap<>();
        for (String id : PATHWAYS.keySet()) {
            averages.put(
                    id,
                    story.state()
                            .progress(SpecializationId.parse(id))
                            .gpa()
                            .map(gpa -> gpa.wire())
                            .orElse("none"));
        }
        return averages;
    }

    /** The admission rules from their texts, over a table of attempts. */
    private static final class ByHand {
        private final boolean eachCourseB;
        private final Map<String, String> letters = new TreeMap<>();
        private final Map<String, Boolean> takenBack = new TreeMap<>();
        private final Map<String, Boolean> replaced = new TreeMap<>();
        private boolean declared;
        private boolean left;
        private boolean admitted;
        private boolean review;

        ByHand(boolean eachCourseB) {
            this.eachCourseB = eachCourseB;
        }

        void take(Step step) {
            boolean before = PATHWAYS.values().stream().anyMatch(this::complete);
            String key = step.course() + " " + step.number();
            switch (step.deed()) {
                case GRADE -> letters.putIfAbsent(key, step.letter());
                case CHANGE -> letters.computeIfPresent(key, (any, old) -> step.letter());
                case TAKE_BACK -> takenBack.put(key, true);
                case BRING_BACK -> takenBack.remove(key);
                case REPLACE -> replaced.put(step.course(), true);
                case RESTORE -> replaced.remove(step.course());
                case DECLARE -> declared |= !left;
                case DISCONTINUE -> left |= declared;
            }
            boolean complete = PATHWAYS.values().stream().anyMatch(this::complete);
            if (admitted && !left && before && !complete) {
                review = true;
            }
            admitted |= declared && !left && complete;
        }

        private boolean counts(String course, int number) {
            String key = course + " " + number;
            boolean stands = letters.containsKey(key) && !takenBack.containsKey(key);
            // the first attempt is replaced by the second one, while that one stands
            return stands
                    && !(number == 1
                            && replaced.containsKey(course)
                            && letters.containsKey(course + " 2")
                            && !takenBack.containsKey(course + " 2"));
        }

        private BigDecimal points(String course, int number) {
            return new BigDecimal(POINTS.getOrDefault(letters.getOrDefault(course + " " + number, "F"), "0"));
        }

        private boolean complete(List<String> courses) {
            BigDecimal floor = new BigDecimal(eachCourseB ? "3.0" : "2.0");
            boolean done = courses.stream().allMatch(course -> Set.of(1, 2).stream()
                    .anyMatch(number ->
                            counts(course, number) && points(course, number).compareTo(floor) >= 0));
            BigDecimal[] sums = sums(courses);
            return done && (eachCourseB || sums[0].compareTo(sums[1].multiply(new BigDecimal("3"))) >= 0);
        }

        /** Weighted points, and hours. */
        private BigDecimal[] sums(List<String> courses) {
            BigDecimal points = BigDecimal.ZERO;
            BigDecimal hours = BigDecimal.ZERO;
            for (String course : courses) {
                for (int number = 1; number <= 2; number++) {
                    if (counts(course, number)) {
                        BigDecimal of = new BigDecimal(HOURS.getOrDefault(course, "0"));
                        points = points.add(of.multiply(points(course, number)));
                        hours = hours.add(of);
                    }
                }
            }
            return new BigDecimal[] {points, hours};
        }

        Shown shown() {
            Map<String, String> averages = new TreeMap<>();
            PATHWAYS.forEach((id, courses) -> {
                BigDecimal[] sums = sums(courses);
                averages.put(
                        id,
                        sums[1].signum() == 0
                                ? "none"
                                : sums[0].divide(sums[1], 3, RoundingMode.DOWN).toPlainString());
            });
            String status = left
                    ? "DISCONTINUED"
                    : admitted
                            ? "ADMITTED"
                            : PATHWAYS.values().stream().anyMatch(this::complete)
                                    ? "PATHWAY_COMPLETE"
                                    : declared ? "DECLARED" : "NONE";
            return new Shown(status, averages, review);
        }

        /** The same table as the decider is told it. */
        List<Attempt> attempts() {
            List<Attempt> attempts = new ArrayList<>();
            letters.forEach((key, letter) -> {
                String course = key.substring(0, key.indexOf(' '));
                int number = key.endsWith("2") ? 2 : 1;
                Attempt told = attempt(course, HOURS.getOrDefault(course, "0"), letter, number);
                Attempt second = attempt(course, HOURS.getOrDefault(course, "0"), "A", 2);
                told = number == 1 && replaced.containsKey(course) ? replaced(told, second) : told;
                attempts.add(takenBack.containsKey(key) ? marked(told, Mark.VOIDED) : told);
            });
            return attempts;
        }
    }
}
