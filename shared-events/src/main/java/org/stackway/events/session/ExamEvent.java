package org.stackway.events.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stackway.events.EnrollmentFact;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.ExamCancellationReason;
import org.stackway.events.value.ExamId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.OfferingId;
import org.stackway.events.value.SessionId;

/**
 * What happens around the proctored exam or final assessment of one enrolment; stream {@code exam/<examId>}, and for
 * a final opened without an appointment {@code exam/<enrollmentId>}.
 */
public sealed interface ExamEvent extends SessionServiceEvent, EnrollmentFact {

    /** An exam appointment was made. */
    record ExamScheduled(
            ExamId examId,
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            OfferingId offeringId,
            SessionId sessionId,
            CourseCode courseCode,
            Instant startsAt,
            Instant endsAt)
            implements ExamEvent {}

    /** An exam appointment was moved to these instants. */
    record ExamRescheduled(
            ExamId examId,
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            OfferingId offeringId,
            SessionId sessionId,
            CourseCode courseCode,
            Instant startsAt,
            Instant endsAt)
            implements ExamEvent {}

    /** An exam appointment was cancelled; a reversed drop does not bring it back. */
    record ExamCancelled(
            ExamId examId,
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            OfferingId offeringId,
            SessionId sessionId,
            CourseCode courseCode,
            ExamCancellationReason reason)
            implements ExamEvent {}

    /** The proctoring service verified who sits the exam (SE-09). */
    record IdentityVerified(
            ExamId examId,
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            OfferingId offeringId,
            SessionId sessionId,
            CourseCode courseCode,
            Instant verifiedAt)
            implements ExamEvent {}

    /**
     * The learner opened the final exam or final assessment: from {@code accessedAt} on neither drop nor withdrawal
     * is possible (P-01). A final that is a project has no appointment and no {@code examId}.
     */
    record FinalAssessmentAccessed(
            @Nullable ExamId examId,
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            OfferingId offeringId,
            SessionId sessionId,
            CourseCode courseCode,
            String itemId,
            Instant accessedAt)
            implements ExamEvent {}

    /** The exam was handed in. */
    record ExamCompleted(
            ExamId examId,
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            OfferingId offeringId,
            SessionId sessionId,
            CourseCode courseCode,
            Instant completedAt)
            implements ExamEvent {}

    /**
     * The proctor reported an incident. {@code kind} is the proctoring service's code; what follows is decided by
     * people.
     */
    record ProctorIncidentReported(
            ExamId examId,
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            OfferingId offeringId,
            SessionId sessionId,
            CourseCode courseCode,
            String kind,
            Instant reportedAt)
            implements ExamEvent {}
}
