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
 * @param timing the policy on when a refund is due (rule 3.12)
 */
public record RefundFacts(
        Instant now, Optional<Instant> notBefore, boolean contested, boolean paymentLive, Policy timing)
        implements Inputs {

    @Override
    public List<Policy> policies() {
        return List.of(timing);
    }
}
