package org.stackway.session.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stackway.session.exam.ExamFixture.EXAM;
import static org.stackway.session.exam.ExamFixture.SEAT;
import static org.stackway.session.exam.ExamFixture.STRANGER;
import static org.stackway.session.exam.ExamFixture.after;
import static org.stackway.session.exam.ExamFixture.cancel;
import static org.stackway.session.exam.ExamFixture.denver;
import static org.stackway.session.exam.ExamFixture.events;
import static org.stackway.session.exam.ExamFixture.given;
import static org.stackway.session.exam.ExamFixture.known;
import static org.stackway.session.exam.ExamFixture.move;
import static org.stackway.session.exam.ExamFixture.refusal;
import static org.stackway.session.exam.ExamFixture.rules;
import static org.stackway.session.exam.ExamFixture.scheduledAt;
import static org.stackway.session.exam.ExamFixture.when;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stackway.events.value.ExamCancellationReason;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Rule;
import org.stackway.session.exam.ExamCommand.CancelExam;
import org.stackway.session.exam.ExamCommand.CancelWithCourse;
import org.stackway.session.exam.ExamFixture.Known;

/** An appointment on Tuesday, 20 February 2024, 18:00 to 20:00. */
class ChangeExamTest {

    private static final Instant STARTS = denver("2024-02-20T18:00");
    private static final Exam SCHEDULED = scheduledAt("2024-02-20T18:00");

    @Test
    @Rule("SE-07")
    void theNewStartNeedsTheSameNoticeAsTheFirstOne() {
        Known known = known().held(EXAM);
        Instant enough = known.now().plus(ExamRules.NOTICE);

        assertThat(events(when(SCHEDULED, move(enough), known)))
                .containsExactly(ExamEvents.of(SEAT)
                        .rescheduled(new Exam.Appointment(EXAM, enough, enough.plus(ExamFacts.USUAL_DURATION))));
        assertThat(rules(when(SCHEDULED, move(enough.minusMillis(1)), known))).containsExactly("SE-07");
    }

    @Test
    @Rule("SE-06")
    void movingEndsWithScheduling() {
        Exam late = scheduledAt("2024-03-08T21:00");
        Known roomy = known().completedBy("2024-03-08T23:59").held(EXAM);
        Instant to = denver("2024-03-08T20:30");

        assertThat(events(when(late, move(to), roomy.at("2024-03-05T16:49:59.999"))))
                .hasSize(1);
        assertThat(rules(when(late, move(to), roomy.at("2024-03-05T16:50")))).containsExactly("SE-06");
    }

    @Test
    @Rule("SE-EXAM-COMPLETION")
    void aMovedExamEndsByTheDeadlineToo() {
        assertThat(rules(when(SCHEDULED, move(denver("2024-03-08T14:50:00.001")), known())))
                .containsExactly("SE-EXAM-COMPLETION");
    }

    @Test
    void aMoveToWhereItStandsChangesNothingEvenWithoutNotice() {
        assertThat(events(when(SCHEDULED, move(STARTS), known().at("2024-02-20T17:00"))))
                .isEmpty();
    }

    @Test
    @Rule("SE-EXAM-CHANGE")
    void whileItMayBeUnderWayAnAppointmentNeitherMovesNorGoes() {
        Instant to = denver("2024-03-01T10:00");
        Instant ends = STARTS.plus(ExamFacts.USUAL_DURATION);
        for (Instant during : List.of(STARTS, ends.minusMillis(1))) {
            assertThat(rules(when(SCHEDULED, move(to), known().at(during)))).containsExactly("SE-EXAM-CHANGE");
            assertThat(rules(when(SCHEDULED, cancel(), known().at(during)))).containsExactly("SE-EXAM-CHANGE");
        }
        for (Instant outside : List.of(STARTS.minusMillis(1), ends)) {
            assertThat(events(when(SCHEDULED, move(to), known().at(outside)))).hasSize(1);
            assertThat(events(when(SCHEDULED, cancel(), known().at(outside)))).hasSize(1);
        }
    }

    @Test
    @Rule("P-01")
    void anExamThatWasOpenedIsPastChanging() {
        Exam opened = after(SCHEDULED, List.of(ExamEvents.of(SEAT).accessed(EXAM, "final-exam", STARTS)));
        Known known = known().at("2024-02-21T10:00").opened(STARTS);

        assertThat(rules(when(opened, move(denver("2024-03-01T10:00")), known))).containsExactly("P-01");
        assertThat(rules(when(opened, cancel(), known))).containsExactly("P-01");
    }

    @Test
    void aCancelledAppointmentIsCancelledOnceAndCannotMove() {
        // given
        Exam cancelled = after(SCHEDULED, events(when(SCHEDULED, cancel(), known())));

        // then
        assertThat(cancelled.cancellation()).isEqualTo(ExamCancellationReason.LEARNER_REQUEST);
        assertThat(events(when(cancelled, cancel(), known()))).isEmpty();
        assertThat(rules(when(cancelled, move(denver("2024-03-01T10:00")), known())))
                .containsExactly("SE-EXAM-CHANGE");
    }

    @Test
    void aRefusedMoveNamesEveryRule() {
        Known known = known().status(EnrolmentStatus.DROPPED).opened(STARTS).at("2024-03-05T16:50");
        Exam cancelled = after(
                SCHEDULED,
                events(when(SCHEDULED, new CancelWithCourse(ExamCancellationReason.COURSE_DROPPED), known())));

        assertThat(rules(when(cancelled, move(denver("2024-03-08T16:00")), known)))
                .containsExactly("SE-EXAM-CHANGE", "P-01", "EN-21", "SE-06", "SE-07", "SE-EXAM-COMPLETION");
    }

    @Test
    void somebodyElsesAppointmentDoesNotExist() {
        CancelExam strangers =
                new CancelExam(ExamCancellationReason.LEARNER_REQUEST, new Requester(Optional.of(STRANGER)));

        assertThat(refusal(when(SCHEDULED, strangers, known())).kind()).isEqualTo(Decision.Kind.MISSING);
        assertThat(when(SCHEDULED, strangers, known())).isEqualTo(when(given(), cancel(), known()));
    }

    @Test
    void theCourseTakesTheAppointmentWithItAndOnlyOnce() {
        CancelWithCourse dropped = new CancelWithCourse(ExamCancellationReason.COURSE_DROPPED);

        Exam cancelled = after(SCHEDULED, events(when(SCHEDULED, dropped, known())));

        assertThat(cancelled.standing()).isEmpty();
        assertThat(events(when(cancelled, dropped, known()))).isEmpty();
        assertThat(events(when(given(), dropped, known()))).isEmpty();
    }

    @Test
    @Rule("P-01")
    void anExamThatWasSatStaysWhatItWasWhenTheCourseGoes() {
        Exam opened = after(SCHEDULED, List.of(ExamEvents.of(SEAT).accessed(EXAM, "final-exam", STARTS)));

        assertThat(events(when(opened, new CancelWithCourse(ExamCancellationReason.COURSE_WITHDRAWN), known())))
                .isEmpty();
    }

    @Test
    void whatCanBeDoneIsSaidWithItsLastInstantAndItsReasons() {
        // given the last millisecond that leaves a slot, and the one after it
        Known last = known().held(EXAM).at("2024-03-05T14:50");
        Exam late = scheduledAt("2024-03-08T14:00");

        List<ExamAction> actions = ExamAction.of(late, last.facts());
        assertThat(actions).extracting(ExamAction::action).containsExactly("move", "cancel");
        assertThat(actions).allSatisfy(action -> assertThat(action.refused()).isEmpty());
        assertThat(actions.getFirst().until()).extracting("at").isEqualTo(denver("2024-03-05T14:50"));
        assertThat(actions.getFirst().latestStart()).extracting("at").isEqualTo(denver("2024-03-08T14:50"));
        assertThat(ExamAction.of(late, last.at("2024-03-05T16:50").facts())
                        .getFirst()
                        .refused())
                .extracting("rule")
                .containsExactly("SE-06");
    }

    @Test
    void theStatusFollowsTheClockUntilAProctorTells() {
        Instant ends = STARTS.plus(ExamFacts.USUAL_DURATION);

        assertThat(ExamStatus.at(ends.minusMillis(1), SCHEDULED)).isEqualTo(ExamStatus.SCHEDULED);
        assertThat(ExamStatus.at(ends, SCHEDULED)).isEqualTo(ExamStatus.MISSED);
        Exam opened = after(SCHEDULED, List.of(ExamEvents.of(SEAT).accessed(EXAM, "final-exam", STARTS)));
        assertThat(ExamStatus.at(ends, opened)).isEqualTo(ExamStatus.STARTED);
    }
}
