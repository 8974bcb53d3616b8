package org.stackway.session.exam;

import java.time.Instant;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.ExamCancellationReason;
import org.stackway.events.value.ExamId;
import org.stackway.kit.domain.NotPersonal;
import org.stackway.kit.domain.Rule;
import org.stackway.session.session.WrittenTime;

/** What can be asked of, or told to, a stream {@code exam/<id>}. */
public sealed interface ExamCommand {

    /** What a caller asks; an appointment of somebody else does not exist for them. */
    sealed interface Asked extends ExamCommand {
        Requester by();
    }

    /** Make an appointment for the proctored final of an enrolment (SE-06, SE-07). */
    @Rule({"SE-06", "SE-07", "SE-08", "SE-10", "EN-21", "P-01", "SE-EXAM-COMPLETION", "SE-EXAM-ONE", "SE-LOCAL-TIME"})
    record ScheduleExam(ExamId examId, EnrollmentId enrollmentId, WrittenTime startsAt, Requester by)
            implements Asked {}

    /** Move the appointment: the same rules as for making it. */
    @Rule({"SE-06", "SE-07", "EN-21", "P-01", "SE-EXAM-COMPLETION", "SE-EXAM-CHANGE", "SE-LOCAL-TIME"})
    record MoveExam(WrittenTime startsAt, Requester by) implements Asked {}

    /** Give the appointment up. */
    @Rule({"P-01", "SE-EXAM-CHANGE"})
    record CancelExam(ExamCancellationReason reason, Requester by) implements Asked {}

    /** The course was dropped or withdrawn from: its appointment, if it lies ahead, is off. */
    record CancelWithCourse(ExamCancellationReason reason) implements ExamCommand {}

    /** What the proctoring service saw. It happened, so it is recorded whatever the state of the appointment. */
    sealed interface Reported extends ExamCommand {
        Instant at();
    }

    /** It verified who sits the exam. */
    record RecordIdentityVerified(Instant at) implements Reported {}

    /** The learner opened the final. */
    record RecordStarted(Instant at) implements Reported {}

    /** The learner handed the final in; it was open no later than that. */
    record RecordCompleted(Instant at) implements Reported {}

    /** A proctor reported an incident. */
    record RecordIncident(
            @NotPersonal("a code of the proctoring service") String kind, Instant at) implements Reported {}

    /** A final that needs no appointment, such as a project, was opened (SE-10). */
    record RecordFinalOpened(
            EnrollmentId enrollmentId,
            @NotPersonal("an item of the offering") String itemId,
            Instant at) implements Reported {}
}
