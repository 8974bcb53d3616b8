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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.stackway.billing.refund.Refund.Status;
import org.stackway.billing.refund.RefundClaims.Paid;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.DeclineReason;
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
            SELECT enrollment_id, learner_id, offering_id, session_id, course_code, enrolled_payment_id,
                   coalesce(drop_refund = 'FULL', false) AS dropped_in_full, reversed_at IS NOT NULL AS drop_reversed
            FROM rm.enrollment_fact WHERE enrollment_id = ANY ($1::uuid[])
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

    private final RefundAggregate refunds;

    RefundPolicy(RefundAggregate refunds) {
        this.refunds = refunds;
    }

    /** The commands that make the refunds of these enrolments what the facts ask for. */
    public Uni<List<AggregateCommand<?, ?, ?, ?>>> commands(
            Tx tx, Collection<EnrollmentId> enrollments, CommandContext context) {
        UUID[] ids = enrollments.stream().map(EnrollmentId::value).toArray(UUID[]::new);
        return rows(tx, CLAIMS, ids).chain(claims -> rows(tx, DECLINED, ids).chain(declined -> rows(tx, PAID, ids)
                .chain(paid -> rows(tx, REFUNDS, ids).map(existing -> {
                    List<AggregateCommand<?, ?, ?, ?>> commands = new ArrayList<>();
                    for (RefundClaims one : claims(claims, declined, paid)) {
                        commands(one, existing(existing, one.enrollmentId()), context, commands);
                    }
                    return commands;
                }))));
    }

    private void commands(
            RefundClaims claims,
            Map<PaymentId, Existing> existing,
            CommandContext context,
            List<AggregateCommand<?, ?, ?, ?>> commands) {
        Set<PaymentId> wanted = new HashSet<>();
        for (WantedRefund refund : RefundRules.wanted(claims)) {
            wanted.add(refund.paymentId());
            Existing known = existing.get(refund.paymentId());
            if (known == null || known.status() == Status.CANCELLED) {
                RefundId id = RefundRules.refundId(refund.enrollmentId(), refund.paymentId());
                commands.add(command(id, new RefundCommand.Approve(id, refund), context));
            } else if (known.status() == Status.APPROVED) {
                // a contest may have ended after the day on which it was to be issued
                commands.add(command(known.refundId(), new RefundCommand.Issue(), context));
            }
        }
        existing.forEach((payment, known) -> {
            if (known.status() == Status.APPROVED && !wanted.contains(payment)) {
                RefundCancellationReason reason = claims.dropReversed()
                        ? RefundCancellationReason.DROP_REVERSED
                        : RefundCancellationReason.PAYMENT_RETURNED;
                commands.add(command(known.refundId(), new RefundCommand.Cancel(reason), context));
            }
        });
    }

    private AggregateCommand<?, ?, ?, ?> command(RefundId id, RefundCommand command, CommandContext context) {
        return AggregateCommand.of(refunds, id.wire(), command, context);
    }

    private record Existing(RefundId refundId, Status status) {}

    private static Map<PaymentId, Existing> existing(List<Row> rows, EnrollmentId enrollment) {
        Map<PaymentId, Existing> found = new LinkedHashMap<>();
        for (Row row : rows) {
            UUID payment = row.getUUID("payment_id");
            if (payment != null && row.getUUID("enrollment_id").equals(enrollment.value())) {
                found.put(
                        new PaymentId(payment),
                        new Existing(new RefundId(row.getUUID("refund_id")), Status.valueOf(row.getString("status"))));
            }
        }
        return found;
    }

    private static List<RefundClaims> claims(List<Row> claims, List<Row> declined, List<Row> paid) {
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
                            row.getBoolean("drop_reversed"));
                })
                .toList();
    }

    private static Paid paid(Row row) {
        return new Paid(
                new PaymentId(row.getUUID("payment_id")),
                PaymentMethod.valueOf(row.getString("method")),
                Money.of(row.getLong("amount_minor"), Currency.getInstance(row.getString("currency"))),
                row.getBoolean("live"));
    }

    private static Uni<List<Row>> rows(Tx tx, String sql, UUID[] ids) {
        return tx.sql().query(sql, (Object) ids).map(rows -> {
            List<Row> all = new ArrayList<>();
            rows.forEach(all::add);
            return all;
        });
    }
}
