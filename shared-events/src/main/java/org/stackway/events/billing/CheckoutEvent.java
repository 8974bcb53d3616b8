package org.stackway.events.billing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stackway.events.LearnerFact;
import org.stackway.events.value.AllocationKind;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Money;
import org.stackway.events.value.Payer;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.PaymentMethod;

/**
 * What happens to a checkout and to the payments that try to pay it; stream {@code checkout/<checkoutId>}. In all of
 * them {@code total} is {@code tuition} plus {@code serviceFee}; the fee is computed once per checkout (BI-07).
 */
public sealed interface CheckoutEvent extends BillingServiceEvent, LearnerFact {

    /** The checkout it is about. */
    CheckoutId checkoutId();

    /** The enrolments it is about: all of the checkout, or for a settled payment the covered ones. */
    List<EnrollmentId> enrollmentIds();

    /**
     * What a part of a payment was used for. The parts add up to the tuition paid. {@code enrollmentId} is whose tuition
     * or older debt it paid, absent for what stays unapplied.
     */
    record Allocation(AllocationKind kind, @Nullable EnrollmentId enrollmentId, Money amount) {}

    /**
     * A learner is about to pay for these enrolments together, or somebody else for them (BI-12); {@code payerKind} is absent
     * in checkouts of before that was asked.
     */
    record CheckoutOpened(
            CheckoutId checkoutId,
            LearnerId learnerId,
            List<EnrollmentId> enrollmentIds,
            PaymentMethod method,
            Money tuition,
            Money serviceFee,
            Money total,
            @Nullable Instant expiresAt,
            @Nullable Payer payerKind)
            implements CheckoutEvent {
        public CheckoutOpened {
            enrollmentIds = List.copyOf(enrollmentIds);
        }
    }

    /** The checkout can no longer be paid. */
    record CheckoutExpired(CheckoutId checkoutId, LearnerId learnerId, List<EnrollmentId> enrollmentIds)
            implements CheckoutEvent {
        public CheckoutExpired {
            enrollmentIds = List.copyOf(enrollmentIds);
        }
    }

    /** The provider started to collect the money; {@code initiatedAt} decides whether it is in time (rule 3.21). */
    record PaymentInitiated(
            PaymentId paymentId,
            CheckoutId checkoutId,
            LearnerId learnerId,
            List<EnrollmentId> enrollmentIds,
            PaymentMethod method,
            Money tuition,
            Money serviceFee,
            Money total,
            @Nullable String providerReference,
            Instant initiatedAt)
            implements CheckoutEvent {
        public PaymentInitiated {
            enrollmentIds = List.copyOf(enrollmentIds);
        }
    }

    /**
     * The money is good enough to enrol: card captured, eCheck accepted, Flywire guaranteed. {@code settledAt} is
     * the business instant at which the deciding delivery was stored; {@code enrollmentIds} are the fully covered
     * enrolments only.
     */
    record PaymentSettled(
            PaymentId paymentId,
            CheckoutId checkoutId,
            LearnerId learnerId,
            List<EnrollmentId> enrollmentIds,
            List<Allocation> allocations,
            PaymentMethod method,
            Money tuition,
            Money serviceFee,
            Money total,
            String providerReference,
            Instant initiatedAt,
            Instant settledAt)
            implements CheckoutEvent {
        public PaymentSettled {
            enrollmentIds = List.copyOf(enrollmentIds);
            allocations = List.copyOf(allocations);
        }
    }

    /** The provider refused; another attempt may follow. {@code reason} is the provider's code. */
    record PaymentFailed(
            PaymentId paymentId,
            CheckoutId checkoutId,
            LearnerId learnerId,
            List<EnrollmentId> enrollmentIds,
            PaymentMethod method,
            String reason)
            implements CheckoutEvent {
        public PaymentFailed {
            enrollmentIds = List.copyOf(enrollmentIds);
        }
    }

    /** Nobody can say yet whether the money moved. */
    record PaymentOutcomeUnknown(
            PaymentId paymentId,
            CheckoutId checkoutId,
            LearnerId learnerId,
            List<EnrollmentId> enrollmentIds,
            PaymentMethod method)
            implements CheckoutEvent {
        public PaymentOutcomeUnknown {
            enrollmentIds = List.copyOf(enrollmentIds);
        }
    }

    /**
     * A settled payment came back; its balance is open again. {@code amount} is what came back, {@code reason} the
     * provider's code.
     */
    record PaymentReturned(
            PaymentId paymentId,
            CheckoutId checkoutId,
            LearnerId learnerId,
            List<EnrollmentId> enrollmentIds,
            PaymentMethod method,
            Money amount,
            String reason,
            Instant returnedAt)
            implements CheckoutEvent {
        public PaymentReturned {
            enrollmentIds = List.copyOf(enrollmentIds);
        }
    }
}
