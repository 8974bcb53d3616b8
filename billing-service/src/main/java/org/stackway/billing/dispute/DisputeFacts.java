package org.stackway.billing.dispute;

import java.util.List;
import java.util.Optional;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.LearnerId;

/**
 * What a decision about a dispute needs from outside.
 *
 * @param payment the payment that is disputed; absent if nobody told of it
 */
public record DisputeFacts(Optional<Disputed> payment) {

    /** The payment that is disputed. */
    public record Disputed(CheckoutId checkoutId, LearnerId learnerId, List<EnrollmentId> enrollmentIds) {
        public Disputed {
            enrollmentIds = List.copyOf(enrollmentIds);
        }
    }
}
