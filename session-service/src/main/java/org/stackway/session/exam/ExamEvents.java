package org.stackway.session.exam;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stackway.events.session.ExamEvent.ExamCancelled;
import org.stackway.events.session.ExamEvent.ExamCompleted;
import org.stackway.events.session.ExamEvent.ExamRescheduled;
import org.stackway.events.session.ExamEvent.ExamScheduled;
import org.stackway.events.session.ExamEvent.FinalAssessmentAccessed;
import org.stackway.events.session.ExamEvent.IdentityVerified;
import org.stackway.events.session.ExamEvent.ProctorIncidentReported;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.ExamCancellationReason;
import org.stackway.events.value.ExamId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.OfferingId;
import org.stackway.events.value.SessionId;

/** The events of one final, each placed by its enrolment. */
record ExamEvents(
        EnrollmentId enrollmentId,
        LearnerId learnerId,
        OfferingId offeringId,
        SessionId sessionId,
        CourseCode courseCode) {

    static ExamEvents of(Seat seat) {
        return new ExamEvents(
                seat.enrollmentId(),
                seat.learnerId(),
                seat.offeringId(),
                seat.offeringId().session(),
                seat.offeringId().course());
    }

    ExamScheduled scheduled(Exam.Appointment slot) {
        return new ExamScheduled(
                slot.examId(),
                enrollmentId,
                learnerId,
                offeringId,
                sessionId,
                courseCode,
                slot.startsAt(),
                slot.endsAt());
    }

    ExamRescheduled rescheduled(Exam.Appointment slot) {
        return new ExamRescheduled(
                slot.examId(),
                enrollmentId,
                learnerId,
                offeringId,
                sessionId,
                courseCode,
                slot.startsAt(),
                slot.endsAt());
    }

    ExamCancelled cancelled(ExamId exam, ExamCancellationReason reason) {
        return new ExamCancelled(exam, enrollmentId, learnerId, offeringId, sessionId, courseCode, reason);
    }

    IdentityVerified verified(ExamId exam, Instant at) {
        return new IdentityVerified(exam, enrollmentId, learnerId, offeringId, sessionId, courseCode, at);
    }

    FinalAssessmentAccessed accessed(@Nullable ExamId exam, String itemId, Instant at) {
        return new FinalAssessmentAccessed(
                exam, enrollmentId, learnerId, offeringId, sessionId, courseCode, itemId, at);
    }

    ExamCompleted completed(ExamId exam, Instant at) {
        return new ExamCompleted(exam, enrollmentId, learnerId, offeringId, sessionId, courseCode, at);
    }

    ProctorIncidentReported incident(ExamId exam, Exam.Incident incident) {
        return new ProctorIncidentReported(
                exam,
                enrollmentId,
                learnerId,
                offeringId,
                sessionId,
                courseCode,
                incident.kind(),
                incident.reportedAt());
    }
}
