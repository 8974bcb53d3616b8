package org.stackway.session.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.stackway.events.session.SessionEvent;
import org.stackway.events.session.SessionEvent.SessionMilestoneMoved;
import org.stackway.events.session.SessionEvent.SessionPublished;
import org.stackway.kit.domain.Decider;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Finding;
import org.stackway.kit.domain.Requirement;
import org.stackway.session.session.Session.Published;
import org.stackway.session.session.Session.Unpublished;
import org.stackway.session.session.SessionCommand.AnnounceMilestone;
import org.stackway.session.session.SessionCommand.MoveMilestone;
import org.stackway.session.session.SessionCommand.PublishSession;

/** Publishes sessions, moves their milestones, and announces the milestones that are reached. */
final class SessionDecider implements Decider<Session, SessionCommand, SessionEvent, SessionFacts> {

    @Override
    public Session initial() {
        return new Unpublished();
    }

    @Override
    public Session evolve(Session state, SessionEvent event) {
        return state.evolve(event);
    }

    @Override
    public Decision<SessionEvent> decide(Session state, SessionCommand command, SessionFacts facts) {
        return switch (command) {
            case PublishSession publish -> publish(state, publish);
            case MoveMilestone move -> move(state, move, facts.now());
            case AnnounceMilestone announce -> announce(state, announce, facts.now());
        };
    }

    private static Decision<SessionEvent> publish(Session state, PublishSession command) {
        Draft draft = Draft.of(command.timezone(), command.stated());
        List<Finding> findings = SessionRules.publication(command, draft);
        if (!Finding.allHold(findings)) {
            return Decision.refusedFor("SESSION_INVALID", findings);
        }
        Schedule schedule = draft.schedule()
                .orElseThrow(() -> new IllegalStateException("rules let pass what makes no schedule: " + command));
        return switch (state) {
            case Unpublished nothing ->
                Decision.accepted(
                        List.of(new SessionPublished(
                                command.sessionId(),
                                command.name().strip(),
                                command.timezone(),
                                schedule.milestones())),
                        findings);
            case Published published -> publishedAlready(published, command, schedule);
        };
    }

    /** Publishing again what was published, or what counts now, changes nothing. Dates change by moves only (SE-14). */
    private static Decision<SessionEvent> publishedAlready(
            Published session, PublishSession command, Schedule schedule) {
        boolean same = session.name().equals(command.name().strip())
                && session.timezone().equals(command.timezone())
                && (schedule.sameInstants(session.asPublished()) || schedule.sameInstants(session.schedule()));
        List<Finding> findings = List.of(Finding.of(
                "SE-14",
                "the session is published with other dates or another name; milestones move one by one",
                same ? "as it is published" : "other dates or another name",
                Requirement.is("as it is published")));
        return same
                ? Decision.accepted(List.of(), findings)
                : Decision.conflictFor("SESSION_PUBLISHED", findings, "/api/v1/sessions/" + session.sessionId());
    }

    private static Decision<SessionEvent> move(Session state, MoveMilestone command, Instant now) {
        return switch (state) {
            case Unpublished nothing -> Decision.missing("session " + command.sessionId());
            case Published session ->
                SessionRules.instantOf(command, session)
                        .map(to -> moveTo(to, session, command, now))
                        .orElseGet(() ->
                                Decision.refused("MILESTONE_MOVE_REFUSED", SessionRules.skipped(command, session)));
        };
    }

    private static Decision<SessionEvent> moveTo(Instant to, Published session, MoveMilestone command, Instant now) {
        Instant from = session.schedule().at(command.kind());
        return Decision.judged(
                "MILESTONE_MOVE_REFUSED",
                SessionRules.move(command, session, to, now),
                () -> to.equals(from)
                        ? List.of()
                        : List.of(new SessionMilestoneMoved(
                                session.sessionId(),
                                command.kind(),
                                from,
                                to,
                                command.reason().strip())));
    }

    /** A timer that is not the milestone's any more means nothing: the move set another one (D21). */
    private static Decision<SessionEvent> announce(Session state, AnnounceMilestone command, Instant now) {
        return switch (state) {
            case Unpublished nothing -> Decision.unchanged();
            case Published session -> {
                Instant at = session.schedule().at(command.kind());
                boolean reached = at.equals(command.dueAt()) && !at.isAfter(now);
                Optional<SessionEvent> announcement =
                        reached && !session.announced().contains(command.kind())
                                ? Announcement.of(command.kind(), session.sessionId())
                                : Optional.empty();
                yield announcement.map(Decision::accepted).orElseGet(Decision::unchanged);
            }
        };
    }
}
