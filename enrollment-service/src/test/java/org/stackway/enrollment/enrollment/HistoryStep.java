package org.stackway.enrollment.enrollment;

import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * A step of a generated history: what, and three numbers that say which and when relative to what there is by then. So any
 * subset of the steps of a history is a history too, and shrinking needs no repair.
 */
record HistoryStep(Kind kind, int a, int b, int c) {

    enum Kind {
        /** To a boundary ahead, or a millisecond beside it. */
        TO_BOUNDARY(15),
        HOURS_PASS(6),
        REQUEST(8),
        /** Requested, and paid at once by card. */
        ENROL(12),
        PAYMENT_STARTS(8),
        PAYMENT_UNKNOWN(2),
        PAYMENT_FAILS(3),
        PAYMENT_SETTLES(8),
        CANCEL(3),
        OPEN(7),
        REPORT(3),
        DROP(11),
        WITHDRAW(7),
        FINAL_OPENED(3),
        GRADE(3),
        GRADE_VOIDED(1),
        DISPUTE_DROPS(1),
        UPHOLD(1),
        REVERSE(2),
        HOLD(1),
        HOLDS_RELEASED(3),
        ONBOARDING(4),
        SESSION_CLOSES(2),
        REFUND_DEADLINE_MOVES(2);

        private final int weight;

        /** @param weight how often it comes up: time and money go on most of the time, registrars seldom speak */
        Kind(int weight) {
            this.weight = weight;
        }
    }

    private static final int RANGE = 1_000;
    private static final List<Kind> EVERY_KIND_BY_WEIGHT = Stream.of(Kind.values())
            .flatMap(kind -> Collections.nCopies(kind.weight, kind).stream())
            .toList();

    static HistoryStep random(RandomGenerator random) {
        List<Kind> drawn = EVERY_KIND_BY_WEIGHT;
        return new HistoryStep(
                drawn.get(random.nextInt(drawn.size())),
                random.nextInt(RANGE),
                random.nextInt(RANGE),
                random.nextInt(RANGE));
    }
}
