package org.stackway.billing.dispute;

import java.util.Optional;
import org.stackway.events.billing.DisputeEvent.DisputeOpened;

/**
 * The state of one dispute.
 *
 * @param opened what is disputed; absent before
 */
public record Dispute(Optional<DisputeOpened> opened, Rank rank) {

    /** How far a dispute is, the lowest first. What ranks no higher than what is known changes nothing. */
    public enum Rank {
        NONE,
        OPEN,
        WON,
        /** The bank has the last word. */
        LOST;

        boolean below(Rank other) {
            return compareTo(other) < 0;
        }
    }

    static Dispute none() {
        return new Dispute(Optional.empty(), Rank.NONE);
    }

    Dispute at(Rank next) {
        return new Dispute(opened, next);
    }
}
