package org.stackway.events.enrollment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stackway.events.EnrollmentFact;
import org.stackway.events.value.AuthorizationId;
import org.stackway.events.value.CancellationReason;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.DeclineReason;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Funding;
import org.stackway.events.value.Grade;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.OfferingId;
import org.stackway.events.value.Origin;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.events.value.RecertificationCause;
import org.stackway.events.value.RefundKind;
import org.stackway.events.value.SessionId;
import org.stackway.events.value.SuspensionReason;

/**
 * What happens to one enrolment; stream {@code enrollment/<enrollmentId>}. Each settled payment or guaranteed
 * funding of an enrolment is answered here exactly once, by {@link CourseEnrolled} or {@link
 * EnrollmentPaymentDeclined}.
 */
public sealed interface EnrollmentEvent extends EnrollmentServiceEvent, EnrollmentFact {

    /** An item of earlier work that counts in the for-credit course (EN-14). */
    record AppliedItem(String itemId, String kind) {}

    /** An item of earlier work that does not transfer, and why (EN-15, EN-18). */
    record NotTransferredItem(String itemId, String kind, String reason) {}

    /**
     * A learner asks for a seat and owes tuition from now on. {@code payBy} is when the request expires unpaid (rule
     * 3.21); {@code attempt} counts this learner's enrolments in this course from 1.
     */
    record EnrollmentRequested(
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            OfferingId offeringId,
            SessionId sessionId,
            CourseCode courseCode,
            String title,
            CreditHours creditHours,
            ProgrammeCode owningProgramme,
            Origin origin,
            int attempt,
            Funding funding,
            Instant payBy,
            Instant enrollmentClosesAt,
            Instant classesEndAt)
            implements EnrollmentEvent {}

    /**
     * The learner is enrolled: paid by {@code paymentId} or guaranteed by {@code authorizationId}. {@code
     * dropDeadline} is the last instant to drop; one given is never taken back (rule 3.2).
     */
    record CourseEnrolled(
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            OfferingId offeringId,
            SessionId sessionId,
            CourseCode courseCode,
            ProgrammeCode owningProgramme,
            String title,
            CreditHours creditHours,
            int attempt,
            Origin origin,
            Funding funding,
            @Nullable PaymentId paymentId,
            @Nullable AuthorizationId authorizationId,
            Instant enrolledAt,
            Instant dropDeadline,
            Instant classesStartAt,
            Instant classesEndAt)
            implements EnrollmentEvent {}

    /**
     * Money or funding came that cannot enrol; billing refunds the tuition, or closes the authorization. Exactly one
     * of the two ids is there.
     */
    record EnrollmentPaymentDeclined(
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            OfferingId offeringId,
            SessionId sessionId,
            CourseCode courseCode,
            @Nullable PaymentId paymentId,
            @Nullable AuthorizationId authorizationId,
            DeclineReason reason)
            implements EnrollmentEvent {}

    /** The request was not paid in time (EN-02). */
    record EnrollmentExpired(
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            OfferingId offeringId,
            SessionId sessionId,
            CourseCode courseCode,
            Instant expiredAt)
            implements EnrollmentEvent {}

    /** An unpaid request was cancelled. */
    record EnrollmentCancelled(
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            OfferingId offeringId,
            SessionId sessionId,
            CourseCode courseCode,
            CancellationReason reason)
            implements EnrollmentEvent {}

    /**
     * Earlier non-credit work was taken over on an upgrade. {@code contentVersion} is the version the work was done
     * in.
     */
    record PriorProgressApplied(
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            OfferingId offeringId,
            SessionId sessionId,
            CourseCode courseCode,
            @Nullable String contentVersion,
            List<AppliedItem> applied,
            List<NotTransferredItem> notTransferred)
            implements EnrollmentEvent {
        public PriorProgressApplied {
            applied = List.copyOf(applied);
            notTransferred = List.copyOf(notTransferred);
        }
    }

    /** For-credit content is open to the learner, for the first time or again. */
    record ContentAccessGranted(
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            OfferingId offeringId,
            SessionId sessionId,
            CourseCode courseCode,
            Instant grantedAt)
            implements EnrollmentEvent {}

    /** For-credit content is closed to the learner, who stays enrolled. */
    record ContentAccessSuspended(
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            OfferingId offeringId,
            SessionId sessionId,
            CourseCode courseCode,
            SuspensionReason reason)
            implements EnrollmentEvent {}

    /**
     * The learner opened a for-credit item for the first time. Only one that {@code blocksRefund} ends the right to
     * drop or withdraw (rule 3.1).
     */
    record RestrictedContentAccessed(
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            OfferingId offeringId,
            SessionId sessionId,
            CourseCode courseCode,
            String itemId,
            boolean blocksRefund,
            Instant accessedAt)
            implements EnrollmentEvent {}

    /** The learner asked to drop; this instant decides about the window (EN-24). */
    record DropRequested(
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            OfferingId offeringId,
            SessionId sessionId,
            CourseCode courseCode,
            Instant requestedAt)
            implements EnrollmentEvent {}

    /** The course was dropped: for the record it never was (EN-25). */
    record CourseDropped(
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            OfferingId offeringId,
            SessionId sessionId,
            CourseCode courseCode,
            Instant requestedAt,
            RefundKind refund,
            CreditHours creditHours)
            implements EnrollmentEvent {}

    /**
     * Proof arrived that the final was opened before the drop was requested; no refund is issued while this stands.
     * {@code source} is the stream the proof came from.
     */
    record DropContested(
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            OfferingId offeringId,
            SessionId sessionId,
            CourseCode courseCode,
            Instant accessedAt,
            String source)
            implements EnrollmentEvent {}

    /** A registrar decided that the contested drop stands. */
    record DropUpheld(
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            OfferingId offeringId,
            SessionId sessionId,
            CourseCode courseCode,
            String authority,
            String reason)
            implements EnrollmentEvent {}

    /** A registrar decided that the contested drop does not stand; the learner is enrolled again. */
    record DropReversed(
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            OfferingId offeringId,
            SessionId sessionId,
            CourseCode courseCode,
            String authority,
            String reason)
            implements EnrollmentEvent {}

    /** The learner withdrew: a W on the record, no refund (P-04). */
    record CourseWithdrawn(
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            OfferingId offeringId,
            SessionId sessionId,
            CourseCode courseCode,
            CreditHours creditHours)
            implements EnrollmentEvent {}

    /** Graded items were locked at the session's close (SE-11). */
    record GradedItemsLocked(
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            OfferingId offeringId,
            SessionId sessionId,
            CourseCode courseCode)
            implements EnrollmentEvent {}

    /** The grade was posted; the learner may take the course again. */
    record EnrollmentCompleted(
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            OfferingId offeringId,
            SessionId sessionId,
            CourseCode courseCode,
            Grade grade)
            implements EnrollmentEvent {}

    /** The enrolment was certified to the VA (BI-25). */
    record VaCertified(
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            OfferingId offeringId,
            SessionId sessionId,
            CourseCode courseCode,
            CreditHours creditHours,
            Instant certifiedAt)
            implements EnrollmentEvent {}

    /** A certified course was dropped or withdrawn from, so the VA must be told (rule 3.29). */
    record VaRecertificationDue(
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            OfferingId offeringId,
            SessionId sessionId,
            CourseCode courseCode,
            CreditHours creditHours,
            RecertificationCause cause)
            implements EnrollmentEvent {}
}
