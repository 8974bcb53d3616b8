package org.stackway.session.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.stackway.events.session.SessionEvent;
import org.stackway.events.session.SessionEvent.SessionPublished;
import org.stackway.events.value.MilestoneKind;
import org.stackway.events.value.SessionId;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Violation;
import org.stackway.kit.testing.Outcomes;
import org.stackway.session.session.SessionCommand.AnnounceMilestone;
import org.stackway.session.session.SessionCommand.MoveMilestone;
import org.stackway.session.session.SessionCommand.PublishSession;
import org.stackway.session.session.SessionCommand.Stated;

/** Words for tests about sessions: given these events, when this is asked at that time, then that comes out. */
final class SessionFixture {

    static final ZoneId DENVER = ZoneId.of("America/Denver");
    static final SessionId FALL_2 = SessionId.parse("2026-FALL-2");
    static final SessionId SPRING_2 = SessionId.parse("2024-SPRING-2");
    static final String NAME = "Fall 2026, second session";

    private static final SessionDecider DECIDER = new SessionDecider();

    private SessionFixture() {}

    static Session given(SessionEvent... events) {
        Session state = DECIDER.initial();
        for (SessionEvent event : events) {
            state = DECIDER.evolve(state, event);
        }
        return state;
    }

    static Decision<SessionEvent> when(Session state, SessionCommand command, Instant now) {
        return Outcomes.of(DECIDER.decide(state, command, new SessionFacts(now)));
    }

    static Decision<SessionEvent> when(Session state, SessionCommand command) {
        return when(state, command, denver("2026-01-01T00:00"));
    }

    static Instant denver(String local) {
        return LocalDateTime.parse(local).atZone(DENVER).toInstant();
    }

    static Stated stated(MilestoneKind kind, String at) {
        return new Stated(kind, WrittenTime.parse(at), "/" + kind);
    }

    static PublishSession publish(Stated... stated) {
        return new PublishSession(FALL_2, NAME, DENVER, List.of(stated));
    }

    static PublishSession publishFrom(String classesStart) {
        return publish(stated(MilestoneKind.CLASSES_START, classesStart));
    }

    /** The events of a session of which only the start of classes was stated. */
    static SessionPublished published(String classesStart) {
        return (SessionPublished)
                events(when(given(), publishFrom(classesStart))).getFirst();
    }

    static MoveMilestone move(MilestoneKind kind, String to) {
        return new MoveMilestone(FALL_2, kind, WrittenTime.parse(to), "campus closed");
    }

    static AnnounceMilestone timer(MilestoneKind kind, Instant dueAt) {
        return new AnnounceMilestone(FALL_2, kind, dueAt);
    }

    static List<SessionEvent> events(Decision<SessionEvent> decision) {
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return ((Decision.Accepted<SessionEvent>) decision).events();
    }

    static Decision.Refused<SessionEvent> refusal(Decision<SessionEvent> decision) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return (Decision.Refused<SessionEvent>) decision;
    }

    static List<String> rules(Decision<SessionEvent> decision) {
        return refusal(decision).violations().stream().map(Violation::rule).toList();
    }

    static Schedule schedule(SessionPublished published) {
        return Schedule.of(published.milestones());
    }

    /** Pairs of kind and local time as stated milestones. */
    static Stated[] calendar(String... kindsAndTimes) {
        return IntStream.iterate(0, i -> i < kindsAndTimes.length, i -> i + 2)
                .mapToObj(i -> stated(MilestoneKind.valueOf(kindsAndTimes[i]), kindsAndTimes[i + 1]))
                .toArray(Stated[]::new);
    }

    static List<MilestoneKind> allKinds() {
        return Arrays.asList(MilestoneKind.values());
    }
}
