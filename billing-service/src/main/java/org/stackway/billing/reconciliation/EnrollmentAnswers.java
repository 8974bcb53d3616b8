package org.stackway.billing.reconciliation;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import org.stackway.kit.store.Tx;

/**
 * Counts enrollment-service's answers: for every settled payment and each enrolment that it covers there is exactly one, that
 * it enrols or that it was declined.
 */
@ApplicationScoped
class EnrollmentAnswers {

    private static final String COUNT = """
            SELECT count(*) AS covered,
                   count(*) FILTER (WHERE answers = 1) AS once,
                   count(*) FILTER (WHERE answers = 0) AS unanswered,
                   count(*) FILTER (WHERE answers > 1) AS twice,
                   count(DISTINCT payment_id) AS payments
            FROM (
              SELECT a.payment_id, (f.enrolled_payment_id IS NOT DISTINCT FROM a.payment_id)::int
                     + (SELECT count(*) FROM rm.decline d
                        WHERE d.enrollment_id = a.enrollment_id AND d.payment_id = a.payment_id) AS answers
              FROM rm.allocation a JOIN rm.payment p USING (payment_id) LEFT JOIN rm.enrollment_fact f USING (enrollment_id)
              WHERE a.kind = 'TUITION' AND p.settled_at IS NOT NULL) answered
            """;

    /**
     * The counts.
     *
     * @param payments settled payments that cover an enrolment
     * @param covered pairs of such a payment and an enrolment that it covers
     * @param answeredOnce those with exactly one answer
     * @param unanswered those that enrollment-service still owes an answer
     * @param answeredTwice those with contradicting answers: a defect
     * @param holds every pair has exactly one answer
     */
    public record Answers(
            long payments, long covered, long answeredOnce, long unanswered, long answeredTwice, boolean holds) {}

    Uni<Answers> count(Tx tx) {
        return tx.sql().query(COUNT).map(rows -> {
            Row row = rows.iterator().next();
            long covered = row.getLong("covered");
            long once = row.getLong("once");
            return new Answers(
                    row.getLong("payments"),
                    covered,
                    once,
                    row.getLong("unanswered"),
                    row.getLong("twice"),
                    covered == once);
        });
    }
}
