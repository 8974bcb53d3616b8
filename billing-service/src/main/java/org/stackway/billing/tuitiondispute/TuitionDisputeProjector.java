package org.stackway.billing.tuitiondispute;

import java.util.List;
import org.stackway.billing.ledger.LedgerRows;
import org.stackway.billing.ledger.PostingRules;
import org.stackway.events.billing.TuitionDisputeEvent;
import org.stackway.events.billing.TuitionDisputeEvent.TuitionDisputeEvidenceAdded;
import org.stackway.events.billing.TuitionDisputeEvent.TuitionDisputeOpened;
import org.stackway.events.billing.TuitionDisputeEvent.TuitionDisputeResolved;
import org.stackway.events.value.Money;
import org.stackway.kit.projection.Projected;
import org.stackway.kit.projection.ReadModel;
import org.stackway.kit.projection.Rows;
import org.stackway.kit.projection.Table;

/** How events make {@code rm.tuition_dispute}, and a credit its posting. */
final class TuitionDisputeProjector {

    private static final Table DISPUTE = Table.of("tuition_dispute", "dispute_id");

    static final ReadModel.Own<TuitionDispute, TuitionDisputeEvent> MODEL = new ReadModel.Own<>(
            "tuition-disputes", List.of(DISPUTE, LedgerRows.TUITION_DISPUTE), TuitionDisputeProjector::project);

    private TuitionDisputeProjector() {}

    private static void project(Projected<TuitionDispute, TuitionDisputeEvent> at, Rows rows) {
        TuitionDisputeEvent event = at.event();
        LedgerRows.append(
                rows,
                LedgerRows.TUITION_DISPUTE,
                PostingRules.ofTuitionDispute(
                        event, new PostingRules.Source("tuition-dispute/" + at.id(), at.version(), at.happenedAt())),
                event.learnerId(),
                null);
        switch (event) {
            case TuitionDisputeOpened opened ->
                rows.upsert(DISPUTE, opened.disputeId().value())
                        .set("enrollment_id", opened.enrollmentId().value())
                        .set("learner_id", opened.learnerId().value())
                        .set("offering_id", opened.offeringId().wire())
                        .set("session_id", opened.sessionId().wire())
                        .set("course_code", opened.courseCode().wire())
                        .set("category", opened.reason())
                        .set("status", "OPEN")
                        .set("opened_at", at.happenedAt())
                        .set("version", at.version());
            case TuitionDisputeEvidenceAdded added ->
                rows.update(DISPUTE, added.disputeId().value())
                        .set("evidence", at.after().evidence())
                        .set("version", at.version());
            case TuitionDisputeResolved resolved -> {
                Money amount = resolved.amount();
                rows.update(DISPUTE, resolved.disputeId().value())
                        .set("status", "RESOLVED")
                        .set("outcome", resolved.outcome().name())
                        .set("authority", resolved.authority())
                        .set("decision_reason", resolved.reason())
                        .set("amount_minor", amount == null ? null : amount.amountMinor())
                        .set(
                                "currency",
                                amount == null ? null : amount.currency().getCurrencyCode())
                        .set("resolved_at", at.happenedAt())
                        .set("version", at.version());
            }
        }
    }
}
