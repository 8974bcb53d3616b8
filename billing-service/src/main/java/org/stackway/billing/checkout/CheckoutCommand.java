package org.stackway.billing.checkout;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Money;
import org.stackway.events.value.Payer;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.PaymentMethod;
import org.stackway.kit.domain.Rule;

/** What can be asked of a checkout. */
public sealed interface CheckoutCommand {

    /** Opens it: a learner wants to pay for these enrolments in one transaction, or somebody else wants to for
     * them. */
    @Rule({"BI-03", "BI-04", "BI-05", "BI-06", "BI-07", "BI-08", "BI-09", "BI-12"})
    record Open(
            CheckoutId checkoutId,
            LearnerId learnerId,
            List<EnrollmentId> enrollmentIds,
            PaymentMethod method,
            Payer payer,
            Instrument instrument)
            implements CheckoutCommand {
        public Open {
            enrollmentIds = List.copyOf(enrollmentIds);
        }

        /** With whatever the provider will take. */
        public Open(
                CheckoutId checkoutId,
                LearnerId learnerId,
                List<EnrollmentId> enrollmentIds,
                PaymentMethod method,
                Payer payer) {
            this(checkoutId, learnerId, enrollmentIds, method, payer, Instrument.UNKNOWN);
        }
    }

    /** What a provider says about a payment. It is a fact: never refused, and without effect if it is behind us. */
    sealed interface ProviderFact extends CheckoutCommand {
        PaymentId paymentId();

        /** Business instant at which the provider began to collect. */
        Instant initiatedAt();

        @Nullable
        String reference();
    }

    /** The provider began to collect. */
    @Rule({"BI-11", "3.21"})
    record RecordInitiated(
            PaymentId paymentId,
            Instant initiatedAt,
            @Nullable String reference) implements ProviderFact {}

    /** The provider itself cannot say what became of it. */
    @Rule({"BI-11", "3.21"})
    record RecordUnknown(
            PaymentId paymentId,
            Instant initiatedAt,
            @Nullable String reference) implements ProviderFact {}

    /**
     * The money is good enough to enrol.
     *
     * @param settledAt business instant at which the deciding delivery was stored
     */
    @Rule({"BI-11", "3.21"})
    record RecordSettled(
            PaymentId paymentId,
            Instant initiatedAt,
            @Nullable String reference,
            Instant settledAt) implements ProviderFact {}

    /** The provider gave up. {@code reason} is its code. */
    @Rule("BI-11")
    record RecordFailed(
            PaymentId paymentId,
            Instant initiatedAt,
            @Nullable String reference,
            String reason) implements ProviderFact {}

    /**
     * Settled money came back.
     *
     * @param settledAt should the settlement not be known: when it counts as settled
     */
    @Rule({"BI-11", "P-17"})
    record RecordReturned(
            PaymentId paymentId,
            Instant initiatedAt,
            @Nullable String reference,
            Instant settledAt,
            Money amount,
            String reason,
            Instant returnedAt)
            implements ProviderFact {}

    /** The provider has said nothing for too long. */
    record MarkUnknown(PaymentId paymentId) implements CheckoutCommand {}

    /** Nobody paid in time. */
    record Expire() implements CheckoutCommand {}
}
