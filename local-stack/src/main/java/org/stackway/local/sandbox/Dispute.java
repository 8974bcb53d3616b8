package org.stackway.local.sandbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment that its payer disputes with their bank. Instants are business time.
 *
 * @param disputeId the provider's id
 * @param amount what is disputed, at most what was paid
 * @param reason the provider's code
 * @param decidedAt when it was won or lost; absent before
 */
record Dispute(
        String disputeId,
        String checkoutId,
        UUID paymentId,
        Money amount,
        State state,
        String reason,
        Instant openedAt,
        @Nullable Instant decidedAt) {

    enum State {
        OPEN,
        /** For the institution: the payment stands. */
        WON,
        /** For the payer: the money is taken back. */
        LOST
    }

    Dispute decided(State next, Instant at) {
        return new Dispute(disputeId, checkoutId, paymentId, amount, next, reason, openedAt, at);
    }
}
