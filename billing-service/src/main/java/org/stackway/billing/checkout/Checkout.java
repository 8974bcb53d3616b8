package org.stackway.billing.checkout;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.stackway.billing.checkout.Payment.Rank;
import org.stackway.events.billing.CheckoutEvent.CheckoutOpened;
import org.stackway.events.value.PaymentId;

/**
 * The state of one checkout.
 *
 * @param opened what was asked for; absent before
 * @param payments attempts to pay it, in the order in which we heard of them
 * @param expired nobody paid in time; money that comes nevertheless still counts
 */
public record Checkout(Optional<CheckoutOpened> opened, SequencedMap<PaymentId, Payment> payments, boolean expired) {

    public Checkout {
        payments = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(payments));
    }

    /** {@code checkout.status} of the contract. */
    public enum Status {
        OPEN,
        PROCESSING,
        SETTLED,
        FAILED,
        UNKNOWN,
        EXPIRED,
        RETURNED;

        /** A live checkout keeps others of its enrolments away (D9); one with an unknown outcome must not. */
        public boolean live() {
            return this == OPEN || this == PROCESSING;
        }
    }

    static Checkout none() {
        return new Checkout(Optional.empty(), new LinkedHashMap<>(), false);
    }

    /** The attempt with this id, if we heard of it. */
    public Optional<Payment> payment(PaymentId id) {
        return Optional.ofNullable(payments.get(id));
    }

    Checkout with(Payment payment) {
        SequencedMap<PaymentId, Payment> more = new LinkedHashMap<>(payments);
        more.put(payment.paymentId(), payment);
        return new Checkout(opened, more, expired);
    }

    Checkout asExpired() {
        return new Checkout(opened, payments, true);
    }

    /** A function of the set of facts: money that is here counts most, then money that may come, then how it ended. */
    public Status status() {
        Collection<Payment> all = payments.values();
        if (any(all, Rank.SETTLED)) {
            return Status.SETTLED;
        }
        if (any(all, Rank.PROCESSING)) {
            return Status.PROCESSING;
        }
        if (any(all, Rank.UNKNOWN)) {
            return Status.UNKNOWN;
        }
        if (any(all, Rank.RETURNED)) {
            return Status.RETURNED;
        }
        if (expired) {
            return Status.EXPIRED;
        }
        return all.isEmpty() ? Status.OPEN : Status.FAILED;
    }

    private static boolean any(Collection<Payment> payments, Rank rank) {
        return payments.stream().anyMatch(payment -> payment.rank() == rank);
    }

    /** Told by commands that only make sense after the checkout was opened. */
    CheckoutOpened known() {
        return opened.orElseThrow(() -> new IllegalStateException("the checkout was never opened"));
    }
}
