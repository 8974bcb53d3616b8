package org.stackway.billing.checkout;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stackway.events.billing.CheckoutEvent.Allocation;
import org.stackway.events.billing.CheckoutEvent.CheckoutOpened;
import org.stackway.events.value.AllocationKind;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Money;
import org.stackway.events.value.Payer;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.PaymentMethod;
import org.stackway.kit.http.Deadline;

/**
 * A checkout as answered.
 *
 * @param payer who pays (BI-12)
 * @param serviceFee once per transaction, never refunded (BI-07)
 * @param paymentUrl where the learner pays
 * @param expiresAt until when it keeps other checkouts of its enrolments away
 */
public record CheckoutView(
        CheckoutId checkoutId,
        LearnerId learnerId,
        List<EnrollmentId> enrollmentIds,
        PaymentMethod method,
        Payer payer,
        Checkout.Status status,
        Money tuition,
        Money serviceFee,
        Money total,
        String paymentUrl,
        @Nullable Deadline expiresAt,
        List<PaymentView> payments) {

    public CheckoutView {
        enrollmentIds = List.copyOf(enrollmentIds);
        payments = List.copyOf(payments);
    }

    private static final String DEBT_FIRST =
            "An older debt was paid first (P-16). Enrolments that are not among the allocations are still to be paid.";

    /**
     * One attempt to pay.
     *
     * @param allocations what its tuition was used for, once it settled
     * @param explanation why it did not pay what it was made for
     */
    public record PaymentView(
            PaymentId paymentId,
            Payment.Rank status,
            Instant initiatedAt,
            @Nullable Instant settledAt,
            @Nullable String providerReference,
            List<Allocation> allocations,
            @Nullable String explanation) {

        public PaymentView {
            allocations = List.copyOf(allocations);
        }

        static PaymentView of(Payment payment) {
            boolean debt = payment.allocations().stream().anyMatch(part -> part.kind() == AllocationKind.DEBT);
            return new PaymentView(
                    payment.paymentId(),
                    payment.rank(),
                    payment.initiatedAt(),
                    payment.settledAt(),
                    payment.reference(),
                    payment.allocations(),
                    debt ? DEBT_FIRST : null);
        }
    }

    static CheckoutView of(Checkout state, String paymentUrl) {
        CheckoutOpened opened = state.known();
        Instant expiresAt = opened.expiresAt();
        Payer payer = opened.payerKind();
        return new CheckoutView(
                opened.checkoutId(),
                opened.learnerId(),
                opened.enrollmentIds(),
                opened.method(),
                payer == null ? Payer.LEARNER : payer,
                state.status(),
                opened.tuition(),
                opened.serviceFee(),
                opened.total(),
                paymentUrl,
                expiresAt == null ? null : Deadline.of(expiresAt),
                state.payments().values().stream().map(PaymentView::of).toList());
    }
}
