package org.stackway.billing.refund;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
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

/** A refund as it is read; written by {@link RefundProjector} only. */
@Entity
@Table(name = "refund")
public class RefundRow {

    @Id
    @Column(name = "refund_id")
    private UUID refundId = new UUID(0, 0);

    @Column(name = "enrollment_id")
    private UUID enrollmentId = new UUID(0, 0);

    @Column(name = "learner_id")
    private UUID learnerId = new UUID(0, 0);

    @Column(name = "session_id")
    private String sessionId = "";

    @Column(name = "course_code")
    private String courseCode = "";

    @Column(name = "payment_id")
    private @Nullable UUID paymentId;

    @Column(name = "amount_minor")
    private long amountMinor;

    private String currency = "";
    private String cause = "";
    private String status = "";

    @Column(name = "approved_at")
    private Instant approvedAt = Instant.EPOCH;

    @Column(name = "due_by")
    private Instant dueBy = Instant.EPOCH;

    @Column(name = "issued_at")
    private @Nullable Instant issuedAt;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Column(name = "cancelled_at")
    private @Nullable Instant cancelledAt;

    private @Nullable String reason;
    private long version;

    protected RefundRow() {}

    LearnerId learnerId() {
        return new LearnerId(learnerId);
    }

    long version() {
        return version;
    }

    RefundView view() {
        return new RefundView(
                new RefundId(refundId),
                new LearnerId(learnerId),
                new EnrollmentId(enrollmentId),
                SessionId.parse(sessionId),
                CourseCode.parse(courseCode),
                Money.of(amountMinor, Currency.getInstance(currency)),
                RefundCause.valueOf(cause),
                Status.valueOf(status),
                paymentId == null ? null : new PaymentId(paymentId),
                approvedAt,
                Deadline.of(dueBy),
                issuedAt,
                settledAt,
                cancelledAt,
                reason);
    }
}
