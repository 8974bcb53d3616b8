package org.stackway.session.exam;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.stackway.events.session.ExamEvent;
import org.stackway.events.session.OfferingEvent.Assessment;
import org.stackway.events.value.ExamCancellationReason;
import org.stackway.events.value.ExamId;
import org.stackway.kit.domain.Decider;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Finding;
import org.stackway.kit.domain.Requirement;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.domain.Violation;
import org.stackway.session.exam.Exam.Appointment;
import org.stackway.session.exam.Exam.Incident;
import org.stackway.session.exam.ExamCommand.CancelExam;
import org.stackway.session.exam.ExamCommand.CancelWithCourse;
import org.stackway.session.exam.ExamCommand.MoveExam;
import org.stackway.session.exam.ExamCommand.RecordCompleted;
import org.stackway.session.exam.ExamCommand.RecordFinalOpened;
import org.stackway.session.exam.ExamCommand.RecordIdentityVerified;
import org.stackway.session.exam.ExamCommand.RecordIncident;
import org.stackway.session.exam.ExamCommand.RecordStarted;
import org.stackway.session.exam.ExamCommand.Reported;
import org.stackway.session.exam.ExamCommand.ScheduleExam;

/**
 * Makes, moves and cancels appointments for the proctored final, and records what happened at them. What is asked can be
 * refused; what is reported happened and cannot.
 */
final class ExamDecider implements Decider<Exam, ExamCommand, ExamEvent, ExamFacts> {

    /** What a final is called that its offering names no more. */
    private static final String UNNAMED_FINAL = "final-exam";

    @Override
    public Exam initial() {
        return Exam.NONE;
    }

    @Override
    public Exam evolve(Exam state, ExamEvent event) {
        return state.evolve(event);
    }

    @Override
    public Decision<ExamEvent> decide(Exam state, ExamCommand command, ExamFacts facts) {
        return switch (command) {
            case ScheduleExam schedule -> schedule(state, schedule, facts);
            case MoveExam move -> ofCaller(state, move.by(), slot -> move(state, slot, move, facts));
            case CancelExam cancel -> ofCaller(state, cancel.by(), slot -> cancel(state, slot, cancel, facts));
            case CancelWithCourse cancel -> cancelWithCourse(state, cancel.reason());
            case RecordIdentityVerified verified -> ofAppointment(state, exam -> verified(state, exam, verified.at()));
            case RecordStarted started ->
                ofAppointment(
                        state,
                        exam -> Decision.accepted(
                                opened(state, Optional.of(exam), item(facts), openAt(started, facts))));
            case RecordCompleted completed -> ofAppointment(state, exam -> completed(state, exam, completed, facts));
            case RecordIncident incident ->
                ofAppointment(state, exam -> incident(state, exam, new Incident(incident.kind(), incident.at())));
            case RecordFinalOpened opened -> finalOpened(state, opened, facts);
        };
    }

    /** Somebody else's appointment is like one that does not exist. */
    private static Decision<ExamEvent> ofCaller(
            Exam state, Requester by, Function<Appointment, Decision<ExamEvent>> decision) {
        return state.appointed()
                .filter(any -> state.seat().filter(by::mayActFor).isPresent())
                .map(decision)
                .orElseGet(() -> Decision.missing("the exam appointment"));
    }

    private static Decision<ExamEvent> ofAppointment(Exam state, Function<ExamId, Decision<ExamEvent>> decision) {
        return state.appointed()
                .map(Appointment::examId)
                .map(decision)
                .orElseGet(() -> Decision.missing("the exam appointment"));
    }

    @Rule({"SE-06", "SE-07", "SE-08"})
    private static Decision<ExamEvent> schedule(Exam state, ScheduleExam command, ExamFacts facts) {
        Optional<Seat> seat = facts.enrolment().map(ExamFacts.Enrolment::seat).filter(command.by()::mayActFor);
        if (seat.isEmpty()) {
            return Decision.notKnown("enrollment " + command.enrollmentId());
        }
        if (facts.calendar().isEmpty() || facts.offering().isEmpty()) {
            return Decision.notKnown("offering " + seat.get().offeringId());
        }
        Optional<Instant> start =
                command.startsAt().instantIn(facts.knownCalendar().zone());
        if (state.appointment() != null) {
            boolean same = state.seat().equals(seat) && startsAt(state, start);
            return same
                    ? Decision.unchanged()
                    : Decision.conflict(
                            "EXAM_EXISTS",
                            Violation.of(
                                            "SE-EXAM-ID",
                                            "this id names another appointment",
                                            "another appointment",
                                            "the same")
                                    .at("/examId"));
        }
        List<Finding> findings = new ArrayList<>(ExamRules.scheduling(facts));
        findings.addAll(ExamRules.start(command.startsAt(), start, facts));
        boolean possible = Finding.allHold(findings);
        findings.add(ExamRules.onlyOne(facts));
        if (possible && facts.held().isPresent()) {
            return Decision.conflictFor(
                    "EXAM_SCHEDULED",
                    findings,
                    "/api/v1/exam-appointments/" + facts.held().get());
        }
        return Decision.judged(
                "EXAM_NOT_POSSIBLE",
                findings,
                () -> List.of(ExamEvents.of(seat.get())
                        .scheduled(appointment(command.examId(), start.orElseThrow(), facts))));
    }

    private static boolean startsAt(Exam state, Optional<Instant> start) {
        return start.isPresent() && state.standing().map(Appointment::startsAt).equals(start);
    }

    private static Appointment appointment(ExamId exam, Instant startsAt, ExamFacts facts) {
        return new Appointment(exam, startsAt, startsAt.plus(facts.duration()));
    }

    @Rule({"SE-06", "SE-07"})
    private static Decision<ExamEvent> move(Exam state, Appointment slot, MoveExam command, ExamFacts facts) {
        Optional<Instant> start =
                command.startsAt().instantIn(facts.knownCalendar().zone());
        if (startsAt(state, start)) {
            return Decision.unchanged();
        }
        List<Finding> findings = new ArrayList<>(ExamRules.moving(state, facts));
        findings.addAll(ExamRules.start(command.startsAt(), start, facts));
        return Decision.judged(
                "EXAM_MOVE_REFUSED",
                findings,
                () -> List.of(events(state).rescheduled(appointment(slot.examId(), start.orElseThrow(), facts))));
    }

    private static Decision<ExamEvent> cancel(Exam state, Appointment slot, CancelExam command, ExamFacts facts) {
        if (state.standing().isEmpty()) {
            return Decision.unchanged();
        }
        return Decision.judged(
                "EXAM_CANCELLATION_REFUSED",
                ExamRules.cancelling(state, facts),
                () -> List.of(events(state).cancelled(slot.examId(), command.reason())));
    }

    /** An exam that was sat stays what it was: whether the drop stands is decided where the drop was. */
    private static Decision<ExamEvent> cancelWithCourse(Exam state, ExamCancellationReason reason) {
        return state.standing()
                .filter(ahead -> !state.opened() && state.sitting().completedAt() == null)
                .<Decision<ExamEvent>>map(
                        ahead -> Decision.accepted(events(state).cancelled(ahead.examId(), reason)))
                .orElseGet(Decision::unchanged);
    }

    @Rule("SE-09")
    private static Decision<ExamEvent> verified(Exam state, ExamId exam, Instant at) {
        return state.sitting().verifiedAt() != null
                ? Decision.unchanged()
                : Decision.accepted(events(state).verified(exam, at));
    }

    /** The earliest opening counts, in whatever order the reports come: it may prove that a drop came too late (P-01). */
    @Rule({"SE-09", "SE-10", "P-01"})
    private static List<ExamEvent> opened(Exam state, Optional<ExamId> exam, String itemId, Instant at) {
        Instant known = state.sitting().openedAt();
        return known == null || at.isBefore(known)
                ? List.of(events(state).accessed(exam.orElse(null), itemId, at))
                : List.of();
    }

    @Rule("SE-09")
    private static Decision<ExamEvent> completed(Exam state, ExamId exam, RecordCompleted command, ExamFacts facts) {
        List<ExamEvent> told = new ArrayList<>(opened(state, Optional.of(exam), item(facts), openAt(command, facts)));
        if (state.sitting().completedAt() == null) {
            told.add(events(state).completed(exam, command.at()));
        }
        return Decision.accepted(told);
    }

    @Rule("SE-09")
    private static Decision<ExamEvent> incident(Exam state, ExamId exam, Incident incident) {
        return state.sitting().incidents().contains(incident)
                ? Decision.unchanged()
                : Decision.accepted(events(state).incident(exam, incident));
    }

    @Rule("SE-10")
    private static Decision<ExamEvent> finalOpened(Exam state, RecordFinalOpened command, ExamFacts facts) {
        Optional<Seat> seat = facts.enrolment().map(ExamFacts.Enrolment::seat);
        if (seat.isEmpty()) {
            return Decision.notKnown("enrollment " + command.enrollmentId());
        }
        Optional<Assessment> item = facts.finalItem(command.itemId());
        String wanted = "an item that ends the right to drop";
        Finding isFinal = Finding.of(
                        "SE-10",
                        "this item of " + seat.get().offeringId() + " is no final assessment",
                        item.isPresent() ? wanted : command.itemId(),
                        Requirement.is(wanted))
                .at("/data/itemId");
        Exam placed = state.seat().isPresent() ? state : new Exam(seat.get(), null, null, Exam.Sitting.AHEAD);
        return Decision.judged(
                "NOT_A_FINAL",
                List.of(isFinal),
                () -> opened(placed, Optional.empty(), command.itemId(), openAt(command, facts)));
    }

    private static String item(ExamFacts facts) {
        return facts.proctoredFinal().map(Assessment::itemId).orElse(UNNAMED_FINAL);
    }

    /** Another clock may be ahead of ours; nothing was opened after we heard of it. */
    private static Instant openAt(Reported reported, ExamFacts facts) {
        return reported.at().isAfter(facts.now()) ? facts.now() : reported.at();
    }

    private static ExamEvents events(Exam state) {
        return ExamEvents.of(state.seat().orElseThrow());
    }
}
