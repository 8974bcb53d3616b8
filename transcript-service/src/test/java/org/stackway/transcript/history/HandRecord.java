package org.stackway.transcript.history;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stackway.transcript.history.Courses.OneCourse;
import org.stackway.transcript.history.History.Seat;
import org.stackway.transcript.history.History.Step;

/**
 * The rules of the record and of the degree, written by hand from their texts, without events and without anything of the
 * production code: a table of the seats, and everything worked out from it anew.
 */
final class HandRecord {

    private static final Instant AUTOMATIC_FROM = Instant.parse("2022-02-11T07:00:00Z");
    private static final BigDecimal THREE = new BigDecimal("3");
    private static final BigDecimal TWO = new BigDecimal("2");
    private static final BigDecimal C_PLUS = new BigDecimal("2.3");
    private static final BigDecimal NINE = new BigDecimal("9");
    private static final BigDecimal THIRTY = new BigDecimal("30");
    private static final int YEARS = 8;
    private static final Map<String, String> POINTS = Map.ofEntries(
            Map.entry("A", "4.0"),
            Map.entry("A-", "3.7"),
            Map.entry("B+", "3.3"),
            Map.entry("B", "3.0"),
            Map.entry("B-", "2.7"),
            Map.entry("C+", "2.3"),
            Map.entry("C", "2.0"),
            Map.entry("C-", "1.7"),
            Map.entry("D+", "1.3"),
            Map.entry("D", "1.0"),
            Map.entry("D-", "0.7"),
            Map.entry("F", "0.0"));

    private final History history;
    /** The seats of each content, by term. */
    private final Map<String, List<Integer>> seats = new HashMap<>();

    private final Map<Integer, String> letters = new HashMap<>();
    private final Set<Integer> dropped = new HashSet<>();
    private final Set<Integer> withdrawn = new HashSet<>();
    private final Set<Integer> markedW = new HashSet<>();
    private final Set<Integer> incomplete = new HashSet<>();
    /** On request: whose place was taken by whom. */
    private final Map<Integer, Integer> requested = new HashMap<>();
    /** Whose grades shall take nobody's place by themselves. */
    private final Set<Integer> optedOut = new HashSet<>();

    HandRecord(History history) {
        this.history = history;
        history.seats().stream()
                .sorted(Comparator.comparing(Seat::classesEnd)
                        .thenComparing(Seat::attempt)
                        .thenComparing(Seat::number))
                .forEach(seat -> seats.computeIfAbsent(seat.course().content(), content -> new ArrayList<>())
                        .add(seat.number()));
    }

    void take(Step step) {
        int seat = step.seat();
        boolean stands = !dropped.contains(seat) && !withdrawn.contains(seat);
        boolean graded = letters.containsKey(seat) && !dropped.contains(seat);
        switch (step.deed()) {
            case POST -> {
                if (stands && !graded) {
                    letters.put(seat, step.grade());
                    incomplete.remove(seat);
                }
            }
            case CHANGE -> {
                if (graded) {
                    letters.put(seat, step.grade());
                }
            }
            case DROP -> {
                if (!withdrawn.contains(seat)) {
                    dropped.add(seat);
                    // an I is not remembered over a drop
                    incomplete.remove(seat);
                }
            }
            case UNDROP -> dropped.remove(seat);
            case WITHDRAW -> {
                if (stands && !graded) {
                    withdrawn.add(seat);
                    if (!incomplete.contains(seat)) {
                        markedW.add(seat);
                    }
                }
            }
            case INCOMPLETE -> {
                if (stands && !graded) {
                    incomplete.add(seat);
                }
            }
            case LAPSE -> {
                if (incomplete.remove(seat)) {
                    letters.put(seat, "F");
                }
            }
            case REQUEST -> request(seat);
            case OPT_OUT -> {
                if (stands && automatic(seat)) {
                    optedOut.add(seat);
                }
            }
            case OPT_IN -> optedOut.remove(seat);
        }
        forgetWhatSomethingCameBetween();
    }

    private void request(int seat) {
        if (automatic(seat)) {
            return;
        }
        List<Integer> attempts = attempts(history.seats().get(seat).course().content());
        int place = attempts.indexOf(seat);
        if (place > 0 && points(attempts.get(place - 1)).compareTo(C_PLUS) <= 0) {
            requested.put(attempts.get(place - 1), seat);
        }
    }

    private void forgetWhatSomethingCameBetween() {
        for (Seat seat : history.seats()) {
            Integer by = requested.get(seat.number());
            List<Integer> attempts = attempts(seat.course().content());
            int place = attempts.indexOf(seat.number());
            if (by != null && place >= 0 && place + 1 < attempts.size()) {
                int next = attempts.get(place + 1);
                boolean between = attempts.contains(by) && next != by;
                boolean takenOver = next != by && automatic(next) && better(seat.number(), next);
                if (between || takenOver) {
                    requested.remove(seat.number());
                }
            }
        }
    }

    private boolean automatic(int seat) {
        return !history.seats().get(seat).classesEnd().isBefore(AUTOMATIC_FROM);
    }

    private boolean better(int prior, int next) {
        return !optedOut.contains(next)
                && points(prior).compareTo(C_PLUS) <= 0
                && points(next).compareTo(points(prior)) >= 0;
    }

    /** The graded seats of a content, by term. */
    private List<Integer> attempts(String content) {
        return seats.getOrDefault(content, List.of()).stream()
                .filter(seat -> letters.containsKey(seat) && !dropped.contains(seat) && !withdrawn.contains(seat))
                .toList();
    }

    private BigDecimal points(int seat) {
        return new BigDecimal(POINTS.get(letters.get(seat)));
    }

    private SortedSet<Integer> counting() {
        SortedSet<Integer> counting = new TreeSet<>();
        for (String content : seats.keySet()) {
            List<Integer> attempts = attempts(content);
            for (int i = 0; i < attempts.size(); i++) {
                int seat = attempts.get(i);
                @Nullable Integer next = i + 1 < attempts.size() ? attempts.get(i + 1) : null;
                boolean replaced =
                        next != null && (automatic(next) ? better(seat, next) : next.equals(requested.get(seat)));
                if (!replaced) {
                    counting.add(seat);
                }
            }
        }
        return counting;
    }

    Shown shown() {
        SortedSet<Integer> counting = counting();
        BigDecimal hours = BigDecimal.ZERO;
        BigDecimal weighted = BigDecimal.ZERO;
        BigDecimal earned = BigDecimal.ZERO;
        for (int seat : counting) {
            BigDecimal of = history.seats().get(seat).course().hours();
            hours = hours.add(of);
            weighted = weighted.add(of.multiply(points(seat)));
            earned = points(seat).signum() > 0 ? earned.add(of) : earned;
        }
        BigDecimal attempted = BigDecimal.ZERO;
        for (Seat seat : history.seats()) {
            int number = seat.number();
            boolean shown = !dropped.contains(number)
                    && (letters.containsKey(number) || markedW.contains(number) || incomplete.contains(number));
            attempted = shown ? attempted.add(seat.course().hours()) : attempted;
        }
        boolean averages = hours.signum() > 0 && weighted.compareTo(THREE.multiply(hours)) >= 0;
        BigDecimal applicable = applicable(counting);
        return new Shown(
                counting,
                hours.signum() == 0
                        ? "none"
                        : weighted.divide(hours, 3, RoundingMode.DOWN).toPlainString(),
                hours.signum() == 0 ? "none" : averages ? "GOOD" : "WARNING",
                plain(attempted),
                plain(earned),
                lacking(counting, averages, applicable),
                plain(applicable));
    }

    /** Whether the pathway is complete: each course C or better, and the average over all its counting attempts 3.0. */
    boolean pathway() {
        SortedSet<Integer> counting = counting();
        BigDecimal balance = BigDecimal.ZERO;
        Set<String> done = new HashSet<>();
        for (int seat : counting) {
            OneCourse course = history.seats().get(seat).course();
            if (Courses.PATHWAY.contains(course.code())) {
                balance = balance.add(course.hours().multiply(points(seat).subtract(THREE)));
                if (points(seat).compareTo(TWO) >= 0) {
                    done.add(course.code());
                }
            }
        }
        return done.size() == Courses.PATHWAY.size() && balance.signum() >= 0;
    }

    private SortedSet<String> lacking(SortedSet<Integer> counting, boolean averages, BigDecimal applicable) {
        SortedSet<String> lacking = new TreeSet<>();
        if (!history.declared()) {
            lacking.add("AD-10");
        }
        if (!history.declared() || !pathway()) {
            lacking.add("AD-06");
        }
        Set<String> usable = new HashSet<>();
        usable(counting).forEach(seat -> usable.add(seat.course().code()));
        if (!pathway() || !usable.containsAll(Courses.PATHWAY)) {
            lacking.add("AD-07");
        }
        if (!averages) {
            lacking.add("TR-GPA");
        }
        if (applicable.compareTo(THIRTY) < 0) {
            lacking.add("TR-03");
        }
        return lacking;
    }

    private List<Seat> usable(SortedSet<Integer> counting) {
        return history.seats().stream()
                .filter(seat -> counting.contains(seat.number()))
                .filter(seat -> points(seat.number()).compareTo(TWO) >= 0)
                .filter(seat -> !seat.classesEnd()
                        .atZone(ZoneId.of("America/Denver"))
                        .plusYears(YEARS)
                        .toInstant()
                        .isBefore(history.at()))
                .toList();
    }

    /** The most credit hours, by trying every set of sisters' courses that fits under the cap. */
    private BigDecimal applicable(SortedSet<Integer> counting) {
        List<OneCourse> sisters = new ArrayList<>();
        Map<String, BigDecimal> own = new HashMap<>();
        for (Seat seat : usable(counting)) {
            OneCourse course = seat.course();
            if (course.own()) {
                own.put(course.content(), course.hours());
            } else if (!course.owner().equals(Courses.NO_SISTER) && !sisters.contains(course)) {
                sisters.add(course);
            }
        }
        BigDecimal most = BigDecimal.ZERO;
        for (int set = 0; set < 1 << sisters.size(); set++) {
            BigDecimal sum = BigDecimal.ZERO;
            Set<String> contents = new HashSet<>();
            boolean twice = false;
            for (int i = 0; i < sisters.size(); i++) {
                if ((set >> i & 1) == 1) {
                    sum = sum.add(sisters.get(i).hours());
                    twice |= !contents.add(sisters.get(i).content());
                }
            }
            if (twice || sum.compareTo(NINE) > 0) {
                continue;
            }
            for (Map.Entry<String, BigDecimal> course : own.entrySet()) {
                sum = contents.contains(course.getKey()) ? sum : sum.add(course.getValue());
            }
            most = most.max(sum);
        }
        return most;
    }

    private static String plain(BigDecimal value) {
        return value.setScale(1, RoundingMode.UNNECESSARY).toPlainString();
    }
}
