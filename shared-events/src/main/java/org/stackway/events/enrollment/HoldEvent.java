package org.stackway.events.enrollment;

import java.util.List;
import org.stackway.events.LearnerFact;
import org.stackway.events.value.HoldBlock;
import org.stackway.events.value.HoldId;
import org.stackway.events.value.HoldKind;
import org.stackway.events.value.LearnerId;

/**
 * What happens to a hold that is not a financial one; stream {@code hold/<holdId>}.
 */
public sealed interface HoldEvent extends EnrollmentServiceEvent, LearnerFact {

    /** The hold it is about. */
    HoldId holdId();

    /** A hold blocks what {@code blocks} says (P-18). */
    record HoldPlaced(HoldId holdId, LearnerId learnerId, HoldKind kind, List<HoldBlock> blocks) implements HoldEvent {
        public HoldPlaced {
            blocks = List.copyOf(blocks);
        }
    }

    /** The hold blocks nothing any more. */
    record HoldReleased(HoldId holdId, LearnerId learnerId) implements HoldEvent {}
}
