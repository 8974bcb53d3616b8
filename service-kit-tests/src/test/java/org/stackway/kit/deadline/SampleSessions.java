package org.stackway.kit.deadline;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.stackway.events.session.SessionEvent;
import org.stackway.events.session.SessionEvent.ClassesStarted;
import org.stackway.events.session.SessionEvent.EnrollmentClosed;
import org.stackway.events.session.SessionEvent.EnrollmentOpened;
import org.stackway.events.session.SessionEvent.Milestone;
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
import org.stackway.kit.domain.Violation;
import org.stackway.kit.store.Tx;

/**
 * Sessions with timers, each kind behaving in its own way: ENROLLMENT_CLOSES moves itself once by a day, PEER_REVIEW_DEADLINE
 * is refused, CONFERRAL means nothing any more, the others simply happen.
 */
@ApplicationScoped
class SampleSessions
        implements Aggregate<SampleSessions.Session, SampleSessions.Command, SessionEvent, SampleSessions.NoFacts> {

    static final Duration GRACE = Duration.ofDays(1);

    @Override
    public String category() {
        return "session";
    }

    @Override
    public Class<SessionEvent> eventType() {
        return SessionEvent.class;
    }

    @Override
    public Decider<Session, Command, SessionEvent, NoFacts> decider() {
        return new SessionDecider();
    }

    @Override
    public Uni<List<NoFacts>> facts(Tx tx, List<Asked<Session, Command>> asked) {
        return Uni.createFrom().item(asked.stream().map(one -> new NoFacts()).toList());
    }

    @Override
    public List<DeadlineChange> deadlines(Change<Session, SessionEvent> change) {
        return change.events().stream()
                .map(Recorded::event)
                .flatMap(event -> switch (event) {
                    case SessionPublished published ->
                        published.milestones().stream()
                                .map(milestone ->
                                        DeadlineChange.set(milestone.kind().name(), milestone.at()));
                    case SessionMilestoneMoved moved ->
                        Stream.of(DeadlineChange.set(moved.kind().name(), moved.to()));
                    default -> Stream.<DeadlineChange>empty();
                })
                .toList();
    }

    @Override
    public Optional<Command> due(String id, String kind, Instant dueAt) {
        MilestoneKind milestone = MilestoneKind.valueOf(kind);
        return milestone == MilestoneKind.CONFERRAL ? Optional.empty() : Optional.of(new Reach(milestone, dueAt));
    }

    sealed interface Command {}

    record Publish(SessionId id, Map<MilestoneKind, Instant> milestones) implements Command {}

    record Reach(MilestoneKind kind, Instant at) implements Command {}

    record NoFacts() {}

    record Session(Optional<SessionId> id, Map<MilestoneKind, Instant> moved) {}

    private static final class SessionDecider implements Decider<Session, Command, SessionEvent, NoFacts> {
        @Override
        public Session initial() {
            return new Session(Optional.empty(), Map.of());
        }

        @Override
        public Session evolve(Session state, SessionEvent event) {
            if (event instanceof SessionMilestoneMoved moved) {
                Map<MilestoneKind, Instant> all = new HashMap<>(state.moved());
                all.put(moved.kind(), moved.to());
                return new Session(state.id(), all);
            }
            return new Session(Optional.of(event.sessionId()), state.moved());
        }

        @Override
        public Decision<SessionEvent> decide(Session state, Command command, NoFacts facts) {
            return switch (command) {
                case Publish publish ->
                    Decision.accepted(new SessionPublished(
                            publish.id(),
                            "a session",
                            ZoneId.of("America/Denver"),
                            publish.milestones().entrySet().stream()
                                    .map(entry -> new Milestone(entry.getKey(), entry.getValue(), true))
                                    .toList()));
                case Reach reach -> reach(state, reach, state.id().orElseThrow());
            };
        }

        private static Decision<SessionEvent> reach(Session state, Reach reach, SessionId id) {
            return switch (reach.kind()) {
                case ENROLLMENT_OPENS -> Decision.accepted(new EnrollmentOpened(id));
                case CLASSES_START -> Decision.accepted(new ClassesStarted(id));
                case ENROLLMENT_CLOSES ->
                    state.moved().containsKey(reach.kind())
                            ? Decision.accepted(new EnrollmentClosed(id))
                            : Decision.accepted(new SessionMilestoneMoved(
                                    id, reach.kind(), reach.at(), reach.at().plus(GRACE), "a day of grace"));
                case CLASSES_END -> Decision.accepted(new SessionClosed(id));
                default -> Decision.refused("NEVER", Violation.of("T-2", "this milestone is never reached"));
            };
        }
    }
}
