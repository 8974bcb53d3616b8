package org.stackway.billing.checkout;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stackway.events.billing.CheckoutEvent.Allocation;
import org.stackway.events.billing.CheckoutEvent.PaymentSettled;
import org.stackway.events.value.PaymentId;

/**
 * One attempt to pay a checkout, as far as the provider told us. Facts have ranks: what ranks no higher than what is known
 * changes nothing, however late it comes.
 *
 * @param allocations what its tuition was used for when it settled
 */
public record Payment(
        PaymentId paymentId,
        Rank rank,
        Instant initiatedAt,
        @Nullable Instant settledAt,
        @Nullable String reference,
        List<Allocation> allocations) {

    public Payment {
        allocations = List.copyOf(allocations);
    }

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
        return new Payment(paymentId, next, initiatedAt, settledAt, reference, allocations);
    }

    Payment settled(PaymentSettled event) {
        return new Payment(
                paymentId,
                Rank.SETTLED,
                initiatedAt,
                event.settledAt(),
                event.providerReference(),
                event.allocations());
    }
}
