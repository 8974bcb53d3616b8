package org.stackway.enrollment.load;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.SessionId;
import org.stackway.kit.domain.Finding;
import org.stackway.kit.domain.Policy;
import org.stackway.kit.domain.Requirement;
import org.stackway.kit.domain.Rule;

/**
 * The named rules of load. Who asks decides what is full-time: the Graduate School looks at the semester, the VA at each
 * session of it (rule 3.14). All sums are decimals, so that 0.8 + 0.8 + 0.8 is 2.4.
 */
public final class LoadRules {

    /** What a learner's load is to somebody. */
    public enum Standing {
        NONE,
        LESS_THAN_HALF_TIME,
        HALF_TIME,
        PART_TIME,
        FULL_TIME
    }

    private LoadRules() {}

    /** No semester has more credit hours than the cap: what is finally refused, where all else is advice. */
    @Rule("P-37")
    public static Finding withinCap(Studies studies, CreditHours added, Policy load) {
        BigDecimal total = studies.hours().add(added.value());
        BigDecimal cap = cap(load);
        return Finding.of(
                        "P-37",
                        "a semester has no room for so many credit hours",
                        new BigDecimal(decimal(total)),
                        Requirement.atMost(new BigDecimal(decimal(cap))))
                .at("/offeringId");
    }

    static BigDecimal cap(Policy load) {
        return new BigDecimal(load.text("capPerSemester"));
    }

    /** To the Graduate School: over the pair of sessions (XC-03, P-50). */
    @Rule({"XC-03", "P-50", "3.14"})
    static Standing academic(BigDecimal semester, Policy load) {
        return fullOrPart(semester, required("academicFullTimePerSemester", load));
    }

    /** To the VA: in each session by itself; five credit hours in one and none in the other are not enough (XC-04). */
    @Rule({"XC-04", "3.14"})
    static Standing va(BigDecimal session, Policy load) {
        return fullOrPart(session, required("vaFullTimePerSession", load));
    }

    /** To lenders: over the pair of sessions, with a half-time of its own (P-50). */
    @Rule({"P-50", "3.14"})
    static Standing federal(BigDecimal semester, Policy load) {
        if (semester.signum() == 0) {
            return Standing.NONE;
        }
        if (semester.compareTo(required("federalFullTimePerSemester", load)) >= 0) {
            return Standing.FULL_TIME;
        }
        return semester.compareTo(required("federalHalfTimePerSemester", load)) >= 0
                ? Standing.HALF_TIME
                : Standing.LESS_THAN_HALF_TIME;
    }

    private static Standing fullOrPart(BigDecimal hours, BigDecimal required) {
        if (hours.signum() == 0) {
            return Standing.NONE;
        }
        return hours.compareTo(required) >= 0 ? Standing.FULL_TIME : Standing.PART_TIME;
    }

    static BigDecimal required(String parameter, Policy load) {
        return new BigDecimal(load.text(parameter));
    }

    /**
     * What is advised about a number of courses in a session; nothing is refused by it.
     *
     * @param courses with the one asked for
     */
    @Rule({"EN-28", "EN-29"})
    public static List<Advice> courses(SessionId session, int courses, boolean returning, Policy load) {
        List<Advice> advice = new ArrayList<>();
        int first = load.number("adviseCoursesInFirstSession");
        if (!returning && courses > first) {
            advice.add(new Advice(
                    "EN-28",
                    "this is your first session: we recommend %d course, this is number %d".formatted(first, courses)));
        }
        int most = load.number("adviseCoursesPerSession");
        if (courses > most) {
            advice.add(new Advice(
                    "EN-29",
                    "we recommend no more than %d courses a session, this is number %d of %s"
                            .formatted(most, courses, session)));
        }
        return List.copyOf(advice);
    }

    /** Hours of study a week, from and to, for so many credit hours. */
    @Rule("EN-30")
    public static Weekly weekly(BigDecimal creditHours, Policy load) {
        return new Weekly(
                decimal(creditHours.multiply(required("weeklyHoursPerCreditFrom", load))),
                decimal(creditHours.multiply(required("weeklyHoursPerCreditTo", load))));
    }

    /** As wire values are written: at least one decimal. */
    static String decimal(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return (plain.scale() < 1 ? plain.setScale(1) : plain).toPlainString();
    }

    /** Hours of study a week, as decimals. */
    public record Weekly(String from, String to) {}
}
