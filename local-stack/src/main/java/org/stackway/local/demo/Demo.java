package org.stackway.local.demo;

import java.io.Console;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stackway.local.LocalFailure;
import org.stackway.local.api.ServiceApi;
import org.stackway.local.clock.BusinessClockDriver;

/** Runs the demo and compares. */
public final class Demo {

    /** How long a service may be away in the middle of a demo before the demo gives up. */
    public static final Duration PATIENCE = Duration.ofMinutes(3);

    /** The processor's fee on a card transaction, by the rules (BI-07). */
    public static final String CARD_FEE_PERCENT = "2.85";

    private final ServiceApi api;
    private final BusinessClockDriver clock;
    private final PrintStream out;
    private final Expectation expectation;

    /**
     * @param cardFeePercent what the demo takes for the card fee; another than {@link #CARD_FEE_PERCENT} shows that it can
     *     tell right from wrong
     */
    public Demo(ServiceApi api, BusinessClockDriver clock, PrintStream out, String cardFeePercent) {
        this.api = api;
        this.clock = clock;
        this.out = out;
        this.expectation = new Expectation(new BigDecimal(cardFeePercent));
    }

    /**
     * Takes this many learners through the next free pair of sessions.
     *
     * @return true if the services answer what was expected
     */
    public boolean run(int learners, long seed) throws LocalFailure, InterruptedException {
        SessionPair sessions = SessionPair.nextFree(clock.now(), new Campus(api).publishedSessions());
        DemoPlan plan = DemoPlan.of(seed, learners, sessions);
        out.printf(
                "%d learners, seed %d, sessions %s and %s%n",
                learners, seed, sessions.first().id(), sessions.second().id());
        Progress progress = new Progress(out, onTerminal(), DemoRun.steps(plan));
        DemoRun run = new DemoRun(api, clock, plan, progress);
        run.live();
        progress.end();
        return compare(expectation.of(plan), new Answers(api).of(plan, run.lateDropsRefused()));
    }

    static boolean onTerminal() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }

    private boolean compare(Totals expected, Totals answered) {
        Map<String, String> theirs = answered.rows();
        out.printf("%n  %-40s %14s %14s%n", "", "expected", "services say");
        expected.rows()
                .forEach((row, value) -> out.printf("  %-40s %14s %14s%n", row, value, theirs.getOrDefault(row, "")));
        List<String> differences = expected.differences(answered);
        out.println();
        differences.forEach(difference -> out.println("  DIFFERENT  " + difference));
        out.println(
                differences.isEmpty()
                        ? "  The services answer what the plan leads one to expect."
                        : "  The services do not answer what the plan leads one to expect.");
        return differences.isEmpty();
    }
}
