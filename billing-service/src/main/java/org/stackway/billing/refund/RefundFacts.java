package org.stackway.billing.refund;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.stackway.kit.domain.Inputs;
import org.stackway.kit.domain.Policy;

/**
 * What a refund decision needs from outside.
 *
 * @param now business time
 * @param notBefore when it may be handed over; absent before the approval
 * @param contested the drop it goes back to is contested and nobody has upheld it
 * @param paymentLive the payment it gives back is settled and has not come back by itself
 * @param disputed a dispute of that payment is open: its money may go back by another way
 * @param timing the policy on when a refund is due (rule 3.12)
 */
public record RefundFacts(
        Instant now,
        Optional<Instant> notBefore,
        boolean contested,
        boolean paymentLive,
        boolean disputed,
        Policy timing)
        implements Inputs {

    /** Without a dispute. */
    public RefundFacts(
            Instant now, Optional<Instant> notBefore, boolean contested, boolean paymentLive, Policy timing) {
        this(now, notBefore, contested, paymentLive, false, timing);
    }

    @Override
    public List<Policy> policies() {
        return List.of(timing);
    }
}
