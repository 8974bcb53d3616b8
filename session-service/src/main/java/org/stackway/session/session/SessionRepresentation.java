package org.stackway.session.session;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.stackway.events.session.SessionEvent.Milestone;
import org.stackway.events.value.MilestoneKind;
import org.stackway.events.value.SemesterId;
import org.stackway.events.value.SessionId;
import org.stackway.session.session.Session.Published;
import org.stackway.session.session.Session.Unpublished;

/** A session as the API shows it at one instant. */
public record SessionRepresentation(
        SessionId sessionId,
        SemesterId semester,
        String name,
        ZoneId timezone,
        SessionStatus status,
        List<ShownMilestone> milestones) {

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
                        .map(milestone -> ShownMilestone.of(milestone, zone))
                        .toList());
    }

    /**
     * One milestone, as an instant and as the clock on the wall shows it.
     *
     * @param local to the second: the last instant of a day is 23:59:59
     * @param stated false if it was derived by the published rules
     */
    public record ShownMilestone(MilestoneKind kind, Instant at, String local, ZoneId zone, boolean stated) {

        private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

        static ShownMilestone of(Milestone milestone, ZoneId zone) {
            return new ShownMilestone(
                    milestone.kind(),
                    milestone.at(),
                    LOCAL.format(LocalDateTime.ofInstant(milestone.at(), zone)),
                    zone,
                    milestone.stated());
        }
    }
}
