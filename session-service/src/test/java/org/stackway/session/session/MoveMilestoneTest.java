package org.stackway.session.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stackway.events.value.MilestoneKind.CLASSES_END;
import static org.stackway.events.value.MilestoneKind.CLASSES_START;
import static org.stackway.events.value.MilestoneKind.CONFERRAL;
import static org.stackway.events.value.MilestoneKind.DIPLOMA_NAME_ADDRESS_UPDATE_CLOSES;
import static org.stackway.events.value.MilestoneKind.ENROLLMENT_CLOSES;
import static org.stackway.events.value.MilestoneKind.FINAL_GRADES_POST;
import static org.stackway.events.value.MilestoneKind.PEER_GRADED_SUBMISSION_DEADLINE;
import static org.stackway.events.value.MilestoneKind.PROCTORED_EXAM_SCHEDULING_CLOSES;
import static org.stackway.session.session.SessionFixture.FALL_2;
import static org.stackway.session.session.SessionFixture.denver;
import static org.stackway.session.session.SessionFixture.events;
import static org.stackway.session.session.SessionFixture.given;
import static org.stackway.session.session.SessionFixture.move;
import static org.stackway.session.session.SessionFixture.published;
import static org.stackway.session.session.SessionFixture.refusal;
import static org.stackway.session.session.SessionFixture.rules;
import static org.stackway.session.session.SessionFixture.when;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.stackway.events.session.SessionEvent.Milestone;
import org.stackway.events.session.SessionEvent.SessionMilestoneMoved;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Rule;
import org.stackway.session.session.Session.Published;

/** A session from 2026-10-19 to 2026-12-11; enrolment closes on Friday, November 27, 17:00. */
class MoveMilestoneTest {

    private static final Instant CLOSES = denver("2026-11-27T17:00");
    private static final Instant NOW = denver("2026-11-20T12:00");

    @Test
    void aMilestoneAheadMovesAndIsStatedFromThenOn() {
        // when
        SessionMilestoneMoved moved = new SessionMilestoneMoved(
                FALL_2, ENROLLMENT_CLOSES, CLOSES, denver("2026-11-30T17:00"), "campus closed");
        assertThat(events(when(session(), move(ENROLLMENT_CLOSES, "2026-11-30T17:00"), NOW)))
                .containsExactly(moved);

        // then
        Published after = (Published) given(published("2026-10-19T09:00"), moved);
        assertThat(after.schedule().byKind().get(ENROLLMENT_CLOSES))
                .isEqualTo(new Milestone(ENROLLMENT_CLOSES, denver("2026-11-30T17:00"), true));
        assertThat(after.asPublished().at(ENROLLMENT_CLOSES)).isEqualTo(CLOSES);
    }

    @Test
    void aMoveMayAlsoBeToAnEarlierInstantToCome() {
        assertThat(events(when(session(), move(ENROLLMENT_CLOSES, "2026-11-24T17:00"), NOW)))
                .hasSize(1);
    }

    @Test
    @Rule("SE-04")
    void theEndOfClassesNeverMoves() {
        assertThat(rules(when(session(), move(CLASSES_END, "2026-12-12T23:59"), NOW)))
                .containsExactly("SE-04");
        assertThat(refusal(when(session(), move(CLASSES_END, "2026-12-12T23:59"), NOW))
                        .kind())
                .isEqualTo(Decision.Kind.RULE);
    }

    @Test
    @Rule("SE-MOVE-AHEAD")
    void aMilestoneMovesUntilTheMillisecondBeforeItIsReached() {
        assertThat(events(when(session(), move(ENROLLMENT_CLOSES, "2026-11-30T17:00"), CLOSES.minusMillis(1))))
                .hasSize(1);
        assertThat(rules(when(session(), move(ENROLLMENT_CLOSES, "2026-11-30T17:00"), CLOSES)))
                .containsExactly("SE-MOVE-AHEAD");
    }

    @Test
    @Rule("SE-MOVE-LATER-THAN-NOW")
    void aMilestoneMovesToAtLeastTheMillisecondAfterNow() {
        Instant to = denver("2026-11-24T17:00");
        assertThat(events(when(session(), move(ENROLLMENT_CLOSES, "2026-11-24T17:00"), to.minusMillis(1))))
                .hasSize(1);
        assertThat(rules(when(session(), move(ENROLLMENT_CLOSES, "2026-11-24T17:00"), to)))
                .containsExactly("SE-MOVE-LATER-THAN-NOW");
    }

    @Test
    @Rule("SE-MILESTONE-ORDER")
    void aMilestoneMovesUpToItsNeighbourAndNotPastIt() {
        assertThat(events(when(session(), move(FINAL_GRADES_POST, "2026-12-31T17:00"), NOW)))
                .hasSize(1);
        assertThat(rules(when(session(), move(FINAL_GRADES_POST, "2026-12-31T17:00:00.001"), NOW)))
                .containsExactly("SE-MILESTONE-ORDER");
        assertThat(rules(when(session(), move(FINAL_GRADES_POST, "2026-12-11T23:59:59.998"), NOW)))
                .containsExactly("SE-MILESTONE-ORDER");
    }

    @Test
    void milestonesThatDoNotDependOnEachOtherPassEachOther() {
        assertThat(events(when(session(), move(PROCTORED_EXAM_SCHEDULING_CLOSES, "2026-12-09T16:50"), NOW)))
                .hasSize(1);
        assertThat(events(when(session(), move(PEER_GRADED_SUBMISSION_DEADLINE, "2026-12-07T16:50"), NOW)))
                .hasSize(1);
    }

    @Test
    void aDeadlineMovedTo2359IsTheLastInstantOfThatDay() {
        SessionMilestoneMoved moved = (SessionMilestoneMoved)
                events(when(session(), move(DIPLOMA_NAME_ADDRESS_UPDATE_CLOSES, "2027-01-20T23:59"), NOW))
                        .getFirst();
        assertThat(moved.to()).isEqualTo(denver("2027-01-20T23:59:59.999"));
    }

    @Test
    void aMoveToWhereItStandsChangesNothing() {
        assertThat(when(session(), move(ENROLLMENT_CLOSES, "2026-11-27T17:00"), NOW))
                .isEqualTo(Decision.unchanged());
    }

    @Test
    @Rule({"SE-MOVE-AHEAD", "SE-MOVE-LATER-THAN-NOW", "SE-MILESTONE-ORDER", "SE-MILESTONE-WINDOW"})
    void aRefusedMoveNamesEveryRule() {
        assertThat(rules(when(session(), move(CLASSES_START, "2026-10-01T09:00"), NOW)))
                .containsExactlyInAnyOrder("SE-MOVE-AHEAD", "SE-MOVE-LATER-THAN-NOW", "SE-MILESTONE-ORDER");
    }

    @Test
    @Rule("SE-LOCAL-TIME")
    void aTimeThatTheClocksSkipIsRefused() {
        assertThat(rules(when(given(published("2027-01-11T09:00")), move(CONFERRAL, "2027-03-14T02:30"), NOW)))
                .containsExactly("SE-LOCAL-TIME");
    }

    @Test
    void aSessionThatWasNeverPublishedDoesNotExist() {
        assertThat(refusal(when(given(), move(CONFERRAL, "2027-03-14T17:00"), NOW))
                        .kind())
                .isEqualTo(Decision.Kind.MISSING);
    }

    private static Session session() {
        return given(published("2026-10-19T09:00"));
    }
}
