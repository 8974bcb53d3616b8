package org.stackway.billing.checkout;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.PaymentId;

/**
 * One attempt to pay a checkout, as far as the provider told us. Facts have ranks: what ranks no higher than what is known
 * changes nothing, however late it comes.
 */
public record Payment(
        PaymentId paymentId,
        Rank rank,
        Instant initiatedAt,
        @Nullable Instant settledAt,
        @Nullable String reference) {

    /** How far a payment is, the lowest first. A failure may still turn out to be a settlement; a return is the end. */
    public enum Rank {
        PROCESSING,
        UNKNOWN,
        FAILED,
        SETTLED,
        RETURNED;

        boolean below(Rank other) {
            return compareTo(other) < 0;
        }
    }

    Payment at(Rank next) {
        return new Payment(paymentId, next, initiatedAt, settledAt, reference);
    }

    Payment settled(Instant at, String providerReference) {
        return new Payment(paymentId, Rank.SETTLED, initiatedAt, at, providerReference);
    }
}
