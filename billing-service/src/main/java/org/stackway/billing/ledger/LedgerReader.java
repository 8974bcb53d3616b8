package org.stackway.billing.ledger;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stackway.billing.ledger.EnrollmentMoney.Charge;
import org.stackway.billing.ledger.EnrollmentMoney.FundingPart;
import org.stackway.billing.ledger.EnrollmentMoney.PaymentPart;
import org.stackway.billing.ledger.EnrollmentMoney.RefundPart;
import org.stackway.billing.ledger.EnrollmentMoney.Seat;
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
import org.stackway.kit.store.Tx;

/** Reads the facts about enrolments' money from the read models, in the transaction that uses them. */
@ApplicationScoped
public class LedgerReader {

    private static final String ENROLLMENTS = """
            SELECT i.enrollment_id,
                   coalesce(c.learner_id, f.learner_id) AS learner_id,
                   coalesce(c.session_id, f.session_id) AS session_id,
                   coalesce(c.course_code, f.course_code) AS course_code,
                   c.charge_id, c.currency, c.assessed_at,
                   c.amount_minor - coalesce((SELECT sum(d.amount_minor) FROM rm.tuition_dispute d
                                              WHERE d.enrollment_id = c.enrollment_id AND d.outcome = 'CREDIT'), 0)::bigint
                     AS amount_minor,
                   f.ended_at, f.enrolled_at, CASE WHEN f.drop_refund = 'FULL' THEN f.dropped_at END AS dropped_at,
                   f.reversed_at
            FROM i
            LEFT JOIN rm.charge c USING (enrollment_id)
            LEFT JOIN rm.enrollment_fact f USING (enrollment_id)
            WHERE c.enrollment_id IS NOT NULL OR f.enrollment_id IS NOT NULL
            """;
    private static final String BY_ENROLLMENT = "WITH i AS (SELECT unnest($1::uuid[]) AS enrollment_id)" + ENROLLMENTS;
    private static final String BY_LEARNER = """
            WITH i AS (
              SELECT enrollment_id FROM rm.charge WHERE learner_id = ANY ($1::uuid[])
              UNION
              SELECT enrollment_id FROM rm.enrollment_fact WHERE learner_id = ANY ($1::uuid[])
            )
            """ + ENROLLMENTS;
    private static final String PAYMENTS = """
            SELECT l.enrollment_id, p.payment_id, coalesce(a.amount_minor, 0) AS amount_minor, p.currency,
                   p.initiated_at, p.failed_at, p.settled_at, p.returned_at
            FROM (SELECT enrollment_id, payment_id FROM rm.checkout_line JOIN rm.payment USING (checkout_id)
                  WHERE enrollment_id = ANY ($1::uuid[])
                  UNION
                  SELECT enrollment_id, payment_id FROM rm.allocation WHERE enrollment_id = ANY ($1::uuid[])) l
            JOIN rm.payment p USING (payment_id)
            LEFT JOIN rm.allocation a USING (payment_id, enrollment_id)
            """;
    private static final String REFUNDS = """
            SELECT enrollment_id, refund_id, payment_id, amount_minor, currency, approved_at, cancelled_at
            FROM rm.refund WHERE enrollment_id = ANY ($1::uuid[])
            """;

    private static final String FUNDINGS = """
            SELECT g.enrollment_id, g.authorization_id, g.amount_minor, g.currency, g.guaranteed_at, g.ended_at, g.end_reason,
                   d.declined_at
            FROM rm.funding g LEFT JOIN rm.funding_decline d USING (enrollment_id, authorization_id)
            WHERE g.enrollment_id = ANY ($1::uuid[])
            """;

    /** The facts about these enrolments; one nobody told us about is missing. */
    public Uni<Map<EnrollmentId, EnrollmentMoney>> ofEnrollments(Tx tx, Collection<EnrollmentId> enrollments) {
        return read(
                tx, BY_ENROLLMENT, enrollments.stream().map(EnrollmentId::value).toArray(UUID[]::new));
    }

    /** The facts about every enrolment of these learners. */
    public Uni<Map<EnrollmentId, EnrollmentMoney>> ofLearners(Tx tx, Collection<LearnerId> learners) {
        return read(tx, BY_LEARNER, learners.stream().map(LearnerId::value).toArray(UUID[]::new));
    }

    private static Uni<Map<EnrollmentId, EnrollmentMoney>> read(Tx tx, String sql, UUID[] ids) {
        return tx.sql().query(sql, (Object) ids).chain(rows -> {
            List<Row> found = new ArrayList<>();
            rows.forEach(found::add);
            UUID[] enrollments =
                    found.stream().map(row -> row.getUUID("enrollment_id")).toArray(UUID[]::new);
            return tx.sql().query(PAYMENTS, (Object) enrollments).chain(payments -> tx.sql()
                    .query(REFUNDS, (Object) enrollments)
                    .chain(refunds -> tx.sql()
                            .query(FUNDINGS, (Object) enrollments)
                            .map(fundings -> {
                                Map<UUID, List<PaymentPart>> paid = new HashMap<>();
                                payments.forEach(row -> paid.computeIfAbsent(
                                                row.getUUID("enrollment_id"), key -> new ArrayList<>())
                                        .add(payment(row)));
                                Map<UUID, List<RefundPart>> returned = new HashMap<>();
                                refunds.forEach(row -> returned.computeIfAbsent(
                                                row.getUUID("enrollment_id"), key -> new ArrayList<>())
                                        .add(refund(row)));
                                Map<UUID, List<FundingPart>> funded = new HashMap<>();
                                fundings.forEach(row -> funded.computeIfAbsent(
                                                row.getUUID("enrollment_id"), key -> new ArrayList<>())
                                        .add(funding(row)));
                                Map<EnrollmentId, EnrollmentMoney> all = new LinkedHashMap<>();
                                for (Row row : found) {
                                    UUID id = row.getUUID("enrollment_id");
                                    all.put(
                                            new EnrollmentId(id),
                                            enrollment(
                                                    row,
                                                    paid.getOrDefault(id, List.of()),
                                                    returned.getOrDefault(id, List.of()),
                                                    funded.getOrDefault(id, List.of())));
                                }
                                return all;
                            })));
        });
    }

    private static EnrollmentMoney enrollment(
            Row row, List<PaymentPart> payments, List<RefundPart> refunds, List<FundingPart> fundings) {
        UUID charge = row.getUUID("charge_id");
        return new EnrollmentMoney(
                new EnrollmentId(row.getUUID("enrollment_id")),
                new LearnerId(row.getUUID("learner_id")),
                SessionId.parse(row.getString("session_id")),
                CourseCode.parse(row.getString("course_code")),
                charge == null
                        ? Optional.empty()
                        : Optional.of(new Charge(
                                new ChargeId(charge),
                                money(row),
                                row.getOffsetDateTime("assessed_at").toInstant())),
                new Seat(
                        instant(row, "ended_at"),
                        instant(row, "enrolled_at"),
                        instant(row, "dropped_at"),
                        instant(row, "reversed_at")),
                payments,
                refunds,
                fundings);
    }

    private static PaymentPart payment(Row row) {
        return new PaymentPart(
                new PaymentId(row.getUUID("payment_id")),
                money(row),
                row.getOffsetDateTime("initiated_at").toInstant(),
                instant(row, "failed_at"),
                instant(row, "settled_at"),
                instant(row, "returned_at"));
    }

    private static FundingPart funding(Row row) {
        String reason = row.getString("end_reason");
        return new FundingPart(
                new AuthorizationId(row.getUUID("authorization_id")),
                money(row),
                row.getOffsetDateTime("guaranteed_at").toInstant(),
                instant(row, "ended_at"),
                reason == null ? null : FundingEndReason.valueOf(reason),
                instant(row, "declined_at"));
    }

    private static RefundPart refund(Row row) {
        UUID payment = row.getUUID("payment_id");
        return new RefundPart(
                new RefundId(row.getUUID("refund_id")),
                payment == null ? null : new PaymentId(payment),
                money(row),
                row.getOffsetDateTime("approved_at").toInstant(),
                instant(row, "cancelled_at"));
    }

    static Money money(Row row) {
        return Money.of(row.getLong("amount_minor"), Currency.getInstance(row.getString("currency")));
    }

    static @Nullable Instant instant(Row row, String column) {
        OffsetDateTime at = row.getOffsetDateTime(column);
        return at == null ? null : at.toInstant();
    }
}
