package org.stackway.session.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stackway.session.exam.ExamFixture.ENROLMENT;
import static org.stackway.session.exam.ExamFixture.EXAM;
import static org.stackway.session.exam.ExamFixture.LEARNER;
import static org.stackway.session.exam.ExamFixture.OFFERING;
import static org.stackway.session.exam.ExamFixture.STRANGER;
import static org.stackway.session.exam.ExamFixture.denver;
import static org.stackway.session.exam.ExamFixture.events;
import static org.stackway.session.exam.ExamFixture.finalExam;
import static org.stackway.session.exam.ExamFixture.given;
import static org.stackway.session.exam.ExamFixture.known;
import static org.stackway.session.exam.ExamFixture.refusal;
import static org.stackway.session.exam.ExamFixture.rules;
import static org.stackway.session.exam.ExamFixture.schedule;
import static org.stackway.session.exam.ExamFixture.scheduledAt;
import static org.stackway.session.exam.ExamFixture.uuid;
import static org.stackway.session.exam.ExamFixture.when;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stackway.events.session.ExamEvent;
import org.stackway.events.session.ExamEvent.ExamScheduled;
import org.stackway.events.value.ExamId;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Rule;
import org.stackway.session.exam.ExamCommand.ScheduleExam;
import org.stackway.session.exam.ExamFixture.Known;
import org.stackway.session.session.WrittenTime;

class ScheduleExamTest {

    private static final Duration NOTICE = Duration.ofDays(3);

    @Test
    void anAppointmentIsMadeForTheWholeDurationOfTheFinal() {
        // given
        Known known = known().lasting(90);
        Instant start = denver("2024-02-20T18:00");

        // when
        List<ExamEvent> events = events(when(given(), schedule(start), known));

        // then
        assertThat(events)
                .containsExactly(new ExamScheduled(
                        EXAM,
                        ENROLMENT,
                        LEARNER,
                        OFFERING,
                        OFFERING.session(),
                        OFFERING.course(),
                        start,
                        denver("2024-02-20T19:30")));
    }

    @Test
    @Rule("SE-07")
    void seventyTwoHoursAheadIsEnoughAndAMillisecondLessIsNot() {
        Known known = known();
        Instant enough = known.now().plus(NOTICE);

        assertThat(events(when(given(), schedule(enough), known))).hasSize(1);
        assertThat(rules(when(given(), schedule(enough.minusMillis(1)), known))).containsExactly("SE-07");
        assertThat(rules(when(given(), schedule(enough.minusSeconds(1)), known)))
                .containsExactly("SE-07");
        assertThat(refusal(when(given(), schedule(enough.minusSeconds(1)), known))
                        .violations()
                        .getFirst()
                        .observed())
                .isEqualTo("PT71H59M59S");
    }

    @Test
    @Rule("SE-07")
    void threeDaysOnTheWallClockAreAnHourShortWhenClocksGoForward() {
        // given Friday 10:00 before Sunday 10 March 2024
        Known known = known().session("2024-02-12T09:00").at("2024-03-08T10:00");

        // then Monday 10:00 is 71 hours away
        assertThat(rules(when(given(), schedule("2024-03-11T10:59:59.999"), known)))
                .containsExactly("SE-07");
        assertThat(rules(when(given(), schedule("2024-03-11T10:00"), known))).containsExactly("SE-07");
        assertThat(events(when(given(), schedule("2024-03-11T11:00"), known))).hasSize(1);
    }

    @Test
    @Rule("SE-07")
    void threeDaysOnTheWallClockAreAnHourLongWhenClocksGoBack() {
        // given Friday 10:00 before Sunday 3 November 2024
        Known known = known().session("2024-10-14T09:00").at("2024-11-01T10:00");

        // then Monday 09:00 is 72 hours away
        assertThat(events(when(given(), schedule("2024-11-04T09:00"), known))).hasSize(1);
        assertThat(rules(when(given(), schedule("2024-11-04T08:59:59.999"), known)))
                .containsExactly("SE-07");
    }

    @Test
    @Rule("SE-06")
    void schedulingOpensWithTheFirstInstantOfItsWindow() {
        Known opening = known().at("2024-01-15T09:00");

        assertThat(events(when(given(), schedule("2024-02-20T18:00"), opening))).hasSize(1);
        assertThat(rules(when(
                        given(),
                        schedule("2024-02-20T18:00"),
                        opening.at(opening.now().minusMillis(1)))))
                .containsExactly("SE-06");
    }

    @Test
    @Rule("SE-06")
    void schedulingEndsBeforeTuesdayOfTheEighthWeekAt1650() {
        // given a registrar gave the exams until the end of the day, so that notice is not what ends it
        Known roomy = known().completedBy("2024-03-08T23:59");
        String start = "2024-03-08T21:00";

        assertThat(events(when(given(), schedule(start), roomy.at("2024-03-05T16:49:59.999"))))
                .hasSize(1);
        assertThat(rules(when(given(), schedule(start), roomy.at("2024-03-05T16:50"))))
                .containsExactly("SE-06");
        assertThat(ExamRules.lastChance(roomy.facts())).isEqualTo(denver("2024-03-05T16:49:59.999"));
    }

    @Test
    @Rule("SE-EXAM-COMPLETION")
    void theExamEndsByTheDeadlineNotOnlyStartsBeforeIt() {
        Known known = known().lasting(120);

        assertThat(events(when(given(), schedule("2024-03-08T14:50"), known))).hasSize(1);
        assertThat(rules(when(given(), schedule("2024-03-08T14:50:00.001"), known)))
                .containsExactly("SE-EXAM-COMPLETION");
    }

    @Test
    @Rule({"SE-06", "SE-07", "SE-EXAM-COMPLETION"})
    void theLastMomentThatLeavesASlotLeavesExactlyOne() {
        // given two hours of exam: the squeeze comes two hours before scheduling closes
        Known last = known().lasting(120).at("2024-03-05T14:50");
        Instant onlySlot = denver("2024-03-08T14:50");

        // then
        assertThat(events(when(given(), schedule(onlySlot), last))).hasSize(1);
        assertThat(rules(when(given(), schedule(onlySlot.minusMillis(1)), last)))
                .containsExactly("SE-07");
        assertThat(rules(when(given(), schedule(onlySlot.plusMillis(1)), last))).containsExactly("SE-EXAM-COMPLETION");
        // and a millisecond later none, although scheduling is open for two hours still
        Known over = last.at(last.now().plusMillis(1));
        assertThat(rules(when(given(), schedule(onlySlot), over))).containsExactly("SE-07");
        assertThat(rules(when(given(), schedule(onlySlot.plusMillis(1)), over))).containsExactly("SE-EXAM-COMPLETION");
        assertThat(ExamRules.lastChance(last.facts())).isEqualTo(last.now());
    }

    @Test
    @Rule("SE-08")
    void anyHourOfAnyDayWillDo() {
        assertThat(events(when(given(), schedule("2024-02-18T03:15"), known()))).hasSize(1);
    }

    @Test
    @Rule("SE-LOCAL-TIME")
    void aLocalTimeIsReadInTheSessionsZoneAndMustExist() {
        Known spring = known().session("2024-02-12T09:00").at("2024-02-20T10:00");
        Known autumn = known().session("2024-10-14T09:00").at("2024-10-20T10:00");

        assertThat(rules(when(given(), schedule("2024-03-10T02:30"), spring))).containsExactly("SE-LOCAL-TIME");
        assertThat(events(when(given(), schedule("2024-11-03T01:30"), autumn)))
                .extracting(event -> ((ExamScheduled) event).startsAt())
                .containsExactly(Instant.parse("2024-11-03T07:30:00Z"));
    }

    @Test
    void aFinalWithoutAStatedDurationTakesTwoHours() {
        assertThat(events(when(given(), schedule("2024-03-08T14:50"), known().lasting(null))))
                .extracting(event -> ((ExamScheduled) event).endsAt())
                .containsExactly(denver("2024-03-08T16:50"));
    }

    @Test
    @Rule({"SE-09", "SE-10"})
    void aCourseThatEndsWithAProjectTakesNoAppointment() {
        Known project = known().items(finalExam("project", null, false, true));

        assertThat(rules(when(given(), schedule("2024-02-20T18:00"), project))).containsExactly("SE-10");
    }

    @Test
    @Rule("SE-10")
    void ofSeveralProctoredItemsTheAppointmentIsForTheFinal() {
        Known both = known().items(finalExam("midterm", 45, true, false), finalExam("final-exam", 180, true, true));

        assertThat(both.facts().duration()).isEqualTo(Duration.ofHours(3));
    }

    @Test
    @Rule({"EN-21", "P-01"})
    void whoIsNotEnrolledOrOpenedTheFinalMakesNoAppointment() {
        for (EnrolmentStatus status :
                List.of(EnrolmentStatus.DROPPED, EnrolmentStatus.WITHDRAWN, EnrolmentStatus.COMPLETED)) {
            assertThat(rules(when(given(), schedule("2024-02-20T18:00"), known().status(status))))
                    .containsExactly("EN-21");
        }
        assertThat(rules(when(given(), schedule("2024-02-20T18:00"), known().opened(denver("2024-02-01T10:00")))))
                .containsExactly("P-01");
    }

    @Test
    @Rule({"SE-06", "SE-07", "EN-21", "P-01", "SE-10", "SE-EXAM-COMPLETION"})
    void aRefusalNamesEveryRule() {
        Known all = known().status(EnrolmentStatus.WITHDRAWN)
                .items(finalExam("project", null, false, true))
                .opened(denver("2024-02-01T10:00"))
                .held(new ExamId(uuid(9)))
                .at("2024-03-05T16:50");

        assertThat(rules(when(given(), schedule("2024-03-08T16:49"), all)))
                .containsExactly("EN-21", "SE-10", "P-01", "SE-06", "SE-07", "SE-EXAM-COMPLETION", "SE-EXAM-ONE");
    }

    @Test
    @Rule("SE-EXAM-ONE")
    void aSecondAppointmentIsAConflictThatNamesTheFirst() {
        Decision.Refused<ExamEvent> refusal =
                refusal(when(given(), schedule("2024-02-20T18:00"), known().held(new ExamId(uuid(9)))));

        assertThat(refusal.kind()).isEqualTo(Decision.Kind.CONFLICT);
        assertThat(refusal.existing()).contains("/api/v1/exam-appointments/" + uuid(9));
    }

    @Test
    void theSameAgainChangesNothingAndAnotherUnderTheSameIdIsAConflict() {
        Known held = known().held(EXAM);

        assertThat(events(when(scheduledAt("2024-02-20T18:00"), schedule("2024-02-20T18:00"), held)))
                .isEmpty();
        assertThat(refusal(when(scheduledAt("2024-02-20T18:00"), schedule("2024-02-21T18:00"), held))
                        .code())
                .isEqualTo("EXAM_EXISTS");
    }

    @Test
    void anEnrolmentOfSomebodyElseIsLikeOneNobodyKnows() {
        ScheduleExam strangers = new ScheduleExam(
                EXAM, ENROLMENT, WrittenTime.parse("2024-02-20T18:00"), new Requester(Optional.of(STRANGER)));

        Decision<ExamEvent> forStranger = when(given(), strangers, known());
        Decision<ExamEvent> ofNobody = when(given(), schedule("2024-02-20T18:00"), ExamFacts.none(known().now()));

        assertThat(forStranger).isInstanceOf(Decision.NotKnown.class).isEqualTo(ofNobody);
    }
}
