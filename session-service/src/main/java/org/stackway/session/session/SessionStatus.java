package org.stackway.session.session;

import java.time.Instant;
import org.stackway.events.value.MilestoneKind;

/** Where a session stands, by its instants and the clock alone: no event needs to have been raised for it (D21). */
public enum SessionStatus {
    SCHEDULED,
    ENROLLMENT_OPEN,
    IN_SESSION,
    ENROLLMENT_CLOSED,
    CLOSED,
    GRADED;

    /** The status at an instant; each begins at its milestone. */
    public static SessionStatus at(Instant now, Schedule schedule) {
        if (now.isBefore(schedule.at(MilestoneKind.ENROLLMENT_OPENS))) {
            return SCHEDULED;
        }
        if (now.isBefore(schedule.at(MilestoneKind.CLASSES_START))) {
            return ENROLLMENT_OPEN;
        }
        if (now.isBefore(schedule.at(MilestoneKind.ENROLLMENT_CLOSES))) {
            return IN_SESSION;
        }
        if (now.isBefore(schedule.at(MilestoneKind.CLASSES_END))) {
            return ENROLLMENT_CLOSED;
        }
        return now.isBefore(schedule.at(MilestoneKind.FINAL_GRADES_POST)) ? CLOSED : GRADED;
    }
}
