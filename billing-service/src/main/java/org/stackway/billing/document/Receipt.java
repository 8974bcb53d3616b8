package org.stackway.billing.document;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.AllocationKind;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Money;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.PaymentMethod;
import org.stackway.events.value.SessionId;

/**
 * That money was received. What it says is said for good; what became of the payment afterwards stands beside it.
 *
 * @param number counts from 1 without gaps, over all learners
 * @param issuedAt business instant of the numbering
 * @param lines what the tuition paid for, and the service fee, which is not tuition (BI-07)
 * @param total what was paid
 * @param returnedAt when the payment came back, if it did
 */
public record Receipt(
        long number,
        Instant issuedAt,
        LearnerId learnerId,
        PaymentId paymentId,
        CheckoutId checkoutId,
        PaymentMethod method,
        @Nullable String providerReference,
        Instant settledAt,
        List<Line> lines,
        Money tuition,
        Money serviceFee,
        Money total,
        @Nullable Instant returnedAt) {

    public Receipt {
        lines = List.copyOf(lines);
    }

    /**
     * What a part of the payment was used for.
     *
     * @param kind absent for the service fee
     */
    public record Line(
            @Nullable AllocationKind kind,
            @Nullable EnrollmentId enrollmentId,
            @Nullable SessionId sessionId,
            @Nullable CourseCode courseCode,
            Money amount) {}
}
