package org.stackway.enrollment.enrollment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.stackway.enrollment.catalogue.SessionCalendar;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Grade;
import org.stackway.events.value.HoldKind;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.PaymentMethod;

/**
 * Makes inputs of steps. It knows which requests were accepted, which payments begun, which instants are worth visiting, and
 * none of the rules.
 */
final class HistoryScript {

    private static final List<Duration> LAGS = List.of(
            Duration.ZERO,
            Duration.ZERO,
            Duration.ofMillis(1),
            Duration.ofMillis(2),
            Duration.ofHours(1),
            Duration.ofDays(3));
    private static final List<Grade> GRADES = List.of(Grade.values());
    private static final List<HoldKind> HOLDS = List.of(HoldKind.values());
    private static final List<PaymentMethod> METHODS = List.of(PaymentMethod.values());
    private static final int AHEAD = 3;

    private final HistorySemester semester;
    private final List<EnrollmentId> enrolments = new ArrayList<>();
    private final List<HistoryInput.PaymentStarts> payments = new ArrayList<>();
    private final TreeSet<Instant> boundaries = new TreeSet<>();
    private long requests;
    private Instant now;

    HistoryScript(HistorySemester semester) {
        this.semester = semester;
        for (SessionCalendar calendar : semester.sessions()) {
            boundaries.add(calendar.enrollmentOpens());
            boundaries.add(calendar.classesStart());
            boundaries.add(calendar.preStartDropDeadline());
            boundaries.add(calendar.enrollmentCloses());
            boundaries.add(calendar.enrollmentCloses().plus(Duration.ofHours(1)));
            boundaries.add(calendar.enrollmentCloses().plus(Duration.ofDays(7)));
            boundaries.add(calendar.classesEnd());
        }
        now = semester.sessions().getFirst().enrollmentOpens().minus(Duration.ofHours(1));
    }

    Instant start() {
        return now;
    }

    /** The request was accepted: from now on things happen to it. */
    void exists(EnrollmentId enrolment) {
        enrolments.add(enrolment);
    }

    /** What happens by this step; nothing if there is nothing to do it with. */
    List<HistoryInput> next(HistoryStep step) {
        return step.kind() == HistoryStep.Kind.ENROL
                ? enrol(step)
                : one(step).map(List::of).orElse(List.of());
    }

    private List<HistoryInput> enrol(HistoryStep step) {
        HistoryInput.Request request = request(step);
        HistoryInput.PaymentStarts started = starts(request.id(), PaymentMethod.CARD, now);
        return List.of(request, started, settles(started, now));
    }

    private Optional<HistoryInput> one(HistoryStep step) {
        return switch (step.kind()) {
            case ENROL -> throw new IllegalArgumentException("more than one input");
            case TO_BOUNDARY -> toBoundary(step);
            case HOURS_PASS -> comes(now.plus(Duration.ofMinutes(1L + step.a() * 3L)));
            case REQUEST -> Optional.of(request(step));
            case PAYMENT_STARTS ->
                enrolment(step).map(of -> starts(of, METHODS.get(step.b() % METHODS.size()), past(step)));
            case PAYMENT_UNKNOWN ->
                payment(step).map(of -> new HistoryInput.PaymentIsUnknown(of.payment(), of.of(), of.method()));
            case PAYMENT_FAILS ->
                payment(step).map(of -> new HistoryInput.PaymentFails(of.payment(), of.of(), of.method()));
            case PAYMENT_SETTLES -> payment(step).map(of -> settles(of, past(step)));
            case CANCEL -> enrolment(step).map(HistoryInput.Cancel::new);
            case OPEN -> enrolment(step).map(of -> new HistoryInput.Open(of, item(step)));
            case REPORT -> enrolment(step).map(of -> new HistoryInput.Report(of, item(step), past(step)));
            case DROP -> enrolment(step).map(of -> new HistoryInput.Drop(of, past(step)));
            case WITHDRAW -> enrolment(step).map(HistoryInput.Withdraw::new);
            case FINAL_OPENED -> enrolment(step).map(of -> new HistoryInput.FinalOpened(of, past(step)));
            case GRADE -> enrolment(step).map(of -> new HistoryInput.Graded(of, GRADES.get(step.b() % GRADES.size())));
            case GRADE_VOIDED -> enrolment(step).map(HistoryInput.GradeVoided::new);
            case DISPUTE_DROPS -> enrolment(step).map(HistoryInput.DisputeDrops::new);
            case UPHOLD -> enrolment(step).map(HistoryInput.Uphold::new);
            case REVERSE -> enrolment(step).map(HistoryInput.Reverse::new);
            case HOLD -> Optional.of(new HistoryInput.HoldPlaced(HOLDS.get(step.a() % HOLDS.size())));
            case HOLDS_RELEASED -> Optional.of(new HistoryInput.HoldsReleased());
            case ONBOARDING -> Optional.of(new HistoryInput.OnboardingPassed());
            case SESSION_CLOSES -> closes(step);
            case REFUND_DEADLINE_MOVES -> moves(step);
        };
    }

    private Optional<HistoryInput> toBoundary(HistoryStep step) {
        List<Instant> ahead =
                boundaries.tailSet(now, true).stream().limit(AHEAD).toList();
        return ahead.isEmpty()
                ? Optional.empty()
                : comes(ahead.get(step.a() % ahead.size()).plusMillis(step.b() % 3 - 1L));
    }

    private Optional<HistoryInput> comes(Instant to) {
        if (!to.isAfter(now)) {
            return Optional.empty();
        }
        now = to;
        return Optional.of(new HistoryInput.TimeComes(to));
    }

    private HistoryInput.Request request(HistoryStep step) {
        EnrollmentId id = new EnrollmentId(new UUID(1, ++requests));
        boundaries.add(now.plus(Duration.ofDays(2)));
        return new HistoryInput.Request(
                id,
                step.a() % HistorySemester.COURSES.size(),
                step.b() % semester.sessions().size());
    }

    private HistoryInput.PaymentStarts starts(EnrollmentId of, PaymentMethod method, Instant at) {
        HistoryInput.PaymentStarts started =
                new HistoryInput.PaymentStarts(new PaymentId(new UUID(2, payments.size() + 1L)), of, method, at);
        payments.add(started);
        return started;
    }

    /** Whoever is enrolled by it now may drop until a local midnight two weeks on. */
    private HistoryInput settles(HistoryInput.PaymentStarts of, Instant settled) {
        SessionCalendar any = semester.sessions().getFirst();
        boundaries.add(now.atZone(any.zone())
                .plusDays(13)
                .with(LocalTime.of(23, 59, 59, 999_000_000))
                .toInstant());
        return new HistoryInput.PaymentSettles(
                of.payment(), of.of(), of.method(), of.at(), settled.isBefore(of.at()) ? of.at() : settled);
    }

    /** session-service closes a session at its end or a little later. */
    private Optional<HistoryInput> closes(HistoryStep step) {
        int session = step.a() % semester.sessions().size();
        return now.isBefore(semester.sessions().get(session).classesEnd())
                ? Optional.empty()
                : Optional.of(new HistoryInput.SessionCloses(session));
    }

    private Optional<HistoryInput> moves(HistoryStep step) {
        int session = step.a() % semester.sessions().size();
        Instant to = semester.sessions().get(session).preStartDropDeadline().plus(Duration.ofDays(step.b() % 7 - 3L));
        if (!to.isAfter(now)) {
            return Optional.empty();
        }
        boundaries.add(to);
        return Optional.of(new HistoryInput.RefundDeadlineMoves(session, to));
    }

    private Optional<EnrollmentId> enrolment(HistoryStep step) {
        return chosen(enrolments, step);
    }

    private Optional<HistoryInput.PaymentStarts> payment(HistoryStep step) {
        return chosen(payments, step);
    }

    /** One of them, half of the time the last. */
    private static <T> Optional<T> chosen(List<T> from, HistoryStep step) {
        if (from.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(step.a() % 2 == 0 ? from.getLast() : from.get(step.a() / 2 % from.size()));
    }

    private static String item(HistoryStep step) {
        return HistorySemester.ITEMS.get(step.b() % HistorySemester.ITEMS.size());
    }

    private Instant past(HistoryStep step) {
        return now.minus(LAGS.get(step.c() % LAGS.size()));
    }
}
