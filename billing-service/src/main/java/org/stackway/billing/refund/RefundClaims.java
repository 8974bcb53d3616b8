package org.stackway.billing.refund;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.DisputeId;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Money;
import org.stackway.events.value.OfferingId;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.PaymentMethod;
import org.stackway.events.value.SessionId;

/**
 * The facts about one enrolment that can ask for a refund: a set, without any order.
 *
 * @param paid what payments paid for this enrolment
 * @param declined payments that enrollment-service could not use
 * @param spare those of them that it could not use because another had enrolled
 * @param enrolledBy the payment that enrolled
 * @param droppedInFull the course was dropped with a full refund
 * @param charged the price of the enrolment
 * @param credits what of it was credited after disputes, the newest first
 */
public record RefundClaims(
        EnrollmentId enrollmentId,
        LearnerId learnerId,
        OfferingId offeringId,
        SessionId sessionId,
        CourseCode courseCode,
        List<Paid> paid,
        Set<PaymentId> declined,
        Set<PaymentId> spare,
        Optional<PaymentId> enrolledBy,
        boolean droppedInFull,
        boolean dropReversed,
        Optional<Money> charged,
        List<Credit> credits) {

    public RefundClaims {
        credits = List.copyOf(credits);
        paid = List.copyOf(paid);
        declined = Set.copyOf(declined);
        spare = Set.copyOf(spare);
    }

    /** Without money that was declined because other money had enrolled. */
    RefundClaims(
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            OfferingId offeringId,
            SessionId sessionId,
            CourseCode courseCode,
            List<Paid> paid,
            Set<PaymentId> declined,
            Optional<PaymentId> enrolledBy,
            boolean droppedInFull,
            boolean dropReversed) {
        this(
                enrollmentId,
                learnerId,
                offeringId,
                sessionId,
                courseCode,
                paid,
                declined,
                Set.of(),
                enrolledBy,
                droppedInFull,
                dropReversed);
    }

    /** Without credits. */
    RefundClaims(
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            OfferingId offeringId,
            SessionId sessionId,
            CourseCode courseCode,
            List<Paid> paid,
            Set<PaymentId> declined,
            Set<PaymentId> spare,
            Optional<PaymentId> enrolledBy,
            boolean droppedInFull,
            boolean dropReversed) {
        this(
                enrollmentId,
                learnerId,
                offeringId,
                sessionId,
                courseCode,
                paid,
                declined,
                spare,
                enrolledBy,
                droppedInFull,
                dropReversed,
                Optional.empty(),
                List.of());
    }

    /** Tuition credited after a dispute (BI-16). */
    public record Credit(DisputeId disputeId, Money amount) {}

    /**
     * Tuition that a settled payment paid.
     *
     * @param live it has not come back by itself
     */
    public record Paid(PaymentId paymentId, PaymentMethod method, Money amount, boolean live) {}
}
