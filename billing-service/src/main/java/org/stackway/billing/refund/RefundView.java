package org.stackway.billing.refund;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stackway.billing.refund.Refund.Status;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Money;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.RefundCause;
import org.stackway.events.value.RefundId;
import org.stackway.events.value.SessionId;
import org.stackway.kit.http.Deadline;

/**
 * A refund as answered.
 *
 * @param amount tuition; the service fee stays with the processor (BI-07)
 * @param dueBy when the money is back at the latest (rule 3.12)
 * @param reason why it failed or was cancelled
 */
public record RefundView(
        RefundId refundId,
        LearnerId learnerId,
        EnrollmentId enrollmentId,
        SessionId sessionId,
        CourseCode courseCode,
        Money amount,
        RefundCause cause,
        Status status,
        @Nullable PaymentId paymentId,
        Instant approvedAt,
        Deadline dueBy,
        @Nullable Instant issuedAt,
        @Nullable Instant settledAt,
        @Nullable Instant cancelledAt,
        @Nullable String reason) {}
