package org.stackway.billing.checkout;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stackway.events.billing.CheckoutEvent.CheckoutOpened;
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

    /** One attempt to pay. */
    public record PaymentView(
            PaymentId paymentId,
            Payment.Rank status,
            Instant initiatedAt,
            @Nullable Instant settledAt,
            @Nullable String providerReference) {}

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
                state.payments().values().stream()
                        .map(payment -> new PaymentView(
                                payment.paymentId(),
                                payment.rank(),
                                payment.initiatedAt(),
                                payment.settledAt(),
                                payment.reference()))
                        .toList());
    }
}
