package org.stackway.events.billing;

import java.time.Instant;
import java.util.List;
import org.stackway.events.LearnerFact;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.DisputeId;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Money;
import org.stackway.events.value.PaymentId;

/**
 * What happens to a payment that is disputed with its provider; stream {@code dispute/<disputeId>}. Tuition disputed with the
 * institution is {@link TuitionDisputeEvent}.
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
}
