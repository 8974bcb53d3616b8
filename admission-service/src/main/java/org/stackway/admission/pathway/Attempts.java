package org.stackway.admission.pathway;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.GradePoints;
import org.stackway.kit.domain.Rule;

/**
 * All graded attempts of one learner, as a set: nothing here depends on the order in which they became known. Non-degree
 * grades are grades like any other (rule 3.9).
 */
public final class Attempts {

    private static final Comparator<Attempt> BY_COURSE_AND_ATTEMPT = Comparator.comparing(Attempt::courseCode)
            .thenComparingInt(Attempt::attempt)
            .thenComparing(attempt -> attempt.enrollmentId().wire());

    private final Map<EnrollmentId, Attempt> byEnrollment;

    private Attempts(Map<EnrollmentId, Attempt> byEnrollment) {
        this.byEnrollment = byEnrollment;
    }

    public static Attempts of(Collection<Attempt> attempts) {
        return new Attempts(
                attempts.stream().collect(Collectors.toUnmodifiableMap(Attempt::enrollmentId, Function.identity())));
    }

    /** All attempts at a course, counting or not, oldest first. */
    public List<Attempt> at(CourseCode course) {
        return byEnrollment.values().stream()
                .filter(attempt -> attempt.courseCode().equals(course))
                .sorted(BY_COURSE_AND_ATTEMPT)
                .toList();
    }

    /**
     * True if the attempt is part of averages: its grade stands and no standing grade took its place. When the attempt that
     * replaced it is dropped or voided, the original grade counts again.
     */
    @Rule({"3.24", "P-26", "P-28", "P-29"})
    public boolean counts(Attempt attempt) {
        return stands(attempt)
                && attempt.replacedBy().stream()
                        .map(byEnrollment::get)
                        .noneMatch(replacement -> replacement != null && stands(replacement));
    }

    /** The counting attempts at any of the courses, by course, oldest first. */
    List<Attempt> counting(Collection<CourseCode> courses) {
        return byEnrollment.values().stream()
                .filter(attempt -> courses.contains(attempt.courseCode()) && counts(attempt))
                .sorted(BY_COURSE_AND_ATTEMPT)
                .toList();
    }

    /** The points of the best counting attempt at a course; empty without one. */
    @Rule("3.24")
    public Optional<GradePoints> best(CourseCode course) {
        return at(course).stream()
                .filter(this::counts)
                .map(Attempt::gradePoints)
                .max(Comparator.naturalOrder());
    }

    private static boolean stands(Attempt attempt) {
        return attempt.mark() == Attempt.Mark.STANDS;
    }
}
