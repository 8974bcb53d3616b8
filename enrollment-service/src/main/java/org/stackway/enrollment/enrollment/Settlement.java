package org.stackway.enrollment.enrollment;

import java.time.Instant;
import org.stackway.events.value.AuthorizationId;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.PaymentMethod;

/** Funding that is good enough to enrol. Its own instants decide whether it is in time, never its arrival (rule 3.21). */
public sealed interface Settlement {

    Instant initiatedAt();

    Instant settledAt();

    /** Names the funding in the enrolment's answer. */
    String fundingId();

    /** A settled payment. */
    record Payment(PaymentId paymentId, PaymentMethod method, Instant initiatedAt, Instant settledAt)
            implements Settlement {
        @Override
        public String fundingId() {
            return paymentId.wire();
        }
    }

    /** A guaranteed funding; the instant of the guarantee stands for both instants (rule 3.29). */
    record Guarantee(AuthorizationId authorizationId, Instant guaranteedAt) implements Settlement {
        @Override
        public Instant initiatedAt() {
            return guaranteedAt;
        }

        @Override
        public Instant settledAt() {
            return guaranteedAt;
        }

        @Override
        public String fundingId() {
            return authorizationId.wire();
        }
    }
}
