package org.stackway.session.session;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.stackway.events.value.MilestoneKind;
import org.stackway.events.value.SessionId;
import org.stackway.kit.domain.NotPersonal;
import org.stackway.kit.domain.Rule;

/** What may be asked of a session. */
public sealed interface SessionCommand {

    /**
     * Publish the session with the milestones stated; the others follow by the published rules.
     *
     * @param timezone the zone its deadlines are read in
     */
    @Rule({"SE-02", "SE-14", "SE-SESSION-NAME", "SE-MILESTONE-ORDER", "SE-MILESTONE-WINDOW", "SE-LOCAL-TIME"})
    record PublishSession(
            SessionId sessionId,
            @NotPersonal("name of a session") String name,
            ZoneId timezone,
            List<Stated> stated) implements SessionCommand {
        public PublishSession {
            stated = List.copyOf(stated);
        }
    }

    /**
     * A milestone as the registrar wrote it.
     *
     * @param pointer where it stands in the request
     */
    record Stated(
            MilestoneKind kind,
            WrittenTime at,
            @NotPersonal("JSON pointer") String pointer) {}

    /** Move one milestone. */
    @Rule({"SE-04", "SE-14", "SE-MOVE-AHEAD", "SE-MOVE-LATER-THAN-NOW", "SE-MILESTONE-ORDER", "SE-MOVE-REASON"})
    record MoveMilestone(
            SessionId sessionId,
            MilestoneKind kind,
            WrittenTime to,
            @NotPersonal("published with the event") String reason)
            implements SessionCommand {}

    /**
     * The timer of a milestone fired.
     *
     * @param dueAt the instant the timer was set for; the milestone may have moved since (D21)
     */
    @Rule("D21")
    record AnnounceMilestone(SessionId sessionId, MilestoneKind kind, Instant dueAt) implements SessionCommand {}
}
