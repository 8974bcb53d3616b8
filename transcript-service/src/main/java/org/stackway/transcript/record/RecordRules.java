package org.stackway.transcript.record;

import java.time.Instant;
import java.util.Optional;
import org.stackway.events.value.Grade;
import org.stackway.kit.domain.Campus;
import org.stackway.kit.domain.Finding;
import org.stackway.kit.domain.Policy;
import org.stackway.kit.domain.Requirement;
import org.stackway.kit.domain.Rule;
import org.stackway.transcript.fact.EnrollmentFact;
import org.stackway.transcript.fact.EnrollmentFact.Standing;
import org.stackway.transcript.record.GradeReplacement.Attempt;

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

    /** A grade is replaced on request only where the policy of its term says so; elsewhere it happens by itself or not at all. */
    @Rule("3.17")
    static Finding onRequest(Policy replacement) {
        return Finding.of(
                "3.17",
                "in the term of this grade nothing is replaced on request",
                replacement.text("applied"),
                Requirement.is(GradeReplacement.Applied.ON_REQUEST.name()));
    }

    /** Only what happens by itself can be opted out of; what is asked for is not asked for. */
    @Rule({"P-26", "3.17"})
    static Finding byItself(Policy replacement) {
        return Finding.of(
                "3.17",
                "in the term of this grade nothing is replaced by itself",
                replacement.text("applied"),
                Requirement.is(GradeReplacement.Applied.AUTOMATICALLY.name()));
    }

    @Rule("P-25")
    static Finding priorAttempt(Optional<Attempt> prior, Policy replacement) {
        String eligible = "a grade of " + replacement.text("replaceableUpTo") + " or lower";
        return Finding.of(
                "P-25",
                "there is no grade before this one that can be replaced",
                prior.map(one -> GradeReplacement.eligible(one, replacement)
                                ? eligible
                                : one.grade().wire())
                        .orElse("no grade"),
                Requirement.is(eligible));
    }

    @Rule("3.6")
    static Finding notGraded(boolean graded) {
        return Finding.of(
                "3.6",
                "what has a grade or a W is not incomplete",
                graded ? "a grade or a W" : "none",
                Requirement.is("none"));
    }

    /** A year of the institution's calendar after the end of classes. */
    @Rule("3.6")
    static Instant lapses(EnrollmentFact enrollment, Policy incomplete) {
        return enrollment
                .classesEnd()
                .atZone(Campus.ZONE)
                .plusYears(incomplete.number("years"))
                .toInstant();
    }
}
