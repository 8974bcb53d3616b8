package org.stackway.billing.refund;

import java.util.Optional;
import org.stackway.events.billing.RefundEvent.RefundApproved;

/**
 * The state of one refund.
 *
 * @param approved what was approved; absent before
 */
public record Refund(Optional<RefundApproved> approved, Status status) {

    /** How far a refund is. */
    public enum Status {
        NONE,
        APPROVED,
        ISSUED,
        SETTLED,
        FAILED,
        CANCELLED
    }

    static Refund none() {
        return new Refund(Optional.empty(), Status.NONE);
    }

    Refund in(Status next) {
        return new Refund(approved, next);
    }

    /** Told by the commands that only make sense after the approval. */
    RefundApproved known() {
        return approved.orElseThrow(() -> new IllegalStateException("the refund was never approved"));
    }
}
