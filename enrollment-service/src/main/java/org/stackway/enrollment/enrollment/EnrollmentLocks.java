package org.stackway.enrollment.enrollment;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.PaymentId;
import org.stackway.kit.store.Tx;

/**
 * The locks under which what other services tell about enrolments is stored and read.
 *
 * <p>Invariant: whoever stores a fact about an enrolment, and whoever decides about it, first locks the enrolment's row.
 * So of a fact and a decision that meet, the later one sees the other: none of the two can overlook its counterpart.
 */
@ApplicationScoped
class EnrollmentLocks {

    private static final String LOCK = """
            SELECT enrollment_id FROM rm.enrollment WHERE enrollment_id = ANY ($1::uuid[])
            ORDER BY enrollment_id FOR UPDATE
            """;
    private static final String LOCK_OF_LEARNER = """
            SELECT enrollment_id FROM rm.enrollment WHERE learner_id = $1 ORDER BY enrollment_id FOR UPDATE
            """;
    private static final String LOCK_OF_LEARNERS = """
            SELECT enrollment_id FROM rm.enrollment WHERE learner_id = ANY ($1::uuid[]) ORDER BY enrollment_id FOR UPDATE
            """;
    private static final String LOCK_WITH_PRIOR_WORK = """
            SELECT enrollment_id FROM rm.enrollment e
            WHERE e.course_code = $1 AND (e.origin = 'UPGRADE'
                   OR EXISTS (SELECT 1 FROM rm.enrollment x
                              WHERE x.learner_id = e.learner_id AND x.course_code = e.course_code
                                AND x.enrollment_id <> e.enrollment_id AND x.enrolled_at IS NOT NULL))
              AND EXISTS (SELECT 1 FROM rm.preview_item i
                          WHERE i.learner_id = e.learner_id AND i.course_code = e.course_code)
            ORDER BY enrollment_id FOR UPDATE
            """;
    private static final String COVERED = """
            SELECT enrollment_id FROM rm.payment_cover WHERE payment_id = ANY ($1::uuid[])
            UNION SELECT unnest($2::uuid[]) ORDER BY 1
            """;
    /** Locks these enrolments, in one order for everybody, until the transaction ends. */
    Uni<Void> lock(Tx tx, Collection<EnrollmentId> enrolments) {
        return tx.sql().query(LOCK, (Object) uuids(enrolments)).replaceWithVoid();
    }

    /** Locks all enrolments of a learner. */
    Uni<List<EnrollmentId>> lockOf(Tx tx, LearnerId learner) {
        return tx.sql().query(LOCK_OF_LEARNER, learner.value()).map(EnrollmentLocks::ids);
    }

    /** Locks all enrolments of these learners, before anything of the learners is written. */
    Uni<Void> lockAllOf(Tx tx, Collection<LearnerId> learners) {
        return tx.sql()
                .query(LOCK_OF_LEARNERS, (Object)
                        learners.stream().map(LearnerId::value).toArray(UUID[]::new))
                .replaceWithVoid();
    }

    /** Locks those in a course that may bring earlier work along. */
    Uni<List<EnrollmentId>> lockWithPriorWork(Tx tx, CourseCode course) {
        return tx.sql().query(LOCK_WITH_PRIOR_WORK, course.wire()).map(EnrollmentLocks::ids);
    }

    private static List<EnrollmentId> ids(Iterable<Row> rows) {
        List<EnrollmentId> ids = new ArrayList<>();
        rows.forEach(row -> ids.add(new EnrollmentId(row.getUUID(0))));
        return ids;
    }

    /** All enrolments that these payments ever were for: what one covered in the end may be fewer than it set out to pay. */
    Uni<List<EnrollmentId>> coveredBy(Tx tx, Collection<PaymentId> payments, Collection<EnrollmentId> atLeast) {
        UUID[] ids = payments.stream().map(PaymentId::value).toArray(UUID[]::new);
        return tx.sql().query(COVERED, ids, uuids(atLeast)).map(EnrollmentLocks::ids);
    }

    private static UUID[] uuids(Collection<EnrollmentId> enrolments) {
        return enrolments.stream().map(EnrollmentId::value).toArray(UUID[]::new);
    }
}
