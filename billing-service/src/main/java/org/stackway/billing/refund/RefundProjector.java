package org.stackway.billing.refund;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stackway.billing.ledger.LedgerRows;
import org.stackway.billing.ledger.PostingRules;
import org.stackway.events.billing.RefundEvent;
import org.stackway.events.billing.RefundEvent.RefundApproved;
import org.stackway.events.billing.RefundEvent.RefundCancelled;
import org.stackway.events.billing.RefundEvent.RefundFailed;
import org.stackway.events.billing.RefundEvent.RefundIssued;
import org.stackway.events.billing.RefundEvent.RefundSettled;
import org.stackway.events.value.PaymentId;
import org.stackway.kit.projection.Projected;
import org.stackway.kit.projection.ReadModel;
import org.stackway.kit.projection.RowChange;
import org.stackway.kit.projection.Rows;
import org.stackway.kit.projection.Table;

/** How refund events make {@code rm.refund}. */
final class RefundProjector {

    private static final Table REFUND = Table.of("refund", "refund_id");

    static final ReadModel.Own<Refund, RefundEvent> MODEL =
            new ReadModel.Own<>("refunds", List.of(REFUND, LedgerRows.REFUND), RefundProjector::project);

    private RefundProjector() {}

    private static void project(Projected<Refund, RefundEvent> at, Rows rows) {
        UUID id = at.event().refundId().value();
        PostingRules.Source source = new PostingRules.Source("refund/" + id, at.version(), at.happenedAt());
        LedgerRows.append(
                rows,
                LedgerRows.REFUND,
                PostingRules.ofRefund(at.event(), source, at.after().known()),
                at.event().learnerId(),
                null);
        switch (at.event()) {
            case RefundApproved approved -> approved(id, approved, at, rows);
            case RefundIssued issued -> moved(id, "ISSUED", null, at, rows).set("issued_at", issued.issuedAt());
            case RefundSettled settled -> moved(id, "SETTLED", null, at, rows).set("settled_at", settled.settledAt());
            case RefundFailed failed -> moved(id, "FAILED", failed.reason(), at, rows);
            case RefundCancelled cancelled ->
                moved(id, "CANCELLED", cancelled.reason().name(), at, rows).set("cancelled_at", at.happenedAt());
        }
    }

    /** A refund that was cancelled may be approved anew. */
    private static void approved(UUID id, RefundApproved approved, Projected<Refund, RefundEvent> at, Rows rows) {
        PaymentId payment = approved.paymentId();
        rows.upsert(REFUND, id)
                .once("enrollment_id", approved.enrollmentId().value())
                .once("learner_id", approved.learnerId().value())
                .once("offering_id", approved.offeringId().wire())
                .once("session_id", approved.sessionId().wire())
                .once("course_code", approved.courseCode().wire())
                .once("payment_id", payment == null ? null : payment.value())
                .once("amount_minor", approved.amount().amountMinor())
                .once("currency", approved.amount().currency().getCurrencyCode())
                .once("correlation_id", at.correlationId())
                .set("cause", approved.cause().name())
                .set("status", "APPROVED")
                .set("approved_at", at.happenedAt())
                .set("not_before", RefundRules.notBefore(at.happenedAt()))
                .set("due_by", approved.dueBy())
                .set("cancelled_at", null)
                .set("reason", null)
                .set("version", at.version());
    }

    private static RowChange moved(
            UUID id, String status, @Nullable String reason, Projected<Refund, RefundEvent> at, Rows rows) {
        return rows.update(REFUND, id)
                .set("status", status)
                .set("reason", reason)
                .set("version", at.version());
    }
}
