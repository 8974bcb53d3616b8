package org.stackway.session.exam;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.ExamCancellationReason;
import org.stackway.events.value.ExamId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.OfferingId;
import org.stackway.events.value.SessionId;
import org.stackway.kit.command.Change;
import org.stackway.kit.http.Deadline;
import org.stackway.kit.time.BusinessClock;
import org.stackway.session.exam.Exam.Appointment;
import org.stackway.session.exam.Exam.Incident;

/**
 * An exam appointment as the API shows it.
 *
 * @param startsAt the instant; {@code local} is the same on the wall clock of {@code zone}, the session's
 * @param cancellation why it was cancelled
 * @param incidents what a proctor reported; staff see them, the learner does not
 * @param allowedActions what can be done now; absent in lists and in the past
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExamRepresentation(
        ExamId examId,
        EnrollmentId enrollmentId,
        LearnerId learnerId,
        OfferingId offeringId,
        SessionId sessionId,
        CourseCode courseCode,
        ExamStatus status,
        Instant startsAt,
        Instant endsAt,
        String local,
        ZoneId zone,
        @Nullable ExamCancellationReason cancellation,
        @Nullable Instant identityVerifiedAt,
        @Nullable Instant openedAt,
        @Nullable Instant completedAt,
        @Nullable List<Incident> incidents,
        @Nullable List<ExamAction> allowedActions) {

    /** After a command. */
    static ExamRepresentation of(Change<Exam, ?> change, boolean staff) {
        ExamFacts facts = change.facts(ExamFacts.class);
        return of(change.after(), staff, facts, true);
    }

    /** As things stand. */
    static ExamRepresentation of(Exam exam, boolean staff, ExamFacts facts, boolean withActions) {
        ZoneId zone = facts.calendar().map(calendar -> calendar.zone()).orElse(BusinessClock.ZONE);
        List<ExamAction> actions = withActions && facts.calendar().isPresent() ? ExamAction.of(exam, facts) : null;
        return of(exam, staff, facts.now(), zone, actions);
    }

    static ExamRepresentation of(
            Exam exam, boolean staff, Instant now, ZoneId zone, @Nullable List<ExamAction> actions) {
        Seat seat = exam.seat().orElseThrow();
        Appointment slot = exam.appointed().orElseThrow();
        return new ExamRepresentation(
                slot.examId(),
                seat.enrollmentId(),
                seat.learnerId(),
                seat.offeringId(),
                seat.offeringId().session(),
                seat.offeringId().course(),
                ExamStatus.at(now, exam),
                slot.startsAt(),
                slot.endsAt(),
                Deadline.of(slot.startsAt(), zone).local(),
                zone,
                exam.cancellation(),
                exam.sitting().verifiedAt(),
                exam.sitting().openedAt(),
                exam.sitting().completedAt(),
                staff ? exam.sitting().incidents() : null,
                actions);
    }
}
