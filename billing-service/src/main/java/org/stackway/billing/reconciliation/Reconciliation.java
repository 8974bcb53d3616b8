package org.stackway.billing.reconciliation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stackway.events.billing.ReconciliationEvent.ReconciliationBreakFound;
import org.stackway.events.value.Money;
import org.stackway.events.value.ReconciliationResolution;

/**
 * The state of one case.
 *
 * @param found what it is about; absent before it was found
 * @param amount by which there is disagreement, as last found
 * @param closed how it ended; absent while it is open
 * @param owner who looks after it
 */
public record Reconciliation(
        Optional<ReconciliationBreakFound> found,
        Optional<Money> amount,
        Optional<ReconciliationResolution> closed,
        @Nullable String owner) {

    static Reconciliation none() {
        return new Reconciliation(Optional.empty(), Optional.empty(), Optional.empty(), null);
    }

    boolean open() {
        return found.isPresent() && closed.isEmpty();
    }

    /** Asked of a case that was found. */
    ReconciliationBreakFound known() {
        return found.orElseThrow(() -> new IllegalStateException("the case was never opened"));
    }

    /** Asked of a case that was found. */
    Money difference() {
        return amount.orElseThrow(() -> new IllegalStateException("the case was never opened"));
    }
}
