package org.stackway.transcript.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.domain.Violation;
import org.stackway.transcript.fact.EnrollmentFact;
import org.stackway.transcript.fact.EnrollmentFact.Standing;

/** The rules about posting and changing grades, by name. Each answers with its violation, or with nothing. */
final class RecordRules {

    private RecordRules() {}

    static List<Violation> violated(List<Optional<Violation>> checks) {
        List<Violation> violations = new ArrayList<>();
        checks.forEach(check -> check.ifPresent(violations::add));
        return violations;
    }

    /** Grades are accepted from CLASSES_END on. */
    @Rule("TR-GRADES-OPEN")
    static Optional<Violation> gradesAreOpen(EnrollmentFact enrollment, Instant now) {
        return now.isBefore(enrollment.classesEnd())
                ? Optional.of(Violation.of(
                        "TR-GRADES-OPEN", "grades are accepted once classes have ended", now, enrollment.classesEnd()))
                : Optional.empty();
    }

    /** Only a for-credit enrolment that stands is graded (TR-04); a dropped one never was (EN-25), a W takes no grade. */
    @Rule("TR-04")
    static Optional<Violation> enrolmentStands(EnrollmentFact enrollment) {
        return enrollment.standing() == Standing.ENROLLED
                ? Optional.empty()
                : Optional.of(Violation.of(
                        "TR-04", "only a standing enrolment is graded", enrollment.standing(), Standing.ENROLLED));
    }
}
