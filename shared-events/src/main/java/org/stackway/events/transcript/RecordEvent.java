package org.stackway.events.transcript;

import java.time.Instant;
import java.util.List;
import org.stackway.events.EnrollmentFact;
import org.stackway.events.LearnerFact;
import org.stackway.events.value.CertificateId;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.Credential;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Grade;
import org.stackway.events.value.GradePoints;
import org.stackway.events.value.GradeVoidReason;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.OfferingId;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.events.value.SessionId;

/**
 * What happens to a learner's academic record, all grades and credentials in one order; stream
 * {@code record/<learnerId>}.
 */
public sealed interface RecordEvent extends TranscriptServiceEvent, LearnerFact {

    /** One course used for a credential, and the attempt that earned it. */
    record AllocatedCourse(EnrollmentId enrollmentId, CourseCode courseCode, CreditHours creditHours) {}

    /** A final grade was posted. */
    record GradePosted(
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            OfferingId offeringId,
            SessionId sessionId,
            CourseCode courseCode,
            CreditHours creditHours,
            Grade grade,
            GradePoints gradePoints,
            int attempt)
            implements RecordEvent, EnrollmentFact {}

    /** A posted grade was changed; {@code gradePoints} are those of {@code to}. */
    record GradeChanged(
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            OfferingId offeringId,
            SessionId sessionId,
            CourseCode courseCode,
            CreditHours creditHours,
            int attempt,
            Grade from,
            Grade to,
            GradePoints gradePoints,
            String reason,
            String authority)
            implements RecordEvent, EnrollmentFact {}

    /**
     * The grade of this enrolment replaces that of an earlier attempt, which leaves the average but stays on the
     * record (P-28). {@code policyVersion} numbers the replacement policy.
     */
    record GradeReplaced(
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            OfferingId offeringId,
            SessionId sessionId,
            CourseCode courseCode,
            CreditHours creditHours,
            Grade grade,
            GradePoints gradePoints,
            int attempt,
            EnrollmentId replacedEnrollmentId,
            int policyVersion)
            implements RecordEvent, EnrollmentFact {}

    /**
     * This grade had been replaced and counts again: a grade of the course was changed or posted, and with it the policy
     * would not have replaced this one (P-27), or the learner opted out of the replacement (P-26).
     */
    record GradeRestored(
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            OfferingId offeringId,
            SessionId sessionId,
            CourseCode courseCode,
            CreditHours creditHours,
            Grade grade,
            GradePoints gradePoints,
            int attempt,
            int policyVersion)
            implements RecordEvent, EnrollmentFact {}

    /**
     * The learner does not want that the grade of this enrolment, whenever it is posted, replaces an earlier one (P-26). A
     * GradeRestored follows where it had. {@code policyVersion} numbers the replacement policy.
     */
    record ReplacementOptedOut(
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            OfferingId offeringId,
            SessionId sessionId,
            CourseCode courseCode,
            int policyVersion)
            implements RecordEvent, EnrollmentFact {}

    /** The learner wants the replacement after all; a GradeReplaced follows where the policy has one. */
    record ReplacementOptedIn(
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            OfferingId offeringId,
            SessionId sessionId,
            CourseCode courseCode,
            int policyVersion)
            implements RecordEvent, EnrollmentFact {}

    /** A posted grade counts for nothing any more. */
    record GradeVoided(
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            OfferingId offeringId,
            SessionId sessionId,
            CourseCode courseCode,
            Grade grade,
            GradeVoidReason reason)
            implements RecordEvent, EnrollmentFact {}

    /** A W was recorded: attempted, without grade points, not in any average (P-04). */
    record WithdrawalRecorded(
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            OfferingId offeringId,
            SessionId sessionId,
            CourseCode courseCode,
            CreditHours creditHours)
            implements RecordEvent, EnrollmentFact {}

    /**
     * An I was recorded by the registrar's override: attempted, without grade points, not in any average (rule 3.6). A grade
     * takes its place; without one it becomes an F at {@code lapsesAt}.
     */
    record IncompleteRecorded(
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            OfferingId offeringId,
            SessionId sessionId,
            CourseCode courseCode,
            CreditHours creditHours,
            int attempt,
            String authority,
            Instant lapsesAt,
            int policyVersion)
            implements RecordEvent, EnrollmentFact {}

    /** These courses are used up for a credential of their level (TR-09, TR-10). */
    record CreditAllocated(LearnerId learnerId, Credential credential, List<AllocatedCourse> courses)
            implements RecordEvent {
        public CreditAllocated {
            courses = List.copyOf(courses);
        }
    }

    /** A graduate certificate was conferred. {@code printedName} is the certificate's, never a person's. */
    record CertificateConferred(
            LearnerId learnerId,
            ProgrammeCode programme,
            CertificateId certificate,
            String printedName,
            Instant conferredAt)
            implements RecordEvent {}

    /** The degree was conferred. {@code printedName} is the programme's at that instant, never a person's. */
    record DegreeConferred(LearnerId learnerId, ProgrammeCode programme, String printedName, Instant conferredAt)
            implements RecordEvent {}
}
