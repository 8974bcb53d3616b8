package org.stackway.billing.refund;

import org.jspecify.annotations.Nullable;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.DisputeId;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Money;
import org.stackway.events.value.OfferingId;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.PaymentMethod;
import org.stackway.events.value.RefundCause;
import org.stackway.events.value.SessionId;

/**
 * A refund that the facts ask for: the tuition that one payment paid for one enrolment, and never more.
 *
 * @param amount what of the payment was that enrolment's tuition; the service fee is not part of it (BI-07)
 * @param disputeId the dispute whose credit it gives back
 */
public record WantedRefund(
        EnrollmentId enrollmentId,
        LearnerId learnerId,
        OfferingId offeringId,
        SessionId sessionId,
        CourseCode courseCode,
        PaymentId paymentId,
        PaymentMethod method,
        Money amount,
        RefundCause cause,
        @Nullable DisputeId disputeId) {

    /** One that no dispute asks for. */
    public WantedRefund(
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            OfferingId offeringId,
            SessionId sessionId,
            CourseCode courseCode,
            PaymentId paymentId,
            PaymentMethod method,
            Money amount,
            RefundCause cause) {
        this(enrollmentId, learnerId, offeringId, sessionId, courseCode, paymentId, method, amount, cause, null);
    }
}
