package org.stackway.billing.tuitiondispute;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.DisputeId;
import org.stackway.events.value.DisputeOutcome;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Money;
import org.stackway.events.value.SessionId;

/**
 * A dispute as answered.
 *
 * @param reason in the words of whoever disputed; absent in lists, and once the learner was erased
 * @param evidence what was handed in, in its order; empty in lists
 * @param evidenceCount how many pieces were handed in
 * @param allowedActions what can still be done with it
 */
public record TuitionDisputeView(
        DisputeId disputeId,
        EnrollmentId enrollmentId,
        LearnerId learnerId,
        SessionId sessionId,
        CourseCode courseCode,
        DisputeCategory category,
        @Nullable String reason,
        List<Evidence> evidence,
        int evidenceCount,
        Status status,
        @Nullable Decision decision,
        Instant openedAt,
        List<Action> allowedActions) {

    public TuitionDisputeView {
        evidence = List.copyOf(evidence);
        allowedActions = List.copyOf(allowedActions);
    }

    /** Whether a person still has to decide. */
    public enum Status {
        OPEN,
        RESOLVED;

        List<Action> allowed() {
            return switch (this) {
                case OPEN -> List.of(Action.ADD_EVIDENCE, Action.DECIDE);
                case RESOLVED -> List.of();
            };
        }
    }

    /** What can be done; deciding is the bursar's and the registrar's. */
    public enum Action {
        ADD_EVIDENCE,
        DECIDE
    }

    /** One piece, by the number under which it is kept. */
    public record Evidence(int number, String evidence, String addedBy, Instant addedAt) {}

    /** How a person decided. */
    public record Decision(
            DisputeOutcome outcome,
            String authority,
            String reason,
            @Nullable Money amount,
            Instant decidedAt) {}
}
