package org.stackway.enrollment.enrollment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.PaymentMethod;

/**
 * A payment that tries to pay an enrolment, as far as billing has told.
 *
 * @param initiatedAt when it started; null if that was never told
 */
public record PaymentAttempt(
        PaymentId paymentId,
        CheckoutId checkoutId,
        PaymentMethod method,
        @Nullable Instant initiatedAt,
        State state) {

    /** Whether it is known to have started no later than that. */
    boolean startedBy(Instant last) {
        return initiatedAt != null && !initiatedAt.isAfter(last);
    }

    /** The last thing said of the payment. */
    public enum State {
        PROCESSING,
        UNKNOWN,
        FAILED,
        EXPIRED,
        SETTLED;

        /** Whether the money may still come. */
        public boolean inFlight() {
            return this == PROCESSING || this == UNKNOWN;
        }
    }
}
