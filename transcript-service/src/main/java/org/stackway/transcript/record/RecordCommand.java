package org.stackway.transcript.record;

import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Grade;

/** What can be asked of an academic record; each is about one enrolment of the learner. */
public sealed interface RecordCommand {

    EnrollmentId enrollmentId();

    /** Faculty post the final grade. */
    record PostGrade(EnrollmentId enrollmentId, Grade grade) implements RecordCommand {}

    /** A posted grade is changed, by somebody's authority and with a reason. */
    record ChangeGrade(EnrollmentId enrollmentId, Grade grade, String reason, String authority)
            implements RecordCommand {}

    /** Bring the record in line with what enrollment-service says about the enrolment: dropped, un-dropped, withdrawn. */
    record Reconcile(EnrollmentId enrollmentId) implements RecordCommand {}
}
