package org.stackway.transcript.record;

import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Grade;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.domain.Rule;

/** What can be asked of an academic record. */
public sealed interface RecordCommand {

    /** Asked about one enrolment of the learner. */
    sealed interface AboutEnrollment extends RecordCommand {
        EnrollmentId enrollmentId();
    }

    /** Faculty post the final grade. */
    @Rule({"TR-04", "TR-GRADES-OPEN", "EN-25", "P-25", "P-26", "P-27", "P-29", "3.17"})
    record PostGrade(EnrollmentId enrollmentId, Grade grade) implements AboutEnrollment {}

    /** A posted grade is changed, by somebody's authority and with a reason. */
    @Rule({"TR-04", "P-25", "P-26", "P-27", "3.17"})
    record ChangeGrade(EnrollmentId enrollmentId, Grade grade, String reason, String authority)
            implements AboutEnrollment {}

    /** The learner asks that this grade replaces the one before it, where the policy of its term asks for that (rule 3.17). */
    @Rule({"P-25", "3.17"})
    record RequestReplacement(EnrollmentId enrollmentId) implements AboutEnrollment {}

    /** The learner does not want that this grade, posted yet or not, replaces the one before it. */
    @Rule({"P-26", "3.17"})
    record OptOutOfReplacement(EnrollmentId enrollmentId) implements AboutEnrollment {}

    /** The learner wants it after all. */
    @Rule("P-26")
    record OptInToReplacement(EnrollmentId enrollmentId) implements AboutEnrollment {}

    /** The registrar overrides that there is no Incomplete (rule 3.6). */
    @Rule({"3.6", "TR-GRADES-OPEN", "TR-04"})
    record RecordIncomplete(EnrollmentId enrollmentId, String authority) implements AboutEnrollment {}

    /** An I that nothing took the place of becomes an F; cannot be refused. */
    @Rule("3.6")
    record LapseIncomplete(EnrollmentId enrollmentId) implements AboutEnrollment {}

    /** Bring the record in line with what enrollment-service says about the enrolment: dropped, un-dropped, withdrawn. */
    @Rule({"EN-25", "P-29"})
    record Reconcile(EnrollmentId enrollmentId) implements AboutEnrollment {}

    /** Confer every credential that the learner seeks and has earned by the conferral of this session. */
    @Rule({"TR-02", "TR-09", "TR-10", "TR-11", "3.16"})
    record Confer(LearnerId learnerId, ConferralDate date) implements RecordCommand {}
}
