package org.stackway.billing.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.AuthorizationId;
import org.stackway.events.value.ChargeId;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.FundingEndReason;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Money;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.RefundId;
import org.stackway.events.value.SessionId;

/**
 * Every fact about the money of one enrolment. It is a set: in which order the facts became known does not show.
 *
 * @param charge absent where no rate was in force
 * @param seat what became of the enrolment itself
 * @param payments attempts to pay a checkout that holds this enrolment
 */
public record EnrollmentMoney(
        EnrollmentId enrollmentId,
        LearnerId learnerId,
        SessionId sessionId,
        CourseCode courseCode,
        Optional<Charge> charge,
        Seat seat,
        List<PaymentPart> payments,
        List<RefundPart> refunds,
        List<FundingPart> fundings) {

    public EnrollmentMoney {
        payments = List.copyOf(payments);
        refunds = List.copyOf(refunds);
        fundings = List.copyOf(fundings);
    }

    /**
     * Tuition charged, once and for good (BI-02).
     *
     * @param amount the price, less what was credited after a dispute (BI-16)
     */
    public record Charge(ChargeId chargeId, Money amount, Instant assessedAt) {}

    /**
     * What became of the enrolment.
     *
     * @param endedAt when it expired or was cancelled unpaid
     * @param enrolledAt when it was enrolled, the first time or again
     * @param droppedAt when it was dropped with a full refund
     * @param reversedAt when that drop was reversed
     */
    public record Seat(
            @Nullable Instant endedAt,
            @Nullable Instant enrolledAt,
            @Nullable Instant droppedAt,
            @Nullable Instant reversedAt) {

        static final Seat UNTOUCHED = new Seat(null, null, null, null);
    }

    /**
     * One attempt to pay.
     *
     * @param amount what of the payment is this enrolment's tuition
     */
    public record PaymentPart(
            PaymentId paymentId,
            Money amount,
            Instant initiatedAt,
            @Nullable Instant failedAt,
            @Nullable Instant settledAt,
            @Nullable Instant returnedAt) {

        /** Neither settled nor failed: the money may still come. */
        public boolean inFlight() {
            return failedAt == null && settledAt == null;
        }

        /** Settled and not come back. */
        public boolean live() {
            return settledAt != null && returnedAt == null;
        }
    }

    /**
     * A third party's guarantee of this enrolment's tuition (rule 3.29).
     *
     * @param declinedAt when enrollment-service could not use it
     */
    public record FundingPart(
            AuthorizationId authorizationId,
            Money amount,
            Instant guaranteedAt,
            @Nullable Instant endedAt,
            @Nullable FundingEndReason endReason,
            @Nullable Instant declinedAt) {

        /** It stands, and nobody has paid yet. */
        public boolean live() {
            return endedAt == null;
        }
    }

    /** A refund of this enrolment's tuition. */
    public record RefundPart(
            RefundId refundId,
            @Nullable PaymentId paymentId,
            Money amount,
            Instant approvedAt,
            @Nullable Instant cancelledAt) {}
}
