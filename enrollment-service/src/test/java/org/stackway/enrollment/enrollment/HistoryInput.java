package org.stackway.enrollment.enrollment;

import java.time.Instant;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Grade;
import org.stackway.events.value.HoldKind;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.PaymentMethod;

/** One thing that happens in a learner's history, told alike to the production rules and to the ones written by hand. */
sealed interface HistoryInput {

    record TimeComes(Instant to) implements HistoryInput {}

    record Request(EnrollmentId id, int course, int session) implements HistoryInput {}

    record PaymentStarts(PaymentId payment, EnrollmentId of, PaymentMethod method, Instant at)
            implements HistoryInput {}

    record PaymentIsUnknown(PaymentId payment, EnrollmentId of, PaymentMethod method) implements HistoryInput {}

    record PaymentFails(PaymentId payment, EnrollmentId of, PaymentMethod method) implements HistoryInput {}

    record PaymentSettles(
            PaymentId payment, EnrollmentId of, PaymentMethod method, Instant initiatedAt, Instant settledAt)
            implements HistoryInput {}

    record Cancel(EnrollmentId of) implements HistoryInput {}

    record Open(EnrollmentId of, String item) implements HistoryInput {}

    record Report(EnrollmentId of, String item, Instant at) implements HistoryInput {}

    record Drop(EnrollmentId of, Instant requestedAt) implements HistoryInput {}

    record Withdraw(EnrollmentId of) implements HistoryInput {}

    record FinalOpened(EnrollmentId of, Instant at) implements HistoryInput {}

    record Graded(EnrollmentId of, Grade grade) implements HistoryInput {}

    record GradeVoided(EnrollmentId of) implements HistoryInput {}

    record DisputeDrops(EnrollmentId of) implements HistoryInput {}

    record Uphold(EnrollmentId of) implements HistoryInput {}

    record Reverse(EnrollmentId of) implements HistoryInput {}

    record HoldPlaced(HoldKind kind) implements HistoryInput {}

    record HoldsReleased() implements HistoryInput {}

    record OnboardingPassed() implements HistoryInput {}

    record SessionCloses(int session) implements HistoryInput {}

    record RefundDeadlineMoves(int session, Instant to) implements HistoryInput {}
}
