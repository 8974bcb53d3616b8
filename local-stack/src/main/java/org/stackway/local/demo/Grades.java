package org.stackway.local.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** The letters, their points, and which four of them pass the pathway: the demo's own reading of the admission rule. */
final class Grades {

    private static final Map<String, BigDecimal> POINTS = Map.ofEntries(
            points("A", "4.0"),
            points("A-", "3.7"),
            points("B+", "3.3"),
            points("B", "3.0"),
            points("B-", "2.7"),
            points("C+", "2.3"),
            points("C", "2.0"),
            points("C-", "1.7"),
            points("D+", "1.3"),
            points("D", "1.0"),
            points("D-", "0.7"),
            points("F", "0.0"));
    private static final List<String> LETTERS =
            List.of("A", "A-", "B+", "B", "B-", "C+", "C", "C-", "D+", "D", "D-", "F");
    private static final BigDecimal AVERAGE = new BigDecimal("3.0");
    private static final BigDecimal FLOOR = new BigDecimal("2.0");

    private Grades() {}

    /** How a full set of pathway grades comes out. */
    enum Result {
        PASSED,
        AVERAGE_TOO_LOW,
        COURSE_BELOW_FLOOR
    }

    /** The points of a letter. */
    static BigDecimal points(String letter) {
        BigDecimal points = POINTS.get(letter);
        if (points == null) {
            throw new IllegalArgumentException("no such grade: " + letter);
        }
        return points;
    }

    /** Σ(credits × points) against 3.0 × Σ credits, and each course against the floor. */
    static Result judge(List<Course> courses, List<String> grades) {
        BigDecimal weighted = BigDecimal.ZERO;
        BigDecimal credits = BigDecimal.ZERO;
        boolean belowFloor = false;
        for (int i = 0; i < courses.size(); i++) {
            BigDecimal points = POINTS.getOrDefault(grades.get(i), BigDecimal.ZERO);
            weighted = weighted.add(points.multiply(courses.get(i).creditHours()));
            credits = credits.add(courses.get(i).creditHours());
            belowFloor |= points.compareTo(FLOOR) < 0;
        }
        if (belowFloor) {
            return Result.COURSE_BELOW_FLOOR;
        }
        return weighted.compareTo(AVERAGE.multiply(credits)) >= 0 ? Result.PASSED : Result.AVERAGE_TOO_LOW;
    }

    /** Random grades for the courses that come out as wanted; the average is reached where only the floor is missed. */
    static List<String> drawn(List<Course> courses, Result wanted, RandomGenerator random) {
        if (wanted == Result.COURSE_BELOW_FLOOR) {
            List<String> grades =
                    new ArrayList<>(courses.stream().map(course -> "A").toList());
            grades.set(random.nextInt(grades.size()), "C-");
            return grades;
        }
        while (true) {
            List<String> grades = courses.stream()
                    .map(course -> LETTERS.get(random.nextInt(LETTERS.indexOf("C") + 1)))
                    .toList();
            if (judge(courses, grades) == wanted) {
                return grades;
            }
        }
    }

    private static Map.Entry<String, BigDecimal> points(String letter, String points) {
        return Map.entry(letter, new BigDecimal(points));
    }
}
