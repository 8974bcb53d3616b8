package org.stackway.billing.refund;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stackway.billing.refund.Refund.Status;
import org.stackway.events.billing.RefundEvent;
import org.stackway.events.billing.RefundEvent.RefundApproved;
import org.stackway.events.billing.RefundEvent.RefundCancelled;
import org.stackway.events.billing.RefundEvent.RefundFailed;
import org.stackway.events.billing.RefundEvent.RefundIssued;
import org.stackway.events.billing.RefundEvent.RefundSettled;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Money;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.RefundCause;
import org.stackway.events.value.RefundId;
import org.stackway.events.value.SessionId;
import org.stackway.kit.command.Recorded;
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
        @Nullable String reason) {

    /** As its own events tell. A refund that was cancelled can be approved anew; what was before that is over. */
    static RefundView of(List<Recorded<RefundEvent>> events) {
        RefundView view = null;
        for (Recorded<RefundEvent> recorded : events) {
            view = switch (recorded.event()) {
                case RefundApproved approved -> approved(approved, recorded.happenedAt());
                case RefundIssued issued -> known(view).moved(Status.ISSUED, issued.issuedAt(), null, null, null);
                case RefundSettled settled -> known(view).moved(Status.SETTLED, null, settled.settledAt(), null, null);
                case RefundFailed failed -> known(view).moved(Status.FAILED, null, null, null, failed.reason());
                case RefundCancelled cancelled ->
                    known(view)
                            .moved(
                                    Status.CANCELLED,
                                    null,
                                    null,
                                    recorded.happenedAt(),
                                    cancelled.reason().name());
            };
        }
        return known(view);
    }

    private static RefundView known(@Nullable RefundView view) {
        return Objects.requireNonNull(view, "a refund begins with its approval");
    }

    private static RefundView approved(RefundApproved approved, Instant at) {
        return new RefundView(
                approved.refundId(),
                approved.learnerId(),
                approved.enrollmentId(),
                approved.sessionId(),
                approved.courseCode(),
                approved.amount(),
                approved.cause(),
                Status.APPROVED,
                approved.paymentId(),
                at,
                Deadline.of(approved.dueBy()),
                null,
                null,
                null,
                null);
    }

    private RefundView moved(
            Status next,
            @Nullable Instant issued,
            @Nullable Instant settled,
            @Nullable Instant cancelled,
            @Nullable String why) {
        return new RefundView(
                refundId,
                learnerId,
                enrollmentId,
                sessionId,
                courseCode,
                amount,
                cause,
                next,
                paymentId,
                approvedAt,
                dueBy,
                issued == null ? issuedAt : issued,
                settled == null ? settledAt : settled,
                cancelled,
                why);
    }
}
