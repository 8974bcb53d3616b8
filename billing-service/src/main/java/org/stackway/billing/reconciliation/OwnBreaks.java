package org.stackway.billing.reconciliation;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Money;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.ReconciliationBreakKind;
import org.stackway.events.value.RefundId;
import org.stackway.kit.store.Tx;

/**
 * Finds what our own facts say that should not be. Each query asks for what has been so for longer than it takes to become
 * right by itself, by business time; {@code $1} is now.
 */
@ApplicationScoped
class OwnBreaks {

    /** Under way for longer than the method takes. */
    private static final String PAYMENT_OVERDUE = """
            SELECT payment_id::text AS subject, tuition_minor + fee_minor AS amount_minor, currency, lower(method) AS provider,
                   reference, payment_id, checkout_id, 'checkout/' || checkout_id AS stream, NULL::uuid AS refund_id,
                   NULL::uuid AS learner_id, NULL::uuid AS enrollment_id
            FROM rm.payment
            WHERE status IN ('PROCESSING', 'UNKNOWN')
              AND initiated_at < $1::timestamptz - CASE method WHEN 'CARD' THEN interval '1 hour'
                                                               WHEN 'ECHECK' THEN interval '3 days'
                                                               ELSE interval '10 days' END
            """;

    private static final String REFUND_OVERDUE = """
            SELECT r.refund_id::text AS subject, r.amount_minor, r.currency, coalesce(lower(p.method), '-') AS provider,
                   p.reference, r.payment_id, p.checkout_id, 'refund/' || r.refund_id AS stream, r.refund_id,
                   r.learner_id, r.enrollment_id
            FROM rm.refund r LEFT JOIN rm.payment p USING (payment_id)
            WHERE r.status IN ('APPROVED', 'ISSUED', 'FAILED') AND r.due_by < $1::timestamptz
            """;
    private static final String SETTLED_WITHOUT_ANSWER = """
            SELECT p.payment_id || ' ' || a.enrollment_id AS subject, a.amount_minor, p.currency, lower(p.method) AS provider,
                   p.reference, p.payment_id, p.checkout_id, 'enrollment/' || a.enrollment_id AS stream,
                   NULL::uuid AS refund_id, p.learner_id, a.enrollment_id
            FROM rm.payment p JOIN rm.allocation a USING (payment_id)
            LEFT JOIN rm.enrollment_fact f USING (enrollment_id)
            WHERE a.kind = 'TUITION' AND p.settled_at < $1::timestamptz - interval '1 hour'
              AND f.enrolled_payment_id IS DISTINCT FROM p.payment_id
              AND NOT EXISTS (SELECT FROM rm.decline d
                              WHERE d.enrollment_id = a.enrollment_id AND d.payment_id = p.payment_id)
            """;
    /** Money that was declined goes back, unless it pays what another payment had enrolled and then took away again. */
    private static final String PAID_NOT_ENROLLED = """
            SELECT p.payment_id || ' ' || d.enrollment_id AS subject, a.amount_minor, p.currency, lower(p.method) AS provider,
                   p.reference, p.payment_id, p.checkout_id, 'enrollment/' || d.enrollment_id AS stream,
                   NULL::uuid AS refund_id, p.learner_id, d.enrollment_id
            FROM rm.decline d JOIN rm.allocation a USING (enrollment_id, payment_id) JOIN rm.payment p USING (payment_id)
            WHERE d.declined_at < $1::timestamptz - interval '1 hour' AND p.settled_at IS NOT NULL AND p.returned_at IS NULL
              AND NOT EXISTS (SELECT FROM rm.refund r WHERE r.enrollment_id = d.enrollment_id
                              AND r.payment_id = d.payment_id AND r.status <> 'CANCELLED')
              AND NOT (d.reason = 'ALREADY_FUNDED' AND EXISTS (
                    SELECT FROM rm.enrollment_fact f JOIN rm.payment e ON e.payment_id = f.enrolled_payment_id
                    WHERE f.enrollment_id = d.enrollment_id AND e.returned_at IS NOT NULL))
            """;
    /** A debt that a hold stands for is known; a guarantee stands for money. */
    private static final String ENROLLED_NOT_PAID = """
            SELECT f.enrollment_id::text AS subject, c.amount_minor - coalesce(paid.amount, 0) AS amount_minor, c.currency,
                   '-' AS provider, NULL::text AS reference, f.enrolled_payment_id AS payment_id, NULL::uuid AS checkout_id,
                   'enrollment/' || f.enrollment_id AS stream, NULL::uuid AS refund_id, f.learner_id, f.enrollment_id
            FROM rm.enrollment_fact f JOIN rm.charge c USING (enrollment_id)
            LEFT JOIN LATERAL (
              SELECT sum(part.amount) AS amount FROM (
                SELECT a.amount_minor AS amount FROM rm.allocation a JOIN rm.payment p USING (payment_id)
                WHERE a.enrollment_id = f.enrollment_id AND p.settled_at IS NOT NULL AND p.returned_at IS NULL
                UNION ALL
                SELECT -r.amount_minor FROM rm.refund r
                WHERE r.enrollment_id = f.enrollment_id AND r.status <> 'CANCELLED'
                UNION ALL
                SELECT d.amount_minor FROM rm.tuition_dispute d
                WHERE d.enrollment_id = f.enrollment_id AND d.outcome = 'CREDIT'
                UNION ALL
                SELECT g.amount_minor FROM rm.funding g
                WHERE g.enrollment_id = f.enrollment_id AND (g.ended_at IS NULL OR g.end_reason = 'PAID')) part) paid ON true
            WHERE f.enrolled_at < $1::timestamptz - interval '1 hour' AND c.amount_minor > coalesce(paid.amount, 0)
              AND (f.dropped_at IS NULL OR f.reversed_at IS NOT NULL)
              AND NOT EXISTS (SELECT FROM rm.financial_hold h WHERE h.learner_id = f.learner_id AND h.released_at IS NULL)
            """;

    private static final String REFUND_WITHOUT_DROP = """
            SELECT r.refund_id::text AS subject, r.amount_minor, r.currency, coalesce(lower(p.method), '-') AS provider,
                   p.reference, r.payment_id, p.checkout_id, 'refund/' || r.refund_id AS stream, r.refund_id,
                   r.learner_id, r.enrollment_id
            FROM rm.refund r LEFT JOIN rm.payment p USING (payment_id) LEFT JOIN rm.enrollment_fact f USING (enrollment_id)
            WHERE r.cause = 'COURSE_DROPPED' AND r.status <> 'CANCELLED'
              AND r.approved_at < $1::timestamptz - interval '1 hour'
              AND (f.drop_refund IS DISTINCT FROM 'FULL' OR f.reversed_at IS NOT NULL)
            """;
    private static final String DROP_WITHOUT_REFUND = """
            SELECT f.enrollment_id || ' ' || p.payment_id AS subject, a.amount_minor, p.currency, lower(p.method) AS provider,
                   p.reference, p.payment_id, p.checkout_id, 'enrollment/' || f.enrollment_id AS stream,
                   NULL::uuid AS refund_id, f.learner_id, f.enrollment_id
            FROM rm.enrollment_fact f JOIN rm.payment p ON p.payment_id = f.enrolled_payment_id
            JOIN rm.allocation a ON a.payment_id = p.payment_id AND a.enrollment_id = f.enrollment_id
            WHERE f.drop_refund = 'FULL' AND f.reversed_at IS NULL AND f.dropped_at < $1::timestamptz - interval '1 hour'
              AND p.settled_at IS NOT NULL AND p.returned_at IS NULL
              AND NOT EXISTS (SELECT FROM rm.refund r WHERE r.enrollment_id = f.enrollment_id
                              AND r.payment_id = p.payment_id AND r.status <> 'CANCELLED'
                              AND r.cause <> 'TUITION_DISPUTE')
            """;

    private static final Map<ReconciliationBreakKind, String> QUERIES = new EnumMap<>(Map.of(
            ReconciliationBreakKind.PAYMENT_OVERDUE, PAYMENT_OVERDUE,
            ReconciliationBreakKind.REFUND_OVERDUE, REFUND_OVERDUE,
            ReconciliationBreakKind.SETTLED_WITHOUT_ANSWER, SETTLED_WITHOUT_ANSWER,
            ReconciliationBreakKind.PAID_NOT_ENROLLED, PAID_NOT_ENROLLED,
            ReconciliationBreakKind.ENROLLED_NOT_PAID, ENROLLED_NOT_PAID,
            ReconciliationBreakKind.REFUND_WITHOUT_DROP, REFUND_WITHOUT_DROP,
            ReconciliationBreakKind.DROP_WITHOUT_REFUND, DROP_WITHOUT_REFUND));

    /** The breaks of this kind, if our own facts can tell them. */
    Uni<List<FoundBreak>> find(Tx tx, ReconciliationBreakKind kind) {
        String query = QUERIES.get(kind);
        if (query == null) {
            return Uni.createFrom().item(List.of());
        }
        return tx.sql().query(query, tx.now().atOffset(ZoneOffset.UTC)).map(rows -> {
            List<FoundBreak> found = new ArrayList<>();
            rows.forEach(row -> found.add(found(kind, row)));
            return found;
        });
    }

    private static FoundBreak found(ReconciliationBreakKind kind, Row row) {
        UUID payment = row.getUUID("payment_id");
        UUID checkout = row.getUUID("checkout_id");
        UUID refund = row.getUUID("refund_id");
        UUID learner = row.getUUID("learner_id");
        UUID enrollment = row.getUUID("enrollment_id");
        return new FoundBreak(
                kind,
                row.getString("subject"),
                Money.of(row.getLong("amount_minor"), Currency.getInstance(row.getString("currency"))),
                row.getString("provider"),
                row.getString("reference"),
                payment == null ? null : new PaymentId(payment),
                checkout == null ? null : new CheckoutId(checkout),
                row.getString("stream"),
                refund == null ? null : new RefundId(refund),
                learner == null || enrollment == null
                        ? Optional.empty()
                        : Optional.of(new FoundBreak.Concerned(new LearnerId(learner), new EnrollmentId(enrollment))));
    }
}
