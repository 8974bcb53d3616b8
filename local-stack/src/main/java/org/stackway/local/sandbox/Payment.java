package org.stackway.local.sandbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to pay a checkout. Instants are business time.
 *
 * @param amount what was paid, which need not be what was asked
 * @param settledAt when the money was good enough to enrol; absent before
 * @param returnedAt when it came back; absent before
 * @param paid what the payer pays, where that is another currency
 */
record Payment(
        UUID paymentId,
        String checkoutId,
        Method method,
        Money amount,
        State state,
        Instant initiatedAt,
        @Nullable Instant settledAt,
        String providerReference,
        @Nullable Instant returnedAt,
        @Nullable Money paid) {

    enum State {
        INITIATED,
        PROCESSED,
        SETTLED,
        FAILED,
        RETURNED,
        UNKNOWN
    }

    Payment in(State next, Instant at) {
        Instant settled = next == State.SETTLED ? at : settledAt;
        Instant returned = next == State.RETURNED ? at : returnedAt;
        return new Payment(
                paymentId, checkoutId, method, amount, next, initiatedAt, settled, providerReference, returned, paid);
    }
}
