package org.stackway.events.billing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stackway.events.EnrollmentFact;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Money;
import org.stackway.events.value.OfferingId;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.PaymentMethod;
import org.stackway.events.value.RefundCancellationReason;
import org.stackway.events.value.RefundCause;
import org.stackway.events.value.RefundId;
import org.stackway.events.value.SessionId;

/**
 * What happens to a refund of one enrolment's tuition; stream {@code refund/<refundId>}. It is the whole tuition and
 * never a part of the service fee (BI-07, BI-14).
 */
public sealed interface RefundEvent extends BillingServiceEvent, EnrollmentFact {

    /** The refund it is about. */
    RefundId refundId();

    /** The tuition to give back. */
    Money amount();

    /**
     * The tuition will be paid back to the original method by {@code dueBy}. {@code paymentId} is the payment it
     * goes back to, absent where a sponsor or nobody had paid; {@code method} is how that payment came.
     */
    record RefundApproved(
            RefundId refundId,
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            OfferingId offeringId,
            SessionId sessionId,
            CourseCode courseCode,
            Money amount,
            RefundCause cause,
            @Nullable PaymentId paymentId,
            Instant dueBy,
            @Nullable PaymentMethod method)
            implements RefundEvent {}

    /** The refund was handed to the provider. */
    record RefundIssued(
            RefundId refundId,
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            OfferingId offeringId,
            SessionId sessionId,
            CourseCode courseCode,
            Money amount,
            @Nullable PaymentId paymentId,
            Instant issuedAt)
            implements RefundEvent {}

    /** The provider paid it out. */
    record RefundSettled(
            RefundId refundId,
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            OfferingId offeringId,
            SessionId sessionId,
            CourseCode courseCode,
            Money amount,
            @Nullable String providerReference,
            Instant settledAt)
            implements RefundEvent {}

    /** The provider could not pay it out; {@code reason} is its code. */
    record RefundFailed(
            RefundId refundId,
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            OfferingId offeringId,
            SessionId sessionId,
            CourseCode courseCode,
            Money amount,
            String reason)
            implements RefundEvent {}

    /** The refund will not be paid out. */
    record RefundCancelled(
            RefundId refundId,
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            OfferingId offeringId,
            SessionId sessionId,
            CourseCode courseCode,
            Money amount,
            RefundCancellationReason reason)
            implements RefundEvent {}
}
