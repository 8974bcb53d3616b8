package org.stackway.transcript.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stackway.events.transcript.RecordEvent.AllocatedCourse;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Grade;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.transcript.audit.CourseReview.LeftOut;
import org.stackway.transcript.audit.DegreeAudit.Requirement;

/**
 * A degree audit as shown.
 *
 * @param status CONFERRED, EARNED (all requirements are met) or LACKING
 * @param policyVersion the version of the programme's rules that the learner goes by
 * @param at business instant for which it is reckoned
 * @param requirements all of them, met or not
 * @param appliedCredits the sum of {@code applied}, as a decimal string
 * @param sisterCredits of those, what sister programmes' courses add (TR-08)
 * @param applied the courses put to the degree; of a degree not earned, the most that could be
 * @param leftOut the record's other courses, and why they do not count
 * @param conferredAt of a conferred degree, when
 * @param conferredCourses of a conferred degree, the courses it has used up for good (TR-09)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DegreeAuditView(
        LearnerId learnerId,
        ProgrammeCode programme,
        String status,
        int policyVersion,
        Instant at,
        List<Requirement> requirements,
        String appliedCredits,
        String sisterCredits,
        List<AppliedCourse> applied,
        List<LeftOut> leftOut,
        @Nullable Instant conferredAt,
        @Nullable List<AllocatedCourse> conferredCourses) {

    /**
     * A course put to the degree.
     *
     * @param as OWN of the programme, or SISTER
     */
    public record AppliedCourse(
            EnrollmentId enrollmentId, CourseCode courseCode, CreditHours creditHours, Grade grade, String as) {}

    static DegreeAuditView of(LearnerId learner, DegreeAudit audit, DegreeAudit.Facts facts) {
        ProgrammeCode programme = audit.programme();
        Optional<Instant> conferredAt =
                Optional.ofNullable(facts.record().conferred().get(programme));
        return new DegreeAuditView(
                learner,
                programme,
                conferredAt.isPresent() ? "CONFERRED" : audit.earned() ? "EARNED" : "LACKING",
                audit.policyVersion(),
                audit.at(),
                audit.requirements(),
                DegreeAudit.shown(audit.appliedCredits()),
                DegreeAudit.shown(audit.sisterCredits()),
                audit.applied().stream()
                        .map(course -> new AppliedCourse(
                                course.enrollmentId(),
                                course.courseCode(),
                                course.creditHours(),
                                course.grade(),
                                course.owner().equals(programme) ? "OWN" : "SISTER"))
                        .toList(),
                audit.leftOut(),
                conferredAt.orElse(null),
                conferredAt
                        .map(at -> facts.record().allocations().getOrDefault(programme, List.of()))
                        .orElse(null));
    }
}
