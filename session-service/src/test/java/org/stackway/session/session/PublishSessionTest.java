package org.stackway.session.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stackway.events.value.MilestoneKind.CLASSES_END;
import static org.stackway.events.value.MilestoneKind.CLASSES_START;
import static org.stackway.events.value.MilestoneKind.CONFERRAL;
import static org.stackway.events.value.MilestoneKind.DIPLOMA_NAME_ADDRESS_UPDATE_CLOSES;
import static org.stackway.events.value.MilestoneKind.ENROLLMENT_CLOSES;
import static org.stackway.events.value.MilestoneKind.ENROLLMENT_OPENS;
import static org.stackway.events.value.MilestoneKind.FINAL_GRADES_POST;
import static org.stackway.events.value.MilestoneKind.PROCTORED_EXAM_SCHEDULING_CLOSES;
import static org.stackway.events.value.MilestoneKind.REFUND_DEADLINE_FOR_PRE_START_ENROLLMENTS;
import static org.stackway.session.session.SessionFixture.DENVER;
import static org.stackway.session.session.SessionFixture.FALL_2;
import static org.stackway.session.session.SessionFixture.NAME;
import static org.stackway.session.session.SessionFixture.allKinds;
import static org.stackway.session.session.SessionFixture.calendar;
import static org.stackway.session.session.SessionFixture.denver;
import static org.stackway.session.session.SessionFixture.events;
import static org.stackway.session.session.SessionFixture.given;
import static org.stackway.session.session.SessionFixture.publish;
import static org.stackway.session.session.SessionFixture.publishFrom;
import static org.stackway.session.session.SessionFixture.published;
import static org.stackway.session.session.SessionFixture.refusal;
import static org.stackway.session.session.SessionFixture.rules;
import static org.stackway.session.session.SessionFixture.schedule;
import static org.stackway.session.session.SessionFixture.stated;
import static org.stackway.session.session.SessionFixture.when;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.stackway.events.session.SessionEvent.Milestone;
import org.stackway.events.session.SessionEvent.SessionMilestoneMoved;
import org.stackway.events.session.SessionEvent.SessionPublished;
import org.stackway.events.value.MilestoneKind;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Rule;
import org.stackway.session.session.SessionCommand.PublishSession;

class PublishSessionTest {

    @Test
    @Rule({"SE-02", "SE-03", "SE-05", "SE-06", "EN-06", "EN-07", "P-13", "3.5"})
    void theRestFollowsFromTheStartOfClassesAsInTheCalendarOfSpring2024() {
        // when
        SessionPublished published = published("2024-01-15T09:00");

        // then the calendar that was really published, but for its first day: January 1 is a holiday
        assertThat(instants(published))
                .isEqualTo(Map.ofEntries(
                        Map.entry(ENROLLMENT_OPENS, denver("2024-01-01T09:00")),
                        Map.entry(CLASSES_START, denver("2024-01-15T09:00")),
                        Map.entry(MilestoneKind.PROCTORED_EXAM_SCHEDULING_OPENS, denver("2024-01-15T09:00")),
                        Map.entry(REFUND_DEADLINE_FOR_PRE_START_ENROLLMENTS, denver("2024-01-28T23:59:59.999")),
                        Map.entry(ENROLLMENT_CLOSES, denver("2024-02-23T17:00")),
                        Map.entry(PROCTORED_EXAM_SCHEDULING_CLOSES, denver("2024-03-05T16:50")),
                        Map.entry(MilestoneKind.PEER_GRADED_SUBMISSION_DEADLINE, denver("2024-03-05T16:50")),
                        Map.entry(MilestoneKind.PROCTORED_EXAM_COMPLETION_DEADLINE, denver("2024-03-08T16:50")),
                        Map.entry(MilestoneKind.PEER_REVIEW_DEADLINE, denver("2024-03-08T16:50")),
                        Map.entry(CLASSES_END, denver("2024-03-08T23:59:59.999")),
                        Map.entry(FINAL_GRADES_POST, denver("2024-03-18T17:00")),
                        Map.entry(CONFERRAL, denver("2024-03-28T17:00")),
                        Map.entry(DIPLOMA_NAME_ADDRESS_UPDATE_CLOSES, denver("2024-04-07T23:59:59.999"))));
        assertThat(published.milestones()).extracting(Milestone::kind).containsExactlyElementsOf(allKinds());
        assertThat(published.milestones())
                .filteredOn(Milestone::stated)
                .extracting(Milestone::kind)
                .containsExactly(CLASSES_START);
    }

    @Test
    @Rule("SE-14")
    void aChangeOfTheClocksInsideASessionMovesNoLocalTime() {
        // given clocks go back on 2026-11-01, between the opening and the end of this session
        Schedule schedule = schedule(published("2026-10-19T09:00"));

        // then the same hour on the wall is seven hours before UTC instead of six
        assertThat(schedule.at(ENROLLMENT_OPENS)).isEqualTo(Instant.parse("2026-10-05T15:00:00Z"));
        assertThat(schedule.at(REFUND_DEADLINE_FOR_PRE_START_ENROLLMENTS))
                .isEqualTo(Instant.parse("2026-11-02T06:59:59.999Z"));
        assertThat(schedule.at(ENROLLMENT_CLOSES)).isEqualTo(Instant.parse("2026-11-28T00:00:00Z"));
        assertThat(schedule.at(CLASSES_END)).isEqualTo(Instant.parse("2026-12-12T06:59:59.999Z"));
    }

    @Test
    void clocksThatGoForwardBetweenOpeningAndStartMoveNoLocalTime() {
        // given clocks go forward on 2024-03-10
        Schedule schedule = schedule(published("2024-03-11T09:00"));

        // then
        assertThat(schedule.at(ENROLLMENT_OPENS)).isEqualTo(Instant.parse("2024-02-26T16:00:00Z"));
        assertThat(schedule.at(CLASSES_START)).isEqualTo(Instant.parse("2024-03-11T15:00:00Z"));
    }

    @Test
    @Rule("SE-14")
    void aStatedDateWinsOverTheDerivedOneAndMovesWhatFollowsFromTheEnd() {
        // when
        List<Milestone> milestones = ((SessionPublished) events(when(
                                given(),
                                publish(calendar(
                                        "CLASSES_START", "2024-01-15T09:00",
                                        "ENROLLMENT_OPENS", "2024-01-02T09:00",
                                        "CLASSES_END", "2024-03-15T23:59"))))
                        .getFirst())
                .milestones();

        // then
        Map<MilestoneKind, Milestone> byKind =
                milestones.stream().collect(Collectors.toMap(Milestone::kind, one -> one));
        assertThat(byKind)
                .containsEntry(ENROLLMENT_OPENS, new Milestone(ENROLLMENT_OPENS, denver("2024-01-02T09:00"), true))
                .containsEntry(CLASSES_END, new Milestone(CLASSES_END, denver("2024-03-15T23:59:59.999"), true))
                .containsEntry(ENROLLMENT_CLOSES, new Milestone(ENROLLMENT_CLOSES, denver("2024-03-01T17:00"), false))
                .containsEntry(FINAL_GRADES_POST, new Milestone(FINAL_GRADES_POST, denver("2024-03-25T17:00"), false));
    }

    @Test
    void aTimeWithAnOffsetIsThatInstantInAnyZone() {
        assertThat(schedule(published("2026-08-24T15:00:00Z"))).isEqualTo(schedule(published("2026-08-24T09:00")));
    }

    @Test
    void aDeadlineWrittenToTheMinuteOrToTheSecondIsTheLastInstantOfItsDay() {
        for (String written : List.of("2024-03-08T23:59", "2024-03-08T23:59:59", "2024-03-09T06:59:00Z")) {
            SessionPublished published = (SessionPublished) events(when(
                            given(), publish(stated(CLASSES_START, "2024-01-15T09:00"), stated(CLASSES_END, written))))
                    .getFirst();
            assertThat(schedule(published).at(CLASSES_END)).as(written).isEqualTo(denver("2024-03-08T23:59:59.999"));
        }
    }

    @Test
    @Rule("SE-02")
    void aSessionWhoseEndIsDerivedStartsOnAMonday() {
        assertThat(rules(when(given(), publishFrom("2026-08-25T09:00")))).containsExactly("SE-02");
    }

    @Test
    @Rule("SE-02")
    void aSessionWithAStatedEndMayStartOnAnyDay() {
        assertThat(events(when(
                        given(),
                        publish(calendar("CLASSES_START", "2026-08-25T09:00", "CLASSES_END", "2026-10-16T23:59")))))
                .hasSize(1);
    }

    @Test
    @Rule({"SE-SESSION-NAME", "SE-MILESTONE-ONCE", "SE-LOCAL-TIME", "SE-CLASSES-START-STATED"})
    void aRefusalNamesEveryRule() {
        // given a time that the clocks skip, a milestone stated twice, no start, no name
        PublishSession command = new PublishSession(
                FALL_2,
                " ",
                DENVER,
                List.of(calendar(
                        "ENROLLMENT_OPENS", "2026-03-08T02:30",
                        "ENROLLMENT_OPENS", "2026-03-09T02:30")));

        // when / then
        Decision<?> decision = when(given(), command);
        assertThat(rules(when(given(), command)))
                .containsExactlyInAnyOrder(
                        "SE-SESSION-NAME", "SE-MILESTONE-ONCE", "SE-LOCAL-TIME", "SE-CLASSES-START-STATED");
        assertThat(decision).extracting("code").isEqualTo("SESSION_INVALID");
    }

    @Test
    @Rule({"SE-MILESTONE-ORDER", "SE-MILESTONE-WINDOW"})
    void milestonesStandInTheirOrder() {
        assertThat(rules(when(
                        given(),
                        publish(calendar(
                                "CLASSES_START", "2026-08-24T09:00",
                                "ENROLLMENT_OPENS", "2026-08-25T09:00",
                                "FINAL_GRADES_POST", "2026-10-16T17:00")))))
                .containsExactly("SE-MILESTONE-ORDER", "SE-MILESTONE-ORDER", "SE-MILESTONE-ORDER");
        assertThat(rules(when(
                        given(),
                        publish(calendar(
                                "CLASSES_START", "2026-08-24T23:59:59.999", "CLASSES_END", "2026-08-24T23:59")))))
                .contains("SE-MILESTONE-WINDOW", "SE-MILESTONE-ORDER");
    }

    @Test
    void publishingTheSameAgainChangesNothing() {
        Session session = given(published("2026-10-19T09:00"));
        assertThat(when(session, publishFrom("2026-10-19T09:00"))).isEqualTo(Decision.unchanged());
    }

    @Test
    void publishingTheSameDatesStatedInsteadOfDerivedChangesNothing() {
        Session session = given(published("2026-10-19T09:00"));
        assertThat(when(
                        session,
                        publish(calendar("CLASSES_START", "2026-10-19T09:00", "CLASSES_END", "2026-12-11T23:59"))))
                .isEqualTo(Decision.unchanged());
    }

    @Test
    void theFirstPublicationRepeatedAfterAMoveChangesNothing() {
        // given
        Session session = given(
                published("2026-10-19T09:00"),
                new SessionMilestoneMoved(
                        FALL_2, CONFERRAL, denver("2026-12-31T17:00"), denver("2027-01-04T17:00"), "holidays"));

        // when / then
        assertThat(when(session, publishFrom("2026-10-19T09:00"))).isEqualTo(Decision.unchanged());
        assertThat(when(
                        session,
                        publish(calendar("CLASSES_START", "2026-10-19T09:00", "CONFERRAL", "2027-01-04T17:00"))))
                .isEqualTo(Decision.unchanged());
    }

    @Test
    @Rule("SE-14")
    void otherDatesOrAnotherNameConflictWithWhatIsPublished() {
        Session session = given(published("2026-10-19T09:00"));
        PublishSession renamed =
                new PublishSession(FALL_2, "Autumn", DENVER, List.of(stated(CLASSES_START, "2026-10-19T09:00")));
        PublishSession elsewhere = new PublishSession(
                FALL_2, NAME, ZoneId.of("UTC"), List.of(stated(CLASSES_START, "2026-10-19T09:00-06:00")));

        for (PublishSession other : List.of(publishFrom("2026-10-26T09:00"), renamed, elsewhere)) {
            Decision.Refused<?> refused = refusal(when(session, other));
            assertThat(refused.kind()).isEqualTo(Decision.Kind.CONFLICT);
            assertThat(refused.code()).isEqualTo("SESSION_PUBLISHED");
            assertThat(refused.existing()).contains("/api/v1/sessions/2026-FALL-2");
        }
    }

    @Test
    void whatIsNoTimeIsRefusedWithWhatWasExpected() {
        assertThatThrownBy(() -> WrittenTime.parse("2026-08-24"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-08-24T09:00");
        for (String wrong : List.of("next Monday", "+10000-01-01T09:00", "1999-12-31T23:59Z")) {
            assertThatThrownBy(() -> WrittenTime.parse(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    @Rule({"SE-02", "SE-MILESTONE-ORDER"})
    void fromAnyMondayInAnyZoneTheDerivedCalendarIsInOrderAndEndsOnAFriday() {
        for (String zone : List.of("America/Denver", "UTC", "Asia/Kathmandu", "Australia/Lord_Howe", "Africa/Cairo")) {
            LocalDate monday = LocalDate.of(2024, 1, 1);
            for (int week = 0; week < 52 * 30; week++, monday = monday.plusWeeks(1)) {
                PublishSession command = new PublishSession(
                        FALL_2, NAME, ZoneId.of(zone), List.of(stated(CLASSES_START, monday + "T09:00")));
                SessionPublished published =
                        (SessionPublished) events(when(given(), command)).getFirst();
                LocalDateTime end = LocalDateTime.ofInstant(schedule(published).at(CLASSES_END), ZoneId.of(zone));
                assertThat(end)
                        .as("from %s in %s", monday, zone)
                        .isEqualTo(monday.plusDays(53).atTime(WrittenTime.END_OF_DAY));
                assertThat(end.getDayOfWeek()).isEqualTo(DayOfWeek.FRIDAY);
            }
        }
    }

    private static Map<MilestoneKind, Instant> instants(SessionPublished published) {
        return published.milestones().stream().collect(Collectors.toMap(Milestone::kind, Milestone::at));
    }
}
