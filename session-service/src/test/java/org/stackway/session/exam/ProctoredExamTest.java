package org.stackway.session.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stackway.session.exam.ExamFixture.ENROLMENT;
import static org.stackway.session.exam.ExamFixture.EXAM;
import static org.stackway.session.exam.ExamFixture.SEAT;
import static org.stackway.session.exam.ExamFixture.after;
import static org.stackway.session.exam.ExamFixture.denver;
import static org.stackway.session.exam.ExamFixture.events;
import static org.stackway.session.exam.ExamFixture.finalExam;
import static org.stackway.session.exam.ExamFixture.given;
import static org.stackway.session.exam.ExamFixture.known;
import static org.stackway.session.exam.ExamFixture.refusal;
import static org.stackway.session.exam.ExamFixture.rules;
import static org.stackway.session.exam.ExamFixture.scheduledAt;
import static org.stackway.session.exam.ExamFixture.when;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stackway.events.session.ExamEvent;
import org.stackway.events.session.ExamEvent.FinalAssessmentAccessed;
import org.stackway.events.value.ExamCancellationReason;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Rule;
import org.stackway.session.exam.Exam.Incident;
import org.stackway.session.exam.ExamCommand.CancelWithCourse;
import org.stackway.session.exam.ExamCommand.RecordCompleted;
import org.stackway.session.exam.ExamCommand.RecordFinalOpened;
import org.stackway.session.exam.ExamCommand.RecordIdentityVerified;
import org.stackway.session.exam.ExamCommand.RecordIncident;
import org.stackway.session.exam.ExamCommand.RecordStarted;
import org.stackway.session.exam.ExamFixture.Known;

/** An appointment on Tuesday, 20 February 2024, 18:00 to 20:00, and what a proctor tells about it afterwards. */
class ProctoredExamTest {

    private static final Exam SCHEDULED = scheduledAt("2024-02-20T18:00");
    private static final Instant VERIFIED = denver("2024-02-20T17:58");
    private static final Instant STARTED = denver("2024-02-20T18:01");
    private static final Instant COMPLETED = denver("2024-02-20T19:40");
    private static final Known LATER = known().at("2024-02-20T21:00");

    @Test
    @Rule("SE-09")
    void anExamIsVerifiedStartedAndCompleted() {
        ExamEvents told = ExamEvents.of(SEAT);

        assertThat(events(when(SCHEDULED, new RecordIdentityVerified(VERIFIED), LATER)))
                .containsExactly(told.verified(EXAM, VERIFIED));
        assertThat(events(when(SCHEDULED, new RecordStarted(STARTED), LATER)))
                .containsExactly(told.accessed(EXAM, "final-exam", STARTED));
        Exam started = after(SCHEDULED, List.of(told.accessed(EXAM, "final-exam", STARTED)));
        assertThat(events(when(started, new RecordCompleted(COMPLETED), LATER)))
                .containsExactly(told.completed(EXAM, COMPLETED));
        assertThat(events(when(started, new RecordIncident("SECOND_PERSON", STARTED), LATER)))
                .containsExactly(told.incident(EXAM, new Incident("SECOND_PERSON", STARTED)));
    }

    @Test
    @Rule({"SE-09", "P-01"})
    void whatWasCompletedWasOpenNoLaterThanThat() {
        assertThat(events(when(SCHEDULED, new RecordCompleted(COMPLETED), LATER)))
                .containsExactly(
                        ExamEvents.of(SEAT).accessed(EXAM, "final-exam", COMPLETED),
                        ExamEvents.of(SEAT).completed(EXAM, COMPLETED));
    }

    @Test
    @Rule({"SE-09", "P-01"})
    void reportsInAnyOrderAndAnyNumberEndInTheSameState() {
        List<ExamCommand> reports = List.of(
                new RecordIdentityVerified(VERIFIED),
                new RecordStarted(STARTED),
                new RecordCompleted(COMPLETED),
                new RecordIncident("SECOND_PERSON", STARTED),
                new CancelWithCourse(ExamCancellationReason.COURSE_DROPPED));
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            List<ExamCommand> arriving = new ArrayList<>(reports);
            arriving.addAll(reports);
            Collections.shuffle(arriving, random);

            Exam state = SCHEDULED;
            for (ExamCommand report : arriving) {
                state = after(state, events(when(state, report, LATER)));
            }

            assertThat(state.sitting())
                    .as("seed %d", seed)
                    .isEqualTo(new Exam.Sitting(
                            VERIFIED, STARTED, COMPLETED, List.of(new Incident("SECOND_PERSON", STARTED))));
            assertThat(ExamStatus.at(LATER.now(), state)).isEqualTo(ExamStatus.COMPLETED);
        }
    }

    @Test
    @Rule("P-01")
    void anOpeningIsRecordedAlthoughTheDropCancelledTheAppointmentFirst() {
        Exam cancelled = after(
                SCHEDULED, events(when(SCHEDULED, new CancelWithCourse(ExamCancellationReason.COURSE_DROPPED), LATER)));

        assertThat(events(when(cancelled, new RecordStarted(STARTED), LATER)))
                .containsExactly(ExamEvents.of(SEAT).accessed(EXAM, "final-exam", STARTED));
    }

    @Test
    @Rule("P-01")
    void anEarlierOpeningIsToldAgainAndALaterOneIsNot() {
        Exam opened = after(SCHEDULED, List.of(ExamEvents.of(SEAT).accessed(EXAM, "final-exam", STARTED)));

        assertThat(events(when(opened, new RecordStarted(STARTED.minusMillis(1)), LATER)))
                .hasSize(1);
        assertThat(events(when(opened, new RecordStarted(STARTED), LATER))).isEmpty();
        assertThat(events(when(opened, new RecordStarted(STARTED.plusMillis(1)), LATER)))
                .isEmpty();
    }

    @Test
    void nothingWasOpenedAfterWeHeardOfIt() {
        Known early = LATER.at(STARTED.minusSeconds(3));

        assertThat(events(when(SCHEDULED, new RecordStarted(STARTED), early)))
                .extracting(event -> ((FinalAssessmentAccessed) event).accessedAt())
                .containsExactly(early.now());
    }

    @Test
    void ofAnAppointmentThatDoesNotExistNothingIsRecorded() {
        for (ExamCommand report : List.of(
                new RecordIdentityVerified(VERIFIED),
                new RecordStarted(STARTED),
                new RecordCompleted(COMPLETED),
                new RecordIncident("SECOND_PERSON", STARTED))) {
            assertThat(refusal(when(given(), report, LATER)).kind()).isEqualTo(Decision.Kind.MISSING);
        }
    }

    @Test
    @Rule("SE-10")
    void aProjectIsOpenedWithoutAnAppointment() {
        // given
        Known project = LATER.items(finalExam("project", null, false, true));

        // when
        List<ExamEvent> events = events(when(given(), new RecordFinalOpened(ENROLMENT, "project", STARTED), project));

        // then
        assertThat(events).containsExactly(ExamEvents.of(SEAT).accessed(null, "project", STARTED));
        Exam opened = after(given(), events);
        assertThat(opened.appointed()).isEmpty();
        assertThat(events(when(opened, new RecordFinalOpened(ENROLMENT, "project", STARTED), project)))
                .isEmpty();
    }

    @Test
    @Rule({"SE-10", "3.1"})
    void anItemThatDoesNotEndTheRightToDropIsNoFinal() {
        Known quiz = LATER.items(finalExam("quiz", null, false, false));

        assertThat(rules(when(given(), new RecordFinalOpened(ENROLMENT, "quiz", STARTED), quiz)))
                .containsExactly("SE-10");
        assertThat(when(given(), new RecordFinalOpened(ENROLMENT, "project", STARTED), ExamFacts.none(LATER.now())))
                .isInstanceOf(Decision.NotKnown.class);
    }
}
