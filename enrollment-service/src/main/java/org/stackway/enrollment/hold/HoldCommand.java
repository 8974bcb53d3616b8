package org.stackway.enrollment.hold;

import java.util.List;
import java.util.Set;
import org.stackway.events.value.HoldBlock;
import org.stackway.events.value.HoldId;
import org.stackway.events.value.HoldKind;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.domain.NotPersonal;
import org.stackway.kit.domain.Rule;

/** What staff ask of a hold's stream. Which of them may is the kind's (P-18). */
public sealed interface HoldCommand {

    /** The staff roles of who asks. */
    Set<String> roles();

    /**
     * A hold is placed. Asking again for the same changes nothing.
     *
     * @param blocks what it blocks; empty: what its kind blocks
     */
    @Rule("P-18")
    record PlaceHold(
            HoldId holdId,
            LearnerId learnerId,
            HoldKind kind,
            List<HoldBlock> blocks,
            @NotPersonal("roles of staff") Set<String> roles)
            implements HoldCommand {
        public PlaceHold {
            blocks = List.copyOf(blocks);
            roles = Set.copyOf(roles);
        }
    }

    /** It blocks nothing any more. Releasing it again changes nothing. */
    @Rule("P-18")
    record ReleaseHold(
            HoldId holdId, @NotPersonal("roles of staff") Set<String> roles) implements HoldCommand {
        public ReleaseHold {
            roles = Set.copyOf(roles);
        }
    }
}
