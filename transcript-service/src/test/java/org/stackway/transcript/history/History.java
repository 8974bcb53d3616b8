package org.stackway.transcript.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.stackway.transcript.history.Courses.OneCourse;

/**
 * What happens on one learner's record, step by step.
 *
 * @param seats the learner's enrolments, in the order of their terms
 * @param at business instant of the audit
 */
record History(long seed, List<Seat> seats, List<Step> steps, boolean declared, Instant at) {

    /** The first of the terms; the policy of repeats changes in the fifteenth of them. */
    static final Instant FIRST_TERM_ENDS = Instant.parse("2019-10-12T05:59:59.999Z");

    private static final Duration TERM = Duration.ofDays(56);
    private static final int TERMS = 44;
    /** From here on, no course is too old for the degree when it is audited. */
    private static final int STEADY_FROM = 10;

    private static final List<Deed> ANYTIME = List.of(
            Deed.POST, Deed.CHANGE, Deed.DROP, Deed.UNDROP, Deed.WITHDRAW, Deed.INCOMPLETE, Deed.LAPSE, Deed.REQUEST);

    private static final List<String> LETTERS =
            List.of("A", "A-", "B+", "B", "B-", "C+", "C", "C-", "D+", "D", "D-", "F");

    History {
        seats = List.copyOf(seats);
        steps = List.copyOf(steps);
    }

    /** One enrolment. */
    record Seat(int number, OneCourse course, int attempt, Instant classesEnd) {}

    /** What can happen. */
    enum Deed {
        POST,
        CHANGE,
        DROP,
        UNDROP,
        WITHDRAW,
        INCOMPLETE,
        LAPSE,
        REQUEST,
        OPT_OUT,
        OPT_IN
    }

    /** It happens to this seat; with a grade where there is one. */
    record Step(Deed deed, int seat, String grade) {
        @Override
        public String toString() {
            return deed + " " + seat + (deed == Deed.POST || deed == Deed.CHANGE ? " " + grade : "");
        }
    }

    /** One in five is of a steady learner, who takes every course within a few years and is good at it: they find degrees. */
    static History of(long seed) {
        Random random = new Random(seed);
        boolean steady = seed % 5 == 0;
        int talent = steady ? 0 : random.nextInt(3);
        List<Seat> seats = seats(random, steady);
        List<Step> steps = new ArrayList<>();
        for (Seat seat : seats) {
            if (random.nextInt(25) == 0) {
                steps.add(new Step(Deed.WITHDRAW, seat.number(), ""));
            }
            if (random.nextInt(25) == 0) {
                steps.add(new Step(Deed.INCOMPLETE, seat.number(), ""));
            }
            if (random.nextInt(15) > 0) {
                steps.add(new Step(Deed.POST, seat.number(), letter(random, talent)));
            }
        }
        int more = random.nextInt(12);
        for (int i = 0; i < more && !seats.isEmpty(); i++) {
            Deed deed = ANYTIME.get(random.nextInt(ANYTIME.size()));
            Step step = new Step(deed, random.nextInt(seats.size()), letter(random, talent));
            steps.add(random.nextInt(steps.size() + 1), step);
        }
        choices(new Random(~seed), seats, steps);
        Instant at = Instant.parse("2027-06-01T00:00:00Z").plus(Duration.ofDays(random.nextInt(steady ? 300 : 3_000)));
        return new History(seed, seats, steps, random.nextInt(12) > 0, at);
    }

    /** By chance of their own, so that all else in the history of a seed stays what it was before there were choices. */
    private static void choices(Random random, List<Seat> seats, List<Step> steps) {
        for (Seat seat : seats) {
            if (random.nextInt(seat.attempt() > 1 ? 3 : 12) == 0) {
                int at = random.nextInt(steps.size() + 1);
                steps.add(at, new Step(Deed.OPT_OUT, seat.number(), ""));
                if (random.nextInt(3) == 0) {
                    int later = at + 1 + random.nextInt(steps.size() - at);
                    steps.add(later, new Step(Deed.OPT_IN, seat.number(), ""));
                }
            }
        }
    }

    private static List<Seat> seats(Random random, boolean steady) {
        List<OneCourse> wanted = new ArrayList<>();
        boolean whole = steady || random.nextInt(3) > 0;
        for (OneCourse course : Courses.ALL) {
            int repeats = random.nextInt(whole ? 8 : 3) == 0 ? 1 + random.nextInt(3) : whole ? 1 : 0;
            for (int i = 0; i < repeats; i++) {
                wanted.add(course);
            }
        }
        int[] terms = random.ints(wanted.size(), steady ? STEADY_FROM : 0, TERMS)
                .sorted()
                .toArray();
        java.util.Collections.shuffle(wanted, random);
        List<Seat> seats = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            OneCourse course = wanted.get(i);
            int attempt = 1
                    + (int) seats.stream()
                            .filter(seat -> seat.course().equals(course))
                            .count();
            seats.add(new Seat(i, course, attempt, FIRST_TERM_ENDS.plus(TERM.multipliedBy(terms[i]))));
        }
        return seats;
    }

    private static String letter(Random random, int talent) {
        int best = talent == 0 ? 4 : talent == 1 ? 7 : LETTERS.size();
        return LETTERS.get(random.nextInt(10) == 0 ? random.nextInt(LETTERS.size()) : random.nextInt(best));
    }

    /** The same without one step. */
    History without(int step) {
        List<Step> fewer = new ArrayList<>(steps);
        fewer.remove(step);
        return new History(seed, seats, fewer, declared, at);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("seed " + seed + ", audited at " + at + "\n");
        for (Step step : steps) {
            Seat seat = seats.get(step.seat());
            text.append("  %s (%s, attempt %d, term to %s)%n"
                    .formatted(step, seat.course().code(), seat.attempt(), seat.classesEnd()));
        }
        return text.toString();
    }
}
