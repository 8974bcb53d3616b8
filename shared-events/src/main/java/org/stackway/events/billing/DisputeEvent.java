package org.stackway.events.billing;

import java.time.Instant;
import java.util.List;
import org.stackway.events.EnrollmentFact;
import org.stackway.events.LearnerFact;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.DisputeId;
import org.stackway.events.value.DisputeOutcome;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Money;
import org.stackway.events.value.OfferingId;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.SessionId;

/**
 * What happens to a dispute; stream {@code dispute/<disputeId>}. DisputeOpened, DisputeWon and DisputeLost are about
 * a payment disputed with its provider, the others about tuition disputed with the institution (BI-16).
 */
public sealed interface DisputeEvent extends BillingServiceEvent, LearnerFact {

    /** The dispute it is about. */
    DisputeId disputeId();

    /** A payment is disputed; no refund of it is issued until the end. {@code reason} is the provider's code. */
    record DisputeOpened(
            DisputeId disputeId,
            PaymentId paymentId,
            CheckoutId checkoutId,
            LearnerId learnerId,
            List<EnrollmentId> enrollmentIds,
            Money amount,
            String reason,
            Instant openedAt)
            implements DisputeEvent {
        public DisputeOpened {
            enrollmentIds = List.copyOf(enrollmentIds);
        }
    }

    /** The payment stands. */
    record DisputeWon(
            DisputeId disputeId,
            PaymentId paymentId,
            CheckoutId checkoutId,
            LearnerId learnerId,
            List<EnrollmentId> enrollmentIds,
            Money amount)
            implements DisputeEvent {
        public DisputeWon {
            enrollmentIds = List.copyOf(enrollmentIds);
        }
    }

    /** The payment was charged back; its balance is open again. */
    record DisputeLost(
            DisputeId disputeId,
            PaymentId paymentId,
            CheckoutId checkoutId,
            LearnerId learnerId,
            List<EnrollmentId> enrollmentIds,
            Money amount)
            implements DisputeEvent {
        public DisputeLost {
            enrollmentIds = List.copyOf(enrollmentIds);
        }
    }

    /** A learner disputes the tuition of an enrolment. */
    record TuitionDisputeOpened(
            DisputeId disputeId,
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            OfferingId offeringId,
            SessionId sessionId,
            CourseCode courseCode,
            String reason)
            implements DisputeEvent, EnrollmentFact {}

    /** A person decided the dispute; authority and reason are kept. */
    record TuitionDisputeResolved(
            DisputeId disputeId,
            EnrollmentId enrollmentId,
            LearnerId learnerId,
            OfferingId offeringId,
            SessionId sessionId,
            CourseCode courseCode,
            DisputeOutcome outcome,
            String authority,
            String reason)
            implements DisputeEvent, EnrollmentFact {}
}
