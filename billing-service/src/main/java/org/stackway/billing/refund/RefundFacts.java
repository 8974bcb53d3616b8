package org.stackway.billing.refund;

import java.time.Instant;
import java.util.Optional;

/**
 * What a refund decision needs from outside.
 *
 * @param now business time
 * @param notBefore when it may be handed over; absent before the approval
 * @param contested the drop it goes back to is contested and nobody has upheld it
 * @param paymentLive the payment it gives back is settled and has not come back by itself
 */
public record RefundFacts(Instant now, Optional<Instant> notBefore, boolean contested, boolean paymentLive) {}
