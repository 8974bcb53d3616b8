package org.stackway.billing.refund;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.stackway.billing.refund.Refund.Status;
import org.stackway.billing.refund.RefundClaims.Credit;
import org.stackway.billing.refund.RefundClaims.Paid;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.DeclineReason;
import org.stackway.events.value.DisputeId;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Money;
import org.stackway.events.value.OfferingId;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.PaymentMethod;
import org.stackway.events.value.RefundCancellationReason;
import org.stackway.events.value.RefundId;
import org.stackway.events.value.SessionId;
import org.stackway.kit.command.AggregateCommand;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.store.Tx;

/**
 * Makes refunds what the facts ask for. Called whenever one of those facts changes, whichever it is: a payment settled or
 * returned, an answer to it, a drop, its contest and its end. What it does depends on the set of facts only (D22).
 */
@ApplicationScoped
public class RefundPolicy {

    private static final String CLAIMS = """
            SELECT f.enrollment_id, f.learner_id, f.offering_id, f.session_id, f.course_code, f.enrolled_payment_id,
                   coalesce(f.drop_refund = 'FULL', false) AS dropped_in_full, f.reversed_at IS NOT NULL AS drop_reversed,
                   c.amount_minor, c.currency
            FROM rm.enrollment_fact f LEFT JOIN rm.charge c USING (enrollment_id)
            WHERE f.enrollment_id = ANY ($1::uuid[])
            """;
    private static final String DECLINED = """
            SELECT enrollment_id, payment_id, reason FROM rm.decline WHERE enrollment_id = ANY ($1::uuid[])
            """;
    private static final String PAID = """
            SELECT a.enrollment_id, p.payment_id, p.method, a.amount_minor, p.currency, p.settled_at,
                   p.returned_at IS NULL AS live
            FROM rm.allocation a JOIN rm.payment p USING (payment_id)
            WHERE a.enrollment_id = ANY ($1::uuid[]) ORDER BY p.settled_at, p.payment_id
            """;
    private static final String REFUNDS = """
            SELECT refund_id, enrollment_id, payment_id, status FROM rm.refund WHERE enrollment_id = ANY ($1::uuid[])
            """;

    private static final String CREDITS = """
            SELECT enrollment_id, dispute_id, amount_minor, currency FROM rm.tuition_dispute
            WHERE outcome = 'CREDIT' AND enrollment_id = ANY ($1::uuid[]) ORDER BY resolved_at DESC, dispute_id
            """;

    private final RefundAggregate refunds;

    RefundPolicy(RefundAggregate refunds) {
        this.refunds = refunds;
    }

    /** The commands that make the refunds of these enrolments what the facts ask for. */
    public Uni<List<AggregateCommand<?, ?, ?, ?>>> commands(
            Tx tx, Collection<EnrollmentId> enrollments, CommandContext context) {
        Map<EnrollmentId, CommandContext> contexts = new LinkedHashMap<>();
        enrollments.forEach(enrollment -> contexts.put(enrollment, context));
        return commands(tx, contexts);
    }

    /** The same, each in the context of what changed its facts. */
    public Uni<List<AggregateCommand<?, ?, ?, ?>>> commands(Tx tx, Map<EnrollmentId, CommandContext> contexts) {
        UUID[] ids = contexts.keySet().stream().map(EnrollmentId::value).toArray(UUID[]::new);
        // sent together, run one after the other
        return Uni.combine()
                .all()
                .unis(
                        rows(tx, CLAIMS, ids),
                        rows(tx, DECLINED, ids),
                        rows(tx, PAID, ids),
                        rows(tx, CREDITS, ids),
                        rows(tx, REFUNDS, ids))
                .with((claims, declined, paid, credits, existing) -> {
                    List<AggregateCommand<?, ?, ?, ?>> commands = new ArrayList<>();
                    for (RefundClaims one : claims(claims, declined, paid, credits)) {
                        commands(
                                one,
                                existing(existing, one.enrollmentId()),
                                Objects.requireNonNull(contexts.get(one.enrollmentId())),
                                commands);
                    }
                    return commands;
                });
    }

    private void commands(
            RefundClaims claims,
            Map<RefundId, Status> existing,
            CommandContext context,
            List<AggregateCommand<?, ?, ?, ?>> commands) {
        Set<RefundId> wanted = new HashSet<>();
        for (WantedRefund refund : RefundRules.wanted(claims)) {
            RefundId id = RefundRules.refundId(refund);
            wanted.add(id);
            Status known = existing.get(id);
            if (known == null || known == Status.CANCELLED) {
                commands.add(command(id, new RefundCommand.Approve(id, refund), context));
            } else if (known == Status.APPROVED) {
                // a contest may have ended after the day on which it was to be issued
                commands.add(command(id, new RefundCommand.Issue(), context));
            }
        }
        existing.forEach((id, known) -> {
            if (known == Status.APPROVED && !wanted.contains(id)) {
                RefundCancellationReason reason = claims.dropReversed()
                        ? RefundCancellationReason.DROP_REVERSED
                        : RefundCancellationReason.PAYMENT_RETURNED;
                commands.add(command(id, new RefundCommand.Cancel(reason), context));
            }
        });
    }

    private AggregateCommand<?, ?, ?, ?> command(RefundId id, RefundCommand command, CommandContext context) {
        return AggregateCommand.of(refunds, id.wire(), command, context);
    }

    private static Map<RefundId, Status> existing(List<Row> rows, EnrollmentId enrollment) {
        Map<RefundId, Status> found = new LinkedHashMap<>();
        for (Row row : rows) {
            if (row.getUUID("payment_id") != null
                    && row.getUUID("enrollment_id").equals(enrollment.value())) {
                found.put(new RefundId(row.getUUID("refund_id")), Status.valueOf(row.getString("status")));
            }
        }
        return found;
    }

    private static List<RefundClaims> claims(List<Row> claims, List<Row> declined, List<Row> paid, List<Row> credits) {
        Map<UUID, List<Credit>> credited = new HashMap<>();
        credits.forEach(row -> credited.computeIfAbsent(row.getUUID("enrollment_id"), key -> new ArrayList<>())
                .add(new Credit(new DisputeId(row.getUUID("dispute_id")), money(row))));
        Map<UUID, Set<PaymentId>> refused = new HashMap<>();
        declined.forEach(row -> refused.computeIfAbsent(row.getUUID("enrollment_id"), key -> new HashSet<>())
                .add(new PaymentId(row.getUUID("payment_id"))));
        Map<UUID, Set<PaymentId>> spare = new HashMap<>();
        declined.stream()
                .filter(row -> row.getString("reason").equals(DeclineReason.ALREADY_FUNDED.name()))
                .forEach(row -> spare.computeIfAbsent(row.getUUID("enrollment_id"), key -> new HashSet<>())
                        .add(new PaymentId(row.getUUID("payment_id"))));
        Map<UUID, List<Paid>> settled = new HashMap<>();
        paid.forEach(row -> settled.computeIfAbsent(row.getUUID("enrollment_id"), key -> new ArrayList<>())
                .add(paid(row)));
        return claims.stream()
                .map(row -> {
                    UUID id = row.getUUID("enrollment_id");
                    return new RefundClaims(
                            new EnrollmentId(id),
                            new LearnerId(row.getUUID("learner_id")),
                            OfferingId.parse(row.getString("offering_id")),
                            SessionId.parse(row.getString("session_id")),
                            CourseCode.parse(row.getString("course_code")),
                            settled.getOrDefault(id, List.of()),
                            refused.getOrDefault(id, Set.of()),
                            spare.getOrDefault(id, Set.of()),
                            Optional.ofNullable(row.getUUID("enrolled_payment_id"))
                                    .map(PaymentId::new),
                            row.getBoolean("dropped_in_full"),
                            row.getBoolean("drop_reversed"),
                            row.getLong("amount_minor") == null ? Optional.empty() : Optional.of(money(row)),
                            credited.getOrDefault(id, List.of()));
                })
                .toList();
    }

    private static Paid paid(Row row) {
        return new Paid(
                new PaymentId(row.getUUID("payment_id")),
                PaymentMethod.valueOf(row.getString("method")),
                money(row),
                row.getBoolean("live"));
    }

    private static Money money(Row row) {
        return Money.of(row.getLong("amount_minor"), Currency.getInstance(row.getString("currency")));
    }

    private static Uni<List<Row>> rows(Tx tx, String sql, UUID[] ids) {
        return tx.sql().query(sql, (Object) ids).map(rows -> {
            List<Row> all = new ArrayList<>();
            rows.forEach(all::add);
            return all;
        });
    }
}
