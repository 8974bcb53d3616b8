package org.stackway.billing.foreign;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stackway.events.EnrollmentFact;
import org.stackway.events.value.AuthorizationId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.PaymentId;
import org.stackway.kit.projection.ReadModel;
import org.stackway.kit.projection.RowChange;
import org.stackway.kit.projection.Rows;
import org.stackway.kit.projection.Table;

/** What enrollment-service tells about an enrolment, one row each, keyed by the stream it comes from. */
final class EnrollmentFacts {

    private static final Table LEARNERS = Table.of("learner", "learner_id");
    private static final Table ENROLLMENTS = Table.of("enrollment_fact", "enrollment_id");
    private static final Table FUNDING_DECLINES = Table.of("funding_decline", "enrollment_id", "authorization_id");
    private static final Table DECLINES = Table.of("decline", "enrollment_id", "payment_id");

    static final List<ReadModel.Foreign> MODELS = List.of(
            new ReadModel.Foreign("learners", List.of(LEARNERS)),
            new ReadModel.Foreign("enrollment-facts", List.of(ENROLLMENTS, DECLINES, FUNDING_DECLINES)));

    private EnrollmentFacts() {}

    /** The learner's account can be asked for. */
    static void learner(LearnerId learner, Rows rows) {
        rows.upsert(LEARNERS, learner.value());
    }

    /** The enrolment is known. */
    static RowChange known(EnrollmentFact fact, Rows rows) {
        learner(fact.learnerId(), rows);
        return rows.upsert(ENROLLMENTS, fact.enrollmentId().value())
                .once("learner_id", fact.learnerId().value())
                .once("offering_id", fact.offeringId().wire())
                .once("session_id", fact.sessionId().wire())
                .once("course_code", fact.courseCode().wire());
    }

    static void ended(EnrollmentFact fact, Instant at, Rows rows) {
        known(fact, rows).set("ended_at", at);
    }

    static void enrolled(EnrollmentFact fact, Instant at, @Nullable PaymentId by, Rows rows) {
        known(fact, rows).set("enrolled_at", at).set("enrolled_payment_id", by == null ? null : by.value());
    }

    /** A drop begins anew: whatever became of an earlier one. */
    static void dropped(EnrollmentFact fact, Instant at, String refund, Rows rows) {
        known(fact, rows)
                .set("dropped_at", at)
                .set("drop_refund", refund)
                .set("contested_at", null)
                .set("upheld_at", null)
                .set("reversed_at", null);
    }

    static void contested(EnrollmentFact fact, Instant at, Rows rows) {
        known(fact, rows).set("contested_at", at).set("upheld_at", null);
    }

    static void upheld(EnrollmentFact fact, Instant at, Rows rows) {
        known(fact, rows).set("upheld_at", at);
    }

    static void reversed(EnrollmentFact fact, Instant at, Rows rows) {
        known(fact, rows).set("reversed_at", at);
    }

    static void fundingDeclined(
            EnrollmentFact fact, Instant at, AuthorizationId authorization, String reason, Rows rows) {
        known(fact, rows);
        rows.upsert(FUNDING_DECLINES, fact.enrollmentId().value(), authorization.value())
                .once("reason", reason)
                .once("declined_at", at);
    }

    static void declined(EnrollmentFact fact, Instant at, PaymentId payment, String reason, Rows rows) {
        known(fact, rows);
        rows.upsert(DECLINES, fact.enrollmentId().value(), payment.value())
                .once("reason", reason)
                .once("declined_at", at);
    }
}
