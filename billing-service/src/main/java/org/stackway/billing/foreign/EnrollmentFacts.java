package org.stackway.billing.foreign;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.stackway.events.EnrollmentFact;
import org.stackway.events.value.PaymentId;
import org.stackway.kit.store.Tx;

/** Keeps what enrollment-service tells about an enrolment, one row each, keyed by the stream it comes from. */
final class EnrollmentFacts {

    private static final String UPSERT = """
            INSERT INTO rm.enrollment_fact (enrollment_id, learner_id, offering_id, session_id, course_code)
            VALUES ($1, $2, $3, $4, $5) ON CONFLICT (enrollment_id) DO NOTHING
            """;
    private static final String ENDED = "UPDATE rm.enrollment_fact SET ended_at = $2 WHERE enrollment_id = $1";
    private static final String ENROLLED = """
            UPDATE rm.enrollment_fact SET enrolled_at = $2, enrolled_payment_id = $3 WHERE enrollment_id = $1
            """;
    private static final String DROPPED = """
            UPDATE rm.enrollment_fact
            SET dropped_at = $2, drop_refund = $3, contested_at = NULL, upheld_at = NULL, reversed_at = NULL
            WHERE enrollment_id = $1
            """;
    private static final String CONTESTED = """
            UPDATE rm.enrollment_fact SET contested_at = $2, upheld_at = NULL WHERE enrollment_id = $1
            """;
    private static final String UPHELD = "UPDATE rm.enrollment_fact SET upheld_at = $2 WHERE enrollment_id = $1";
    private static final String REVERSED = "UPDATE rm.enrollment_fact SET reversed_at = $2 WHERE enrollment_id = $1";
    private static final String DECLINED = """
            INSERT INTO rm.decline (enrollment_id, payment_id, reason, declined_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT DO NOTHING
            """;

    private EnrollmentFacts() {}

    static Uni<Void> known(Tx tx, EnrollmentFact fact) {
        return tx.sql()
                .query(
                        UPSERT,
                        fact.enrollmentId().value(),
                        fact.learnerId().value(),
                        fact.offeringId().wire(),
                        fact.sessionId().wire(),
                        fact.courseCode().wire())
                .replaceWithVoid();
    }

    static Uni<Void> ended(Tx tx, EnrollmentFact fact, Instant at) {
        return known(tx, fact).chain(() -> set(tx, ENDED, fact, utc(at)));
    }

    static Uni<Void> enrolled(Tx tx, EnrollmentFact fact, Instant at, @Nullable PaymentId by) {
        return known(tx, fact).chain(() -> set(tx, ENROLLED, fact, utc(at), by == null ? null : by.value()));
    }

    static Uni<Void> dropped(Tx tx, EnrollmentFact fact, Instant at, String refund) {
        return known(tx, fact).chain(() -> set(tx, DROPPED, fact, utc(at), refund));
    }

    static Uni<Void> contested(Tx tx, EnrollmentFact fact, Instant at) {
        return known(tx, fact).chain(() -> set(tx, CONTESTED, fact, utc(at)));
    }

    static Uni<Void> upheld(Tx tx, EnrollmentFact fact, Instant at) {
        return known(tx, fact).chain(() -> set(tx, UPHELD, fact, utc(at)));
    }

    static Uni<Void> reversed(Tx tx, EnrollmentFact fact, Instant at) {
        return known(tx, fact).chain(() -> set(tx, REVERSED, fact, utc(at)));
    }

    static Uni<Void> declined(Tx tx, EnrollmentFact fact, Instant at, PaymentId payment, String reason) {
        return known(tx, fact).chain(() -> set(tx, DECLINED, fact, payment.value(), reason, utc(at)));
    }

    private static Uni<Void> set(Tx tx, String sql, EnrollmentFact fact, @Nullable Object... values) {
        @Nullable Object[] all = new @Nullable Object[values.length + 1];
        all[0] = fact.enrollmentId().value();
        System.arraycopy(values, 0, all, 1, values.length);
        return tx.sql().query(sql, all).replaceWithVoid();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
