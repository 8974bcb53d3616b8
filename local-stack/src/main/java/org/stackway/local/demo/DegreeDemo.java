package org.stackway.local.demo;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.stackway.local.LocalFailure;
import org.stackway.local.api.ServiceApi;
import org.stackway.local.catalogue.Catalogue;
import org.stackway.local.clock.BusinessClockDriver;

/** Runs the demo of whole degrees and compares. */
public final class DegreeDemo {

    /** The one programme whose hours, admission and tuition are known well enough. */
    public static final String PROGRAMME = Course.PROGRAMME;

    private static final int TERMS_A_YEAR = 3;
    private static final int MOST_DIFFERENCES = 20;
    private static final int LEAST_PERCENT = 60;

    private final ServiceApi api;
    private final BusinessClockDriver clock;
    private final PrintStream out;

    public DegreeDemo(ServiceApi api, BusinessClockDriver clock, PrintStream out) {
        this.api = api;
        this.clock = clock;
        this.out = out;
    }

    /**
     * Takes this many learners through the sessions of some years, the next ones that are free.
     *
     * @return true if the services answer what was expected, and most learners have their degree
     */
    public boolean run(int learners, int years, long seed) throws LocalFailure, InterruptedException {
        Curriculum curriculum = Curriculum.of(Catalogue.read());
        DegreePlan plan = DegreePlan.of(seed, learners, sessions(years), curriculum);
        out.printf(
                "%d learners, seed %d, %s, sessions %s to %s%n",
                learners,
                seed,
                PROGRAMME,
                plan.sessions().getFirst().id(),
                plan.sessions().getLast().id());
        Progress progress = new Progress(out, Demo.onTerminal(), DegreeRun.steps(plan));
        new DegreeRun(api, clock, plan, progress).live();
        progress.end();
        return compare(plan);
    }

    private List<SessionPair> sessions(int years) throws LocalFailure, InterruptedException {
        Collection<String> taken = new TreeSet<>(new Campus(api).publishedSessions());
        List<SessionPair> pairs = new ArrayList<>();
        Instant after = clock.now();
        for (int i = 0; i < years * TERMS_A_YEAR; i++) {
            SessionPair pair = SessionPair.nextFree(after, taken);
            pairs.add(pair);
            pair.sessions().forEach(session -> taken.add(session.id()));
            after = pair.first().enrollmentOpens();
        }
        return pairs;
    }

    private boolean compare(DegreePlan plan) throws LocalFailure, InterruptedException {
        DegreeExpectation expectation = new DegreeExpectation(plan.curriculum());
        DegreeAnswers answers = new DegreeAnswers(api);
        Map<String, DegreeOutcome> answered = answers.of(plan);
        Map<String, int[]> rows = new TreeMap<>();
        List<String> differences = new ArrayList<>();
        int degrees = 0;
        for (StudentPlan student : plan.students()) {
            DegreeOutcome expected = expectation.of(student);
            DegreeOutcome theirs = answered.get(student.id());
            count(rows, expected, 0);
            if (theirs != null) {
                count(rows, theirs, 1);
                degrees += theirs.conferred() ? 1 : 0;
            }
            if (!expected.equals(theirs)) {
                differences.add(student.id() + " (" + student.aim() + "): expected " + expected + ", the services say "
                        + theirs);
            }
        }
        out.printf("%n  %-44s %10s %14s%n", "", "expected", "services say");
        rows.forEach((row, counts) -> out.printf("  %-44s %10d %14d%n", row, counts[0], counts[1]));
        differences.addAll(catalogue(plan.curriculum(), answers));
        if (degrees * 100 < LEAST_PERCENT * plan.students().size()) {
            differences.add("only " + degrees + " of " + plan.students().size() + " learners have their degree");
        }
        out.println();
        differences.stream().limit(MOST_DIFFERENCES).forEach(difference -> out.println("  DIFFERENT  " + difference));
        out.println(
                differences.isEmpty()
                        ? "  The services answer what the plan leads one to expect."
                        : "  The services do not answer what the plan leads one to expect.");
        return differences.isEmpty();
    }

    private static void count(Map<String, int[]> rows, DegreeOutcome outcome, int column) {
        rows.computeIfAbsent(outcome.row(), any -> new int[2])[column]++;
        if (outcome.certificate()) {
            rows.computeIfAbsent("certificate conferred", any -> new int[2])[column]++;
        }
    }

    /** What was assumed is marked as such, and what is stated is as it was. */
    private List<String> catalogue(Curriculum curriculum, DegreeAnswers answers)
            throws LocalFailure, InterruptedException {
        Map<String, BigDecimal> assumed = answers.hours(true);
        Map<String, BigDecimal> stated = answers.hours(false);
        out.printf(
                "  %-44s %10d %14d%n",
                "courses with assumed hours", curriculum.assumed().size(), assumed.size());
        List<String> differences = new ArrayList<>();
        if (!assumed.keySet().equals(curriculum.assumed().keySet())) {
            differences.add("assumed are " + assumed.keySet() + ", expected "
                    + curriculum.assumed().keySet());
        }
        for (Course course : curriculum.courses()) {
            BigDecimal theirs = stated.getOrDefault(course.code(), BigDecimal.ZERO);
            if (!curriculum.assumed().containsKey(course.code())
                    && course.creditHours().compareTo(theirs) != 0) {
                differences.add(course.code() + " states " + course.creditHours() + " credit hours, the services say "
                        + theirs);
            }
        }
        return differences;
    }
}
