package org.stackway.session.session;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.stackway.events.value.MilestoneKind;
import org.stackway.events.value.SessionId;

/** What may be asked of a session. */
public sealed interface SessionCommand {

    /**
     * Publish the session with the milestones stated; the others follow by the published rules.
     *
     * @param timezone the zone its deadlines are read in
     */
    record PublishSession(SessionId sessionId, String name, ZoneId timezone, List<Stated> stated)
            implements SessionCommand {
        public PublishSession {
            stated = List.copyOf(stated);
        }
    }

    /**
     * A milestone as the registrar wrote it.
     *
     * @param pointer where it stands in the request
     */
    record Stated(MilestoneKind kind, WrittenTime at, String pointer) {}

    /** Move one milestone. */
    record MoveMilestone(SessionId sessionId, MilestoneKind kind, WrittenTime to, String reason)
            implements SessionCommand {}

    /**
     * The timer of a milestone fired.
     *
     * @param dueAt the instant the timer was set for; the milestone may have moved since (D21)
     */
    record AnnounceMilestone(SessionId sessionId, MilestoneKind kind, Instant dueAt) implements SessionCommand {}
}
