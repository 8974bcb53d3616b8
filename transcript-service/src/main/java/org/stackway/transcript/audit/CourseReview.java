package org.stackway.transcript.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.EnrollmentId;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.time.BusinessClock;
import org.stackway.transcript.fact.EnrollmentFact;
import org.stackway.transcript.record.AcademicRecord;
import org.stackway.transcript.record.AcademicRecord.Entry;
import org.stackway.transcript.record.AcademicRecord.Mark;

/**
 * A record's courses, looked at one by one: which may be used for a credential at all, and which not, by which rule.
 *
 * @param usable what an allocation may choose from
 * @param refused the others
 */
record CourseReview(List<EarnedCourse> usable, List<LeftOut> refused) {

    CourseReview {
        usable = List.copyOf(usable);
        refused = List.copyOf(refused);
    }

    /**
     * A course of the record that does not count towards the credential.
     *
     * @param rule why not
     */
    public record LeftOut(
            EnrollmentId enrollmentId, CourseCode courseCode, CreditHours creditHours, String rule, String message) {}

    /**
     * Looks at each course.
     *
     * @param enrolments who offers a course and when its session ended
     * @param spent contents that another credential of the same level has used up
     * @param at the instant of conferral
     */
    @Rule({"TR-04", "TR-06", "TR-07", "TR-09", "TR-10", "TR-11", "P-28", "P-29", "3.23"})
    static CourseReview of(
            AcademicRecord record,
            Map<EnrollmentId, EnrollmentFact> enrolments,
            Standards standards,
            CourseContents same,
            Set<CourseCode> spent,
            Instant at) {
        Set<CourseCode> spentContents = spent.stream().map(same::of).collect(Collectors.toSet());
        List<EarnedCourse> usable = new ArrayList<>();
        List<LeftOut> refused = new ArrayList<>();
        for (Entry entry : record.shown()) {
            EnrollmentFact enrolment = enrolments.get(entry.enrollmentId());
            Optional<Refusal> refusal = refusal(
                    record, entry, enrolment, standards, spentContents.contains(same.of(entry.courseCode())), at);
            if (refusal.isPresent()) {
                refused.add(leftOut(entry, refusal.get().rule(), refusal.get().message()));
            } else if (enrolment != null) {
                usable.add(new EarnedCourse(
                        entry.enrollmentId(),
                        entry.courseCode(),
                        enrolment.owningProgramme(),
                        entry.creditHours(),
                        entry.grade().orElseThrow(),
                        enrolment.classesEnd()));
            }
        }
        return new CourseReview(usable, refused);
    }

    static LeftOut leftOut(EarnedCourse course, String rule, String message) {
        return new LeftOut(course.enrollmentId(), course.courseCode(), course.creditHours(), rule, message);
    }

    private static LeftOut leftOut(Entry entry, String rule, String message) {
        return new LeftOut(entry.enrollmentId(), entry.courseCode(), entry.creditHours(), rule, message);
    }

    private static Optional<Refusal> refusal(
            AcademicRecord record,
            Entry entry,
            @Nullable EnrollmentFact enrolment,
            Standards standards,
            boolean spent,
            Instant at) {
        if (entry.mark() == Mark.WITHDRAWN) {
            return Optional.of(new Refusal("P-29", "withdrawn from: there is no grade"));
        }
        if (entry.mark() == Mark.INCOMPLETE) {
            return Optional.of(new Refusal("3.6", "incomplete: there is no grade yet"));
        }
        if (!record.counts(entry)) {
            return Optional.of(new Refusal("P-28", "a later attempt's grade took its place"));
        }
        if (!entry.grade().orElseThrow().atLeast(standards.minGrade())) {
            return Optional.of(
                    new Refusal("TR-MIN-GRADE", "below " + standards.minGrade() + ", the least grade that counts"));
        }
        if (enrolment == null) {
            return Optional.of(new Refusal("TR-04", "nothing is known of the enrolment"));
        }
        if (tooOld(enrolment.classesEnd(), standards.years(), at)) {
            return Optional.of(new Refusal("TR-07", "completed more than " + standards.years() + " years ago"));
        }
        return spent
                ? Optional.of(new Refusal("TR-09", "used for another credential of this level"))
                : Optional.empty();
    }

    /** Years of the institution's calendar; the last instant of the last day still counts (rule 3.23). */
    @Rule({"TR-07", "3.23"})
    private static boolean tooOld(Instant sessionEnd, int years, Instant at) {
        return sessionEnd
                .atZone(BusinessClock.ZONE)
                .plusYears(years)
                .toInstant()
                .isBefore(at);
    }

    private record Refusal(String rule, String message) {}
}
