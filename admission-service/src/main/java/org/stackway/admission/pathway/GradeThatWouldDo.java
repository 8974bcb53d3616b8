package org.stackway.admission.pathway;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.stackway.events.admission.AdmissionCriterion;
import org.stackway.events.admission.AdmissionCriterion.CumulativeGpaAndFloor;
import org.stackway.events.admission.AdmissionCriterion.MinGradeEach;
import org.stackway.events.admission.AdmissionCriterion.Unknown;
import org.stackway.events.admission.ProgrammeEvent.Pathway;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.Grade;
import org.stackway.events.value.GradePoints;
import org.stackway.kit.domain.Rule;

/**
 * Advice: with which grade a pathway would be complete. In courses that are still open it is the least grade that would do if
 * each of them ended with it; if only the average is too low, the least one that would do in a single repeat of the course.
 *
 * <p>A repeat is reckoned as the record would: a grade of C+ or lower leaves the average when the next one is the same or
 * better (P-25, P-26). The record decides when the grade is there; this only tells beforehand.
 */
final class GradeThatWouldDo {

    private static final Grade REPLACEABLE = Grade.C_PLUS;
    /** The worst one first. */
    private static final List<Grade> UPWARDS =
            Stream.of(Grade.values()).toList().reversed();

    private final Attempts attempts;
    private final Map<CourseCode, CreditHours> hours;

    GradeThatWouldDo(Attempts attempts, Map<CourseCode, CreditHours> hours) {
        this.attempts = attempts;
        this.hours = hours;
    }

    /** By course; a course is missing if nothing is open in it, no grade would do, or its hours are not known. */
    @Rule({"AD-03", "AD-04", "AD-05", "P-43"})
    Map<CourseCode, Grade> in(Pathway pathway, AdmissionCriterion criterion, PathwayStanding standing) {
        Map<CourseCode, Grade> enough = new HashMap<>();
        switch (criterion) {
            case MinGradeEach(GradePoints least) ->
                standing.missing().forEach(course -> enough.put(course, atLeast(least)));
            case CumulativeGpaAndFloor(GradePoints least, GradePoints floor) -> {
                if (!standing.missing().isEmpty()) {
                    least(pathway, standing.missing(), floor, least)
                            .ifPresent(grade -> standing.missing().forEach(course -> enough.put(course, grade)));
                } else if (!standing.complete()) {
                    pathway.courses().forEach(course -> least(pathway, List.of(course), floor, least)
                            .ifPresent(grade -> enough.put(course, grade)));
                }
            }
            case Unknown() -> {
                // nobody can say what would do
            }
        }
        return enough;
    }

    private static Grade atLeast(GradePoints least) {
        return UPWARDS.stream()
                .filter(grade -> grade.points().compareTo(least) >= 0)
                .findFirst()
                .orElse(Grade.A);
    }

    private Optional<Grade> least(
            Pathway pathway, Collection<CourseCode> open, GradePoints floor, GradePoints average) {
        return UPWARDS.stream()
                .filter(grade -> grade.points().compareTo(floor) >= 0)
                .filter(grade -> reached(pathway, open, grade, average))
                .findFirst();
    }

    /** Whether the average is reached when each open course ends with this grade. */
    private boolean reached(Pathway pathway, Collection<CourseCode> open, Grade grade, GradePoints average) {
        BigDecimal balance = BigDecimal.ZERO;
        for (CourseCode course : pathway.courses()) {
            List<Attempt> counting = new ArrayList<>(
                    attempts.at(course).stream().filter(attempts::counts).toList());
            if (open.contains(course)) {
                Optional<CreditHours> credit = credit(course, counting);
                if (credit.isEmpty()) {
                    return false;
                }
                balance = balance.add(over(credit.get(), grade.points(), average));
                if (!counting.isEmpty() && leaves(counting.getLast(), grade)) {
                    counting.removeLast();
                }
            }
            for (Attempt attempt : counting) {
                balance = balance.add(over(attempt.creditHours(), attempt.gradePoints(), average));
            }
        }
        return balance.signum() >= 0;
    }

    private Optional<CreditHours> credit(CourseCode course, List<Attempt> counting) {
        return Optional.ofNullable(hours.get(course))
                .or(() -> counting.isEmpty()
                        ? Optional.empty()
                        : Optional.of(counting.getLast().creditHours()));
    }

    private static boolean leaves(Attempt before, Grade grade) {
        return REPLACEABLE.atLeast(before.grade()) && grade.atLeast(before.grade());
    }

    /** How far the credit-weighted points are above the average. */
    private static BigDecimal over(CreditHours hours, GradePoints points, GradePoints average) {
        return hours.value().multiply(points.value().subtract(average.value()));
    }
}
