package org.stackway.admission.pathway;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stackway.events.admission.AdmissionCriterion;
import org.stackway.events.admission.AdmissionCriterion.CumulativeGpaAndFloor;
import org.stackway.events.admission.AdmissionCriterion.MinGradeEach;
import org.stackway.events.admission.AdmissionCriterion.Unknown;
import org.stackway.events.admission.CandidacyEvent.PathwayInput;
import org.stackway.events.admission.ProgrammeEvent.Pathway;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.Gpa;
import org.stackway.events.value.Grade;
import org.stackway.events.value.GradePoints;
import org.stackway.events.value.SpecializationId;
import org.stackway.kit.domain.Rule;

/**
 * Where a learner stands on one pathway by one version of the programme's rules (AD-03 to AD-05, rules 3.15 and 3.24).
 *
 * @param gpa of all counting attempts, as it is shown; empty without one. No decision uses it
 * @param completed courses whose best counting attempt is good enough, in the pathway's order
 * @param missing the pathway's other courses
 * @param inputs every counting attempt
 * @param unmet all that the rules still ask for; empty if the pathway is complete
 */
public record PathwayStanding(
        SpecializationId specialization,
        Optional<Gpa> gpa,
        List<CourseCode> completed,
        List<CourseCode> missing,
        List<PathwayInput> inputs,
        List<Requirement> unmet) {

    public PathwayStanding {
        completed = List.copyOf(completed);
        missing = List.copyOf(missing);
        inputs = List.copyOf(inputs);
        unmet = List.copyOf(unmet);
    }

    public boolean complete() {
        return unmet.isEmpty();
    }

    /** Judges a pathway. */
    public static PathwayStanding of(Pathway pathway, AdmissionCriterion criterion, Attempts attempts) {
        List<Attempt> counting = attempts.counting(pathway.courses());
        Sums sums = Sums.of(counting);
        List<CourseCode> completed = new ArrayList<>();
        List<CourseCode> missing = new ArrayList<>();
        List<Requirement> unmet = new ArrayList<>();
        if (pathway.courses().isEmpty()) {
            unmet.add(new Requirement("AD-03", null, "the courses of this pathway are not known", null, null));
        }
        for (CourseCode course : pathway.courses()) {
            Optional<Requirement> lacking = lacking(course, criterion, attempts.best(course));
            (lacking.isEmpty() ? completed : missing).add(course);
            lacking.ifPresent(unmet::add);
        }
        switch (criterion) {
            case CumulativeGpaAndFloor(GradePoints least, GradePoints floor) ->
                average(sums, least).ifPresent(unmet::add);
            case MinGradeEach(GradePoints least) -> {
                // no average is asked for (P-43)
            }
            case Unknown() ->
                unmet.add(new Requirement(
                        "3.15",
                        null,
                        "the programme's admission criterion is not known: nobody is admitted by machine",
                        null,
                        null));
        }
        return new PathwayStanding(
                pathway.specialization(),
                sums.gpa(),
                completed,
                missing,
                counting.stream().map(Attempt::input).toList(),
                unmet);
    }

    /** Per course, the grade that would complete the pathway; see {@link GradeThatWouldDo}. */
    public static Map<CourseCode, Grade> wouldDo(
            Pathway pathway, AdmissionCriterion criterion, Attempts attempts, Map<CourseCode, CreditHours> hours) {
        return new GradeThatWouldDo(attempts, hours).in(pathway, criterion, of(pathway, criterion, attempts));
    }

    /** What one course still lacks: a counting grade, or a better one. */
    @Rule({"AD-03", "AD-05", "P-43"})
    private static Optional<Requirement> lacking(
            CourseCode course, AdmissionCriterion criterion, Optional<GradePoints> best) {
        if (best.isEmpty()) {
            return Optional.of(new Requirement("AD-03", course, course.shown() + " has no counting grade", null, null));
        }
        return switch (criterion) {
            case CumulativeGpaAndFloor(GradePoints least, GradePoints floor) ->
                below("AD-05", course, best.get(), floor);
            case MinGradeEach(GradePoints least) -> below("P-43", course, best.get(), least);
            case Unknown() -> Optional.empty();
        };
    }

    private static Optional<Requirement> below(
            String rule, CourseCode course, GradePoints observed, GradePoints required) {
        return observed.compareTo(required) >= 0
                ? Optional.empty()
                : Optional.of(new Requirement(
                        rule,
                        course,
                        "the best counting grade in " + course.shown() + " is too low",
                        observed.wire(),
                        required.wire()));
    }

    /** Σ(credits × points) ≥ least × Σ credits: exact, without a division that would have to round. */
    @Rule({"AD-04", "3.24"})
    private static Optional<Requirement> average(Sums sums, GradePoints least) {
        boolean reached = sums.weightedPoints().compareTo(least.value().multiply(sums.credits())) >= 0;
        return reached
                ? Optional.empty()
                : sums.gpa()
                        .map(gpa -> new Requirement(
                                "AD-04",
                                null,
                                "the credit-weighted average over the pathway is too low",
                                gpa.wire(),
                                least.wire()));
    }

    private record Sums(BigDecimal weightedPoints, BigDecimal credits) {
        static Sums of(List<Attempt> counting) {
            BigDecimal points = BigDecimal.ZERO;
            BigDecimal credits = BigDecimal.ZERO;
            for (Attempt attempt : counting) {
                BigDecimal hours = attempt.creditHours().value();
                points = points.add(hours.multiply(attempt.gradePoints().value()));
                credits = credits.add(hours);
            }
            return new Sums(points, credits);
        }

        Optional<Gpa> gpa() {
            return credits.signum() == 0 ? Optional.empty() : Optional.of(Gpa.cut(weightedPoints, credits));
        }
    }
}
