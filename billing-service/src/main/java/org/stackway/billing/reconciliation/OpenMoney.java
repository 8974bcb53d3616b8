package org.stackway.billing.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.stackway.kit.ops.OpenWork;

/** Money on its way: what was begun with a learner or a provider and has no end yet. */
@ApplicationScoped
class OpenMoney implements OpenWork {

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind(
                        "CHECKOUT_OPEN",
                        "it is paid, fails or expires",
                        Clock.BUSINESS,
                        "SELECT 'checkout/' || checkout_id, opened_at, status FROM rm.checkout"
                                + " WHERE status IN ('OPEN', 'PROCESSING', 'UNKNOWN')"),
                new Kind(
                        "SETTLED_WITHOUT_ANSWER",
                        "enrollment-service enrols for it or declines it",
                        Clock.BUSINESS,
                        """
                        SELECT 'payment/' || p.payment_id, p.settled_at, 'enrollment/' || a.enrollment_id
                        FROM rm.payment p JOIN rm.allocation a USING (payment_id)
                        LEFT JOIN rm.enrollment_fact f USING (enrollment_id)
                        WHERE a.kind = 'TUITION' AND f.enrolled_payment_id IS DISTINCT FROM p.payment_id
                          AND NOT EXISTS (SELECT FROM rm.decline d
                                          WHERE d.enrollment_id = a.enrollment_id AND d.payment_id = p.payment_id)
                        """),
                new Kind(
                        "REFUND_NOT_ISSUED",
                        "it is handed to the provider",
                        Clock.BUSINESS,
                        "SELECT 'refund/' || refund_id, approved_at, 'due by ' || due_by FROM rm.refund"
                                + " WHERE status = 'APPROVED'"),
                new Kind(
                        "REFUND_NOT_SETTLED",
                        "the provider says that it arrived or failed",
                        Clock.BUSINESS,
                        "SELECT 'refund/' || refund_id, issued_at, status || ', due by ' || due_by FROM rm.refund"
                                + " WHERE status IN ('ISSUED', 'FAILED')"),
                new Kind(
                        "CASE_OPEN",
                        "a person decides what the money is",
                        Clock.BUSINESS,
                        "SELECT reconciliation_id::text, opened_at, kind || ' ' || provider FROM rm.reconciliation_case"
                                + " WHERE closed_at IS NULL"),
                new Kind(
                        "PROVIDER_NOT_TOLD",
                        "the provider takes the request",
                        Clock.REAL,
                        "SELECT task_id, created_at, error FROM provider.task WHERE done_at IS NULL"),
                new Kind(
                        "WEBHOOK_UNAPPLIED",
                        "it is applied, or becomes a case",
                        Clock.REAL,
                        "SELECT provider || ' ' || delivery_id, received_at, coalesce(status || ': ' || note, status)"
                                + " FROM provider.webhook WHERE status IN ('PENDING', 'WAITING_FOR_PARENT', 'ASKED', 'PARKED')"));
    }
}
