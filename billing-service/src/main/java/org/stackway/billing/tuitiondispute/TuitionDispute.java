package org.stackway.billing.tuitiondispute;

import java.util.Optional;
import org.stackway.events.billing.TuitionDisputeEvent.TuitionDisputeOpened;
import org.stackway.events.billing.TuitionDisputeEvent.TuitionDisputeResolved;

/**
 * The state of one dispute.
 *
 * @param opened what is disputed; absent before
 * @param evidence how many pieces were handed in
 * @param resolved how it was decided; absent while it is open
 */
public record TuitionDispute(
        Optional<TuitionDisputeOpened> opened, int evidence, Optional<TuitionDisputeResolved> resolved) {

    static TuitionDispute none() {
        return new TuitionDispute(Optional.empty(), 0, Optional.empty());
    }

    /** Asked of a dispute that was opened. */
    TuitionDisputeOpened known() {
        return opened.orElseThrow(() -> new IllegalStateException("the dispute was never opened"));
    }
}
