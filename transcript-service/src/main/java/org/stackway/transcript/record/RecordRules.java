package org.stackway.transcript.record;

import java.time.Instant;
import org.stackway.events.value.Grade;
import org.stackway.kit.domain.Finding;
import org.stackway.kit.domain.Requirement;
import org.stackway.kit.domain.Rule;
import org.stackway.transcript.fact.EnrollmentFact;
import org.stackway.transcript.fact.EnrollmentFact.Standing;

/** The rules about posting and changing grades, by name. Each answers with what it finds. */
final class RecordRules {

    private RecordRules() {}

    /** Grades are accepted from CLASSES_END on. */
    @Rule("TR-GRADES-OPEN")
    static Finding gradesAreOpen(EnrollmentFact enrollment, Instant now) {
        return Finding.now(
                "TR-GRADES-OPEN",
                "grades are accepted once classes have ended",
                now,
                Requirement.from(enrollment.classesEnd()));
    }

    /** Only a for-credit enrolment that stands is graded (TR-04); a dropped one never was (EN-25), a W takes no grade. */
    @Rule("TR-04")
    static Finding enrolmentStands(EnrollmentFact enrollment) {
        return Finding.of(
                "TR-04",
                "only a standing enrolment is graded",
                enrollment.standing(),
                Requirement.is(Standing.ENROLLED));
    }

    /** A grade that is posted is changed, not posted again. */
    @Rule("TR-GRADE-CHANGE")
    static Finding sameGrade(Grade posted, Grade asked) {
        return Finding.of(
                "TR-GRADE-CHANGE",
                "a grade is posted already; a change goes through grade-changes",
                posted,
                Requirement.is(asked));
    }

    @Rule("TR-GRADE-CHANGE")
    static Finding isPosted(boolean posted) {
        return Finding.of(
                        "TR-GRADE-CHANGE",
                        "there is no posted grade to change",
                        posted ? "a posted grade" : "no posted grade",
                        Requirement.is("a posted grade"))
                .turnsWith("GradePosted");
    }
}
