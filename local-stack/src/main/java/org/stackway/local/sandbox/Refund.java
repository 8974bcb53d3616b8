package org.stackway.local.sandbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Money that billing sends back through the provider. The instant is business time. */
record Refund(
        String refundId,
        String checkoutId,
        @Nullable UUID paymentId,
        Money amount,
        State state,
        Instant decidedAt,
        String providerReference) {
    enum State {
        SETTLED,
        FAILED
    }
}
