package org.stackway.enrollment.enrollment;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Grade;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Money;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.PaymentMethod;
import org.stackway.events.value.SessionId;
import org.stackway.kit.store.EventStore;
import org.stackway.kit.store.Tx;

/**
 * Stores what other services told about enrolments.
 *
 * <p>Invariant: whoever stores a fact about an enrolment, and whoever decides about it, first locks the enrolment's row.
 * So of a fact and a decision that meet, the later one sees the other: none of the two can overlook its counterpart.
 */
@ApplicationScoped
class EnrollmentFactsTable {

    private static final String LOCK = """
            SELECT enrollment_id FROM rm.enrollment WHERE enrollment_id = ANY ($1::uuid[])
            ORDER BY enrollment_id FOR UPDATE
            """;
    private static final String LOCK_OF_LEARNER = """
            SELECT enrollment_id FROM rm.enrollment WHERE learner_id = $1 ORDER BY enrollment_id FOR UPDATE
            """;
    private static final String LOCK_OF_SESSION = """
            SELECT enrollment_id FROM rm.enrollment WHERE session_id = $1 ORDER BY enrollment_id FOR UPDATE
            """;
    private static final String PAYMENT = """
            INSERT INTO rm.payment_fact AS p (payment_id, checkout_id, method, initiated_at, state)
            VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (payment_id) DO UPDATE
            SET state = excluded.state, initiated_at = coalesce(excluded.initiated_at, p.initiated_at)
            """;
    private static final String COVER = """
            INSERT INTO rm.payment_cover (enrollment_id, payment_id)
            SELECT e, $2 FROM unnest($1::uuid[]) AS e ON CONFLICT DO NOTHING
            """;
    private static final String COVERED = """
            SELECT enrollment_id FROM rm.payment_cover WHERE payment_id = $1
            UNION SELECT unnest($2::uuid[]) ORDER BY 1
            """;
    private static final String EXPIRE_CHECKOUT =
            "UPDATE rm.payment_fact SET state = 'EXPIRED' WHERE checkout_id = $1 AND state IN ('PROCESSING', 'UNKNOWN')";
    private static final String FINAL_ACCESS = """
            INSERT INTO rm.final_access_fact AS f (enrollment_id, source_stream, accessed_at) VALUES ($1, $2, $3)
            ON CONFLICT (enrollment_id, source_stream) DO UPDATE
            SET accessed_at = least(f.accessed_at, excluded.accessed_at)
            """;
    private static final String GRADE = """
            INSERT INTO rm.grade_fact (enrollment_id, grade) VALUES ($1, $2)
            ON CONFLICT (enrollment_id) DO UPDATE SET grade = excluded.grade
            """;
    private static final String DISPUTE_DROP = """
            INSERT INTO rm.dispute_drop_fact AS d (enrollment_id, resolved_at) VALUES ($1, $2)
            ON CONFLICT (enrollment_id) DO UPDATE SET resolved_at = least(d.resolved_at, excluded.resolved_at)
            """;
    private static final String TUITION = """
            INSERT INTO rm.tuition_fact (enrollment_id, amount_minor, currency) VALUES ($1, $2, $3)
            ON CONFLICT (enrollment_id) DO UPDATE
            SET amount_minor = excluded.amount_minor, currency = excluded.currency
            """;

    /** Locks these enrolments, in one order for everybody, until the transaction ends. */
    Uni<Void> lock(Tx tx, Collection<EnrollmentId> enrolments) {
        return tx.sql().query(LOCK, (Object) uuids(enrolments)).replaceWithVoid();
    }

    /** Locks all enrolments of a learner. */
    Uni<List<EnrollmentId>> lockOf(Tx tx, LearnerId learner) {
        return tx.sql().query(LOCK_OF_LEARNER, learner.value()).map(EnrollmentFactsTable::ids);
    }

    /** Locks all enrolments in a session. */
    Uni<List<EnrollmentId>> lockIn(Tx tx, SessionId session) {
        return tx.sql().query(LOCK_OF_SESSION, session.wire()).map(EnrollmentFactsTable::ids);
    }

    private static List<EnrollmentId> ids(Iterable<Row> rows) {
        List<EnrollmentId> ids = new ArrayList<>();
        rows.forEach(row -> ids.add(new EnrollmentId(row.getUUID(0))));
        return ids;
    }

    /** All enrolments that this payment ever was for: what it covered in the end may be fewer than it set out to pay. */
    Uni<List<EnrollmentId>> coveredBy(Tx tx, PaymentId payment, Collection<EnrollmentId> atLeast) {
        return tx.sql().query(COVERED, payment.value(), uuids(atLeast)).map(EnrollmentFactsTable::ids);
    }

    /** The last thing said of a payment. */
    Uni<Void> payment(
            Tx tx,
            PaymentId payment,
            CheckoutId checkout,
            Collection<EnrollmentId> covered,
            PaymentMethod method,
            @Nullable Instant initiatedAt,
            PaymentAttempt.State state) {
        return tx.sql()
                .query(
                        PAYMENT,
                        payment.value(),
                        checkout.value(),
                        method.name(),
                        initiatedAt == null ? null : EventStore.timestamp(initiatedAt),
                        state.name())
                .chain(() -> tx.sql().query(COVER, uuids(covered), payment.value()))
                .replaceWithVoid();
    }

    /** No payment of this checkout can come any more. */
    Uni<Void> checkoutExpired(Tx tx, CheckoutId checkout) {
        return tx.sql().query(EXPIRE_CHECKOUT, checkout.value()).replaceWithVoid();
    }

    Uni<Void> finalAccess(Tx tx, EnrollmentId enrolment, String source, Instant accessedAt) {
        return tx.sql()
                .query(FINAL_ACCESS, enrolment.value(), source, EventStore.timestamp(accessedAt))
                .replaceWithVoid();
    }

    /** The grade posted, or null if it was voided. */
    Uni<Void> grade(Tx tx, EnrollmentId enrolment, @Nullable Grade grade) {
        return tx.sql()
                .query(GRADE, enrolment.value(), grade == null ? null : grade.wire())
                .replaceWithVoid();
    }

    Uni<Void> disputeDrop(Tx tx, EnrollmentId enrolment, Instant resolvedAt) {
        return tx.sql()
                .query(DISPUTE_DROP, enrolment.value(), EventStore.timestamp(resolvedAt))
                .replaceWithVoid();
    }

    Uni<Void> tuition(Tx tx, EnrollmentId enrolment, Money amount) {
        return tx.sql()
                .query(
                        TUITION,
                        enrolment.value(),
                        amount.amountMinor(),
                        amount.currency().getCurrencyCode())
                .replaceWithVoid();
    }

    private static UUID[] uuids(Collection<EnrollmentId> enrolments) {
        return enrolments.stream().map(EnrollmentId::value).toArray(UUID[]::new);
    }
}
