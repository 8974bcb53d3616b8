package org.stackway.transcript.record;

import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Grade;
import org.stackway.kit.domain.Rule;

/** What can be asked of an academic record; each is about one enrolment of the learner. */
public sealed interface RecordCommand {

    EnrollmentId enrollmentId();

    /** Faculty post the final grade. */
    @Rule({"TR-04", "TR-GRADES-OPEN", "EN-25", "P-25", "P-26", "P-27", "P-29", "3.17"})
    record PostGrade(EnrollmentId enrollmentId, Grade grade) implements RecordCommand {}

    /** A posted grade is changed, by somebody's authority and with a reason. */
    @Rule("TR-04")
    record ChangeGrade(EnrollmentId enrollmentId, Grade grade, String reason, String authority)
            implements RecordCommand {}

    /** Bring the record in line with what enrollment-service says about the enrolment: dropped, un-dropped, withdrawn. */
    @Rule({"EN-25", "P-29"})
    record Reconcile(EnrollmentId enrollmentId) implements RecordCommand {}
}
