package org.stackway.session.session;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.stackway.events.value.SemesterId;
import org.stackway.events.value.SessionId;
import org.stackway.kit.http.MilestoneTime;
import org.stackway.session.session.Session.Published;
import org.stackway.session.session.Session.Unpublished;

/** A session as the API shows it at one instant. */
public record SessionRepresentation(
        SessionId sessionId,
        SemesterId semester,
        String name,
        ZoneId timezone,
        SessionStatus status,
        List<MilestoneTime> milestones) {

    static SessionRepresentation of(Session session, Instant now) {
        return switch (session) {
            case Published published ->
                of(published.sessionId(), published.name(), published.timezone(), published.schedule(), now);
            case Unpublished nothing ->
                throw new IllegalStateException("an accepted command leaves a session published");
        };
    }

    static SessionRepresentation of(SessionView view, Instant now) {
        return of(view.sessionId(), view.name(), view.timezone(), view.schedule(), now);
    }

    private static SessionRepresentation of(SessionId id, String name, ZoneId zone, Schedule schedule, Instant now) {
        return new SessionRepresentation(
                id,
                id.semester(),
                name,
                zone,
                SessionStatus.at(now, schedule),
                schedule.milestones().stream()
                        .map(milestone -> MilestoneTime.of(milestone.kind(), milestone.at(), zone, milestone.stated()))
                        .toList());
    }
}
