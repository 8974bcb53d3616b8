package org.stackway.events.session;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.stackway.events.value.MilestoneKind;
import org.stackway.events.value.SessionId;

/**
 * What happens to a session; stream {@code session/<sessionId>}. Windows are decided from the instants of
 * {@link SessionPublished} and {@link SessionMilestoneMoved} and the clock, never from having received one of the
 * events that announce a milestone (D21).
 */
public sealed interface SessionEvent extends SessionServiceEvent {

    /** The session it is about. */
    SessionId sessionId();

    /**
     * One published instant of a session. {@code stated} tells an instant someone stated from one derived by the
     * published rules.
     */
    record Milestone(MilestoneKind kind, Instant at, boolean stated) {}

    /**
     * A session and all its milestones were published, each kind once. {@code timezone} is the zone its deadlines
     * are read in.
     */
    record SessionPublished(SessionId sessionId, String name, ZoneId timezone, List<Milestone> milestones)
            implements SessionEvent {
        public SessionPublished {
            milestones = List.copyOf(milestones);
        }
    }

    /** A milestone that lay ahead was moved to a later-than-now instant. */
    record SessionMilestoneMoved(SessionId sessionId, MilestoneKind kind, Instant from, Instant to, String reason)
            implements SessionEvent {}

    /** The milestone ENROLLMENT_OPENS was reached. */
    record EnrollmentOpened(SessionId sessionId) implements SessionEvent {}

    /** The milestone CLASSES_START was reached. */
    record ClassesStarted(SessionId sessionId) implements SessionEvent {}

    /** The milestone ENROLLMENT_CLOSES was reached. */
    record EnrollmentClosed(SessionId sessionId) implements SessionEvent {}

    /** The milestone PROCTORED_EXAM_SCHEDULING_CLOSES was reached. */
    record ExamSchedulingClosed(SessionId sessionId) implements SessionEvent {}

    /** The milestone CLASSES_END was reached; graded items are locked (SE-11). */
    record SessionClosed(SessionId sessionId) implements SessionEvent {}

    /** The milestone FINAL_GRADES_POST was reached. */
    record GradesDue(SessionId sessionId) implements SessionEvent {}

    /** The milestone CONFERRAL was reached. */
    record ConferralDue(SessionId sessionId) implements SessionEvent {}
}
