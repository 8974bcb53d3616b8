package org.stackway.session.exam;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stackway.events.session.ExamEvent;
import org.stackway.events.session.ExamEvent.ExamCancelled;
import org.stackway.events.session.ExamEvent.ExamCompleted;
import org.stackway.events.session.ExamEvent.ExamRescheduled;
import org.stackway.events.session.ExamEvent.ExamScheduled;
import org.stackway.events.session.ExamEvent.FinalAssessmentAccessed;
import org.stackway.events.session.ExamEvent.IdentityVerified;
import org.stackway.events.session.ExamEvent.ProctorIncidentReported;
import org.stackway.events.value.ExamCancellationReason;
import org.stackway.events.value.ExamId;

/**
 * The final of one enrolment, folded from its stream: an appointment with a proctor, or a final that was opened without
 * one (SE-10).
 *
 * @param owner whose it is; null before anything happened
 * @param appointment null if there is none
 * @param cancellation why the appointment is off; null if it stands
 * @param sitting what the proctoring service told
 */
public record Exam(
        @Nullable Seat owner,
        @Nullable Appointment appointment,
        @Nullable ExamCancellationReason cancellation,
        Sitting sitting) {

    static final Exam NONE = new Exam(null, null, null, Sitting.AHEAD);

    /**
     * When the exam is sat.
     *
     * @param endsAt the start plus the duration of the final
     */
    public record Appointment(ExamId examId, Instant startsAt, Instant endsAt) {}

    /** What a proctor saw, as their service codes it. */
    public record Incident(String kind, Instant reportedAt) {}

    /**
     * How the exam went (SE-09).
     *
     * @param openedAt the earliest instant at which the final is known to have been open; null if it never was
     */
    public record Sitting(
            @Nullable Instant verifiedAt,
            @Nullable Instant openedAt,
            @Nullable Instant completedAt,
            List<Incident> incidents) {

        static final Sitting AHEAD = new Sitting(null, null, null, List.of());

        public Sitting {
            incidents = List.copyOf(incidents);
        }

        private Sitting verified(Instant at) {
            return new Sitting(at, openedAt, completedAt, incidents);
        }

        private Sitting opened(Instant at) {
            Instant earliest = openedAt == null || at.isBefore(openedAt) ? at : openedAt;
            return new Sitting(verifiedAt, earliest, completedAt, incidents);
        }

        private Sitting completed(Instant at) {
            return new Sitting(verifiedAt, openedAt, at, incidents);
        }

        private Sitting with(Incident incident) {
            List<Incident> all = new ArrayList<>(incidents);
            all.add(incident);
            return new Sitting(verifiedAt, openedAt, completedAt, all);
        }
    }

    /** Whose it is; empty before anything happened. */
    public Optional<Seat> seat() {
        return Optional.ofNullable(owner);
    }

    /** The appointment, cancelled or not. */
    public Optional<Appointment> appointed() {
        return Optional.ofNullable(appointment);
    }

    /** The appointment that a learner is expected at. */
    public Optional<Appointment> standing() {
        return appointed().filter(any -> cancellation == null);
    }

    /** Whether the final is known to have been open. */
    public boolean opened() {
        return sitting.openedAt() != null;
    }

    Exam evolve(ExamEvent event) {
        return switch (event) {
            case ExamScheduled told ->
                new Exam(
                        Seat.of(told),
                        new Appointment(told.examId(), told.startsAt(), told.endsAt()),
                        cancellation,
                        sitting);
            case ExamRescheduled told ->
                new Exam(owner, new Appointment(told.examId(), told.startsAt(), told.endsAt()), cancellation, sitting);
            case ExamCancelled told -> new Exam(owner, appointment, told.reason(), sitting);
            case IdentityVerified told -> sat(told, sitting.verified(told.verifiedAt()));
            case FinalAssessmentAccessed told -> sat(told, sitting.opened(told.accessedAt()));
            case ExamCompleted told -> sat(told, sitting.completed(told.completedAt()));
            case ProctorIncidentReported told -> sat(told, sitting.with(new Incident(told.kind(), told.reportedAt())));
        };
    }

    private Exam sat(ExamEvent event, Sitting next) {
        return new Exam(owner == null ? Seat.of(event) : owner, appointment, cancellation, next);
    }
}
