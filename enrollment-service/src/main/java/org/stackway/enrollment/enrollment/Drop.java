package org.stackway.enrollment.enrollment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stackway.events.enrollment.EnrollmentEvent.CourseDropped;
import org.stackway.events.enrollment.EnrollmentEvent.DropRequested;
import org.stackway.events.value.RefundKind;

/**
 * A drop.
 *
 * @param requestedAt the instant that decided about the window (EN-24)
 * @param byLearner false if a tuition dispute decided it: nobody contests such a drop
 * @param refund what it gives back; null until the drop is made
 * @param contestedBy the instant of the proof against it; null if there is none
 * @param upheld whether a registrar decided that it stands in spite of the proof
 */
public record Drop(
        Instant requestedAt,
        boolean byLearner,
        @Nullable RefundKind refund,
        @Nullable Instant contestedBy,
        boolean upheld) {

    static Drop requested(DropRequested told) {
        return new Drop(told.requestedAt(), true, null, null, false);
    }

    static Drop of(@Nullable Drop asked, CourseDropped told) {
        // a drop that follows no request, or one that was decided already, is a tuition dispute's
        boolean byLearner = asked != null && asked.byLearner() && asked.refund() == null;
        return new Drop(told.requestedAt(), byLearner, told.refund(), null, false);
    }

    /** Whether proof stands against it that nobody has judged yet. */
    public boolean contested() {
        return contestedBy != null && !upheld;
    }

    Drop contested(Instant proof) {
        return new Drop(requestedAt, byLearner, refund, proof, false);
    }

    Drop upheldByRegistrar() {
        return new Drop(requestedAt, byLearner, refund, contestedBy, true);
    }
}
