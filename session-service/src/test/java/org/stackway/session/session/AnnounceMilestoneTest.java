package org.stackway.session.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stackway.events.value.MilestoneKind.CLASSES_END;
import static org.stackway.events.value.MilestoneKind.CLASSES_START;
import static org.stackway.events.value.MilestoneKind.CONFERRAL;
import static org.stackway.events.value.MilestoneKind.ENROLLMENT_CLOSES;
import static org.stackway.events.value.MilestoneKind.ENROLLMENT_OPENS;
import static org.stackway.events.value.MilestoneKind.FINAL_GRADES_POST;
import static org.stackway.events.value.MilestoneKind.PROCTORED_EXAM_SCHEDULING_CLOSES;
import static org.stackway.session.session.SessionFixture.FALL_2;
import static org.stackway.session.session.SessionFixture.denver;
import static org.stackway.session.session.SessionFixture.events;
import static org.stackway.session.session.SessionFixture.given;
import static org.stackway.session.session.SessionFixture.published;
import static org.stackway.session.session.SessionFixture.schedule;
import static org.stackway.session.session.SessionFixture.timer;
import static org.stackway.session.session.SessionFixture.when;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
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
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Rule;

class AnnounceMilestoneTest {

    private static final SessionPublished PUBLISHED = published("2026-10-19T09:00");

    @Test
    void sevenMilestonesRaiseTheirEventAndTheOthersNone() {
        Map<MilestoneKind, SessionEvent> raised = Map.of(
                ENROLLMENT_OPENS, new EnrollmentOpened(FALL_2),
                CLASSES_START, new ClassesStarted(FALL_2),
                ENROLLMENT_CLOSES, new EnrollmentClosed(FALL_2),
                PROCTORED_EXAM_SCHEDULING_CLOSES, new ExamSchedulingClosed(FALL_2),
                CLASSES_END, new SessionClosed(FALL_2),
                FINAL_GRADES_POST, new GradesDue(FALL_2),
                CONFERRAL, new ConferralDue(FALL_2));
        for (MilestoneKind kind : MilestoneKind.values()) {
            Instant due = schedule(PUBLISHED).at(kind);
            assertThat(events(when(given(PUBLISHED), timer(kind, due), due)))
                    .as(kind.name())
                    .isEqualTo(Optional.ofNullable(raised.get(kind)).stream().toList());
        }
    }

    @Test
    @Rule("D21")
    void theTimerOfAMilestoneThatMovedMeansNothing() {
        // given
        Instant old = schedule(PUBLISHED).at(ENROLLMENT_CLOSES);
        Instant moved = denver("2026-11-30T17:00");
        Session session =
                given(PUBLISHED, new SessionMilestoneMoved(FALL_2, ENROLLMENT_CLOSES, old, moved, "campus closed"));

        // when the old timer fires, then nothing; when the new one does, then the event
        assertThat(when(session, timer(ENROLLMENT_CLOSES, old), old)).isEqualTo(Decision.unchanged());
        assertThat(events(when(session, timer(ENROLLMENT_CLOSES, moved), moved)))
                .containsExactly(new EnrollmentClosed(FALL_2));
    }

    @Test
    void aTimerThatFiresTwiceAnnouncesOnce() {
        Instant due = schedule(PUBLISHED).at(CLASSES_END);
        Session closed = given(PUBLISHED, new SessionClosed(FALL_2));
        assertThat(when(closed, timer(CLASSES_END, due), due)).isEqualTo(Decision.unchanged());
    }

    @Test
    void aTimerNeverAnnouncesEarly() {
        Instant due = schedule(PUBLISHED).at(CLASSES_END);
        assertThat(when(given(PUBLISHED), timer(CLASSES_END, due), due.minusMillis(1)))
                .isEqualTo(Decision.unchanged());
    }

    @Test
    void theStatusFollowsTheClockToTheMillisecond() {
        Schedule schedule = schedule(PUBLISHED);
        List<MilestoneKind> turns =
                List.of(ENROLLMENT_OPENS, CLASSES_START, ENROLLMENT_CLOSES, CLASSES_END, FINAL_GRADES_POST);
        List<SessionStatus> statuses = List.of(SessionStatus.values());
        for (int i = 0; i < turns.size(); i++) {
            Instant turn = schedule.at(turns.get(i));
            assertThat(SessionStatus.at(turn.minusMillis(1), schedule)).isEqualTo(statuses.get(i));
            assertThat(SessionStatus.at(turn, schedule)).isEqualTo(statuses.get(i + 1));
        }
    }
}
