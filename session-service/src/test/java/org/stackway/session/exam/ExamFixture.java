package org.stackway.session.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stackway.events.session.ExamEvent;
import org.stackway.events.session.OfferingEvent.Assessment;
import org.stackway.events.session.OfferingEvent.CourseOffered;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.ExamCancellationReason;
import org.stackway.events.value.ExamId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.MilestoneKind;
import org.stackway.events.value.OfferingId;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Violation;
import org.stackway.session.exam.ExamCommand.CancelExam;
import org.stackway.session.exam.ExamCommand.MoveExam;
import org.stackway.session.exam.ExamCommand.ScheduleExam;
import org.stackway.session.exam.ExamFacts.Enrolment;
import org.stackway.session.session.Schedule;
import org.stackway.session.session.Schedules;
import org.stackway.session.session.SessionCalendar;
import org.stackway.session.session.WrittenTime;

/** Words for tests about exams: an enrolment in the first session of 2024, unless told otherwise. */
final class ExamFixture {

    static final ZoneId DENVER = ZoneId.of("America/Denver");
    static final LearnerId LEARNER = new LearnerId(uuid(1));
    static final LearnerId STRANGER = new LearnerId(uuid(2));
    static final EnrollmentId ENROLMENT = new EnrollmentId(uuid(3));
    static final ExamId EXAM = new ExamId(uuid(4));
    static final OfferingId OFFERING = OfferingId.parse("2024-SPRING-1:ECEA-5700");
    static final Seat SEAT = new Seat(ENROLMENT, LEARNER, OFFERING);

    /** Classes of the worked session start Monday 15 January 2024; scheduling closes Tuesday 5 March 16:50. */
    static final String FIRST_OF_2024 = "2024-01-15T09:00";

    private static final ExamDecider DECIDER = new ExamDecider();

    private ExamFixture() {}

    static UUID uuid(int last) {
        return UUID.fromString("01920000-0000-7000-8000-%012d".formatted(last));
    }

    static Instant denver(String local) {
        return LocalDateTime.parse(local).atZone(DENVER).toInstant();
    }

    /** What is known, to be varied by a test. */
    record Known(
            Instant now,
            Schedule schedule,
            EnrolmentStatus status,
            List<Assessment> items,
            Optional<ExamId> held,
            Optional<Instant> opened) {

        Known at(Instant when) {
            return new Known(when, schedule, status, items, held, opened);
        }

        Known at(String local) {
            return at(denver(local));
        }

        Known session(String classesStart) {
            return new Known(now, Schedules.derived(classesStart), status, items, held, opened);
        }

        Known completedBy(String deadline) {
            Schedule stated =
                    Schedules.derived(FIRST_OF_2024, MilestoneKind.PROCTORED_EXAM_COMPLETION_DEADLINE, deadline);
            return new Known(now, stated, status, items, held, opened);
        }

        Known status(EnrolmentStatus other) {
            return new Known(now, schedule, other, items, held, opened);
        }

        Known lasting(@Nullable Integer minutes) {
            return items(finalExam("final-exam", minutes, true, true));
        }

        Known items(Assessment... others) {
            return new Known(now, schedule, status, List.of(others), held, opened);
        }

        Known held(ExamId exam) {
            return new Known(now, schedule, status, items, Optional.of(exam), opened);
        }

        Known opened(Instant when) {
            return new Known(now, schedule, status, items, held, Optional.of(when));
        }

        ExamFacts facts() {
            return new ExamFacts(
                    now,
                    Optional.of(new Enrolment(SEAT, status)),
                    Optional.of(new SessionCalendar(OFFERING.session(), DENVER, schedule)),
                    Optional.of(offered(items)),
                    held,
                    opened);
        }
    }

    /** Mid session: everything is open. */
    static Known known() {
        return new Known(
                denver("2024-02-12T10:00"),
                Schedules.derived(FIRST_OF_2024),
                EnrolmentStatus.ENROLLED,
                List.of(finalExam("final-exam", 120, true, true)),
                Optional.empty(),
                Optional.empty());
    }

    static Assessment finalExam(String id, @Nullable Integer minutes, boolean proctored, boolean blocksRefund) {
        return new Assessment(id, "FINAL", minutes, proctored, false, true, blocksRefund, new BigDecimal("30"));
    }

    private static CourseOffered offered(List<Assessment> items) {
        return new CourseOffered(
                OFFERING,
                OFFERING.session(),
                OFFERING.course(),
                "Introduction to Power Electronics",
                CreditHours.parse("0.8"),
                ProgrammeCode.parse("MS-ECE"),
                List.of(),
                items);
    }

    static ScheduleExam schedule(Instant startsAt) {
        return schedule(startsAt.toString());
    }

    static ScheduleExam schedule(String startsAt) {
        return new ScheduleExam(EXAM, ENROLMENT, WrittenTime.parse(startsAt), learner());
    }

    static MoveExam move(Instant startsAt) {
        return new MoveExam(WrittenTime.parse(startsAt.toString()), learner());
    }

    static CancelExam cancel() {
        return new CancelExam(ExamCancellationReason.LEARNER_REQUEST, learner());
    }

    static Requester learner() {
        return new Requester(Optional.of(LEARNER));
    }

    static Exam given(ExamEvent... events) {
        Exam state = DECIDER.initial();
        for (ExamEvent event : events) {
            state = DECIDER.evolve(state, event);
        }
        return state;
    }

    /** An appointment of two hours. */
    static Exam scheduledAt(String local) {
        Instant start = denver(local);
        return given(
                ExamEvents.of(SEAT).scheduled(new Exam.Appointment(EXAM, start, start.plus(ExamFacts.USUAL_DURATION))));
    }

    static Exam after(Exam before, List<? extends ExamEvent> events) {
        Exam state = before;
        for (ExamEvent event : events) {
            state = DECIDER.evolve(state, event);
        }
        return state;
    }

    static Decision<ExamEvent> when(Exam state, ExamCommand command, Known known) {
        return DECIDER.decide(state, command, known.facts());
    }

    static Decision<ExamEvent> when(Exam state, ExamCommand command, ExamFacts facts) {
        return DECIDER.decide(state, command, facts);
    }

    static List<ExamEvent> events(Decision<ExamEvent> decision) {
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return ((Decision.Accepted<ExamEvent>) decision).events();
    }

    static Decision.Refused<ExamEvent> refusal(Decision<ExamEvent> decision) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return (Decision.Refused<ExamEvent>) decision;
    }

    static List<String> rules(Decision<ExamEvent> decision) {
        return refusal(decision).violations().stream().map(Violation::rule).toList();
    }
}
