package org.stackway.session.session;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.stackway.kit.command.Aggregate;
import org.stackway.kit.command.Change;
import org.stackway.kit.command.Recorded;
import org.stackway.kit.domain.Decider;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.NextAction;
import org.stackway.kit.projection.ReadModel;
import org.stackway.kit.store.Tx;

/** Runs the streams {@code session/<sessionId>}; the deadlines of a session are the timers of its milestones. */
@ApplicationScoped
public class SessionAggregate implements Aggregate<Session, SessionCommand, SessionEvent, SessionFacts> {

    private static final SessionDecider DECIDER = new SessionDecider();

    @Override
    public String category() {
        return "session";
    }

    @Override
    public Class<SessionEvent> eventType() {
        return SessionEvent.class;
    }

    @Override
    public Decider<Session, SessionCommand, SessionEvent, SessionFacts> decider() {
        return DECIDER;
    }

    @Override
    public Uni<List<SessionFacts>> facts(Tx tx, List<Asked<Session, SessionCommand>> asked) {
        return Uni.createFrom().item(Collections.nCopies(asked.size(), new SessionFacts(tx.now())));
    }

    @Override
    public Optional<ReadModel.Own<Session, SessionEvent>> readModel() {
        return Optional.of(SessionProjector.MODEL);
    }

    @Override
    public List<DeadlineChange> deadlines(Change<Session, SessionEvent> change) {
        return change.events().stream()
                .map(Recorded::event)
                .flatMap(SessionAggregate::timers)
                .toList();
    }

    private static Stream<DeadlineChange> timers(SessionEvent event) {
        return switch (event) {
            case SessionPublished published ->
                published.milestones().stream()
                        .filter(milestone -> announces(milestone.kind(), published.sessionId()))
                        .map(milestone -> timer(milestone.kind(), milestone.at()));
            case SessionMilestoneMoved moved ->
                announces(moved.kind(), moved.sessionId()) ? Stream.of(timer(moved.kind(), moved.to())) : Stream.of();
            case EnrollmentOpened reached -> Stream.of();
            case ClassesStarted reached -> Stream.of();
            case EnrollmentClosed reached -> Stream.of();
            case ExamSchedulingClosed reached -> Stream.of();
            case SessionClosed reached -> Stream.of();
            case GradesDue reached -> Stream.of();
            case ConferralDue reached -> Stream.of();
        };
    }

    private static boolean announces(MilestoneKind kind, SessionId session) {
        return Announcement.of(kind, session).isPresent();
    }

    private static DeadlineChange timer(MilestoneKind kind, Instant at) {
        return DeadlineChange.set(kind.name(), at);
    }

    @Override
    public Optional<SessionCommand> due(String id, String kind, Instant dueAt) {
        return Optional.of(
                new SessionCommand.AnnounceMilestone(SessionId.parse(id), MilestoneKind.valueOf(kind), dueAt));
    }

    /** Dates change milestone by milestone, against what stands now. */
    @Override
    public List<NextAction> nextActions(
            Asked<Session, SessionCommand> asked, SessionFacts facts, Decision.Refused<SessionEvent> refused) {
        return List.of(NextAction.read("see-session", "/api/v1/sessions/" + asked.id()));
    }
}
