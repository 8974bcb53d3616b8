package org.stackway.session.session;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.stackway.events.session.SessionEvent;
import org.stackway.events.session.SessionEvent.ClassesStarted;
import org.stackway.events.session.SessionEvent.ConferralDue;
import org.stackway.events.session.SessionEvent.EnrollmentClosed;
import org.stackway.events.session.SessionEvent.EnrollmentOpened;
import org.stackway.events.session.SessionEvent.ExamSchedulingClosed;
import org.stackway.events.session.SessionEvent.GradesDue;
import org.stackway.events.session.SessionEvent.SessionClosed;
import org.stackway.events.session.SessionEvent.SessionMilestoneMoved;
import org.stackway.events.session.SessionEvent.SessionPublished;
import org.stackway.events.value.MilestoneKind;
import org.stackway.events.value.SessionId;

/** One session. */
public sealed interface Session {

    /** Nobody published it yet. */
    record Unpublished() implements Session {}

    /**
     * It is published.
     *
     * @param asPublished the instants it was first published with
     * @param schedule the instants that count now
     * @param announced the milestones whose event was raised
     */
    record Published(
            SessionId sessionId,
            String name,
            ZoneId timezone,
            Schedule asPublished,
            Schedule schedule,
            Set<MilestoneKind> announced)
            implements Session {

        private Published moved(MilestoneKind kind, SessionMilestoneMoved event) {
            return new Published(sessionId, name, timezone, asPublished, schedule.with(kind, event.to()), announced);
        }

        private Published announced(MilestoneKind kind) {
            Set<MilestoneKind> more = EnumSet.of(kind);
            more.addAll(announced);
            return new Published(sessionId, name, timezone, asPublished, schedule, Set.copyOf(more));
        }
    }

    /** The session after one more event. */
    default Session evolve(SessionEvent event) {
        return switch (event) {
            case SessionPublished published -> published(published);
            case SessionMilestoneMoved moved -> known(event).moved(moved.kind(), moved);
            case EnrollmentOpened opened -> known(event).announced(MilestoneKind.ENROLLMENT_OPENS);
            case ClassesStarted started -> known(event).announced(MilestoneKind.CLASSES_START);
            case EnrollmentClosed closed -> known(event).announced(MilestoneKind.ENROLLMENT_CLOSES);
            case ExamSchedulingClosed closed -> known(event).announced(MilestoneKind.PROCTORED_EXAM_SCHEDULING_CLOSES);
            case SessionClosed closed -> known(event).announced(MilestoneKind.CLASSES_END);
            case GradesDue due -> known(event).announced(MilestoneKind.FINAL_GRADES_POST);
            case ConferralDue due -> known(event).announced(MilestoneKind.CONFERRAL);
        };
    }

    private static Published published(SessionPublished event) {
        Schedule schedule = Schedule.of(event.milestones());
        return new Published(event.sessionId(), event.name(), event.timezone(), schedule, schedule, Set.of());
    }

    private Published known(SessionEvent event) {
        return switch (this) {
            case Published published -> published;
            case Unpublished nothing ->
                throw new IllegalStateException(
                        event.getClass().getSimpleName() + " of a session that was not published");
        };
    }
}
