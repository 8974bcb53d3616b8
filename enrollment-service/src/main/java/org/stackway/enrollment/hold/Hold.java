package org.stackway.enrollment.hold;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stackway.events.enrollment.HoldEvent;
import org.stackway.events.enrollment.HoldEvent.HoldPlaced;
import org.stackway.events.enrollment.HoldEvent.HoldReleased;

/**
 * A hold that staff placed on a learner, folded from its stream. It is placed once and released once.
 *
 * @param placed what was placed; null before
 * @param released whether it blocks nothing any more
 */
public record Hold(@Nullable HoldPlaced placed, boolean released) {

    static final Hold NONE = new Hold(null, false);

    public boolean exists() {
        return placed != null;
    }

    /** As it was placed; only after {@link #exists()}. */
    public HoldPlaced known() {
        return Objects.requireNonNull(placed, "there is no such hold");
    }

    Hold evolve(HoldEvent event) {
        return switch (event) {
            case HoldPlaced told -> new Hold(told, false);
            case HoldReleased told -> new Hold(placed, true);
        };
    }
}
