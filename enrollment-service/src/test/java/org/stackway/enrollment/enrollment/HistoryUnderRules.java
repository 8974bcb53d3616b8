package org.stackway.enrollment.enrollment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.stackway.enrollment.catalogue.Calendars;
import org.stackway.enrollment.catalogue.OfferedCourse;
import org.stackway.enrollment.catalogue.SessionCalendar;
import org.stackway.enrollment.enrollment.EnrollmentCommand.AccessContent;
import org.stackway.enrollment.enrollment.EnrollmentCommand.AnswerFunding;
import org.stackway.enrollment.enrollment.EnrollmentCommand.CancelRequest;
import org.stackway.enrollment.enrollment.EnrollmentCommand.DrawConsequences;
import org.stackway.enrollment.enrollment.EnrollmentCommand.ExpireUnpaid;
import org.stackway.enrollment.enrollment.EnrollmentCommand.ReportAccess;
import org.stackway.enrollment.enrollment.EnrollmentCommand.RequestDrop;
import org.stackway.enrollment.enrollment.EnrollmentCommand.RequestEnrollment;
import org.stackway.enrollment.enrollment.EnrollmentCommand.ReverseDrop;
import org.stackway.enrollment.enrollment.EnrollmentCommand.UpholdDrop;
import org.stackway.enrollment.enrollment.EnrollmentCommand.Withdraw;
import org.stackway.enrollment.enrollment.EnrollmentFacts.FinalAccess;
import org.stackway.enrollment.enrollment.EnrollmentFacts.Slot;
import org.stackway.enrollment.enrollment.PaymentAttempt.State;
import org.stackway.enrollment.hold.RegistrationHold;
import org.stackway.enrollment.load.LoadView;
import org.stackway.enrollment.load.Studies;
import org.stackway.enrollment.load.Studies.Taken;
import org.stackway.enrollment.preview.PriorWork;
import org.stackway.events.enrollment.EnrollmentEvent;
import org.stackway.events.value.CancellationReason;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Funding;
import org.stackway.events.value.Grade;
import org.stackway.events.value.HoldId;
import org.stackway.events.value.MilestoneKind;
import org.stackway.events.value.OfferingId;
import org.stackway.events.value.Origin;
import org.stackway.events.value.PaymentId;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Policy;
import org.stackway.kit.domain.Violation;

/**
 * A history lived by the production rules: {@code decide} and {@code evolve}, with the facts that the service would read.
 * The database is a few maps.
 */
final class HistoryUnderRules {

    private static final EnrollmentDecider DECIDER = new EnrollmentDecider();
    private static final EnrollmentId NOBODY = new EnrollmentId(new UUID(9, 9));
    private static final String ACCEPTED = "accepted";

    /** One enrolment, and what other services told about it. */
    private static final class Told {
        private final OfferingId offering;
        private final CreditHours hours;
        private final Map<PaymentId, PaymentAttempt> payments = new LinkedHashMap<>();
        private Enrollment state = DECIDER.initial();
        private Optional<FinalAccess> finalAccess = Optional.empty();
        private Optional<Grade> grade = Optional.empty();
        private Optional<Instant> disputeDropAt = Optional.empty();

        private Told(OfferingId offering, CreditHours hours) {
            this.offering = offering;
            this.hours = hours;
        }
    }

    private final List<SessionCalendar> sessions;
    private final UnaryOperator<EnrollmentFacts> readAs;
    private final Map<EnrollmentId, Told> enrolments = new LinkedHashMap<>();
    private final Map<CourseCode, Slot> slots = new TreeMap<>();
    private final List<RegistrationHold> holds = new ArrayList<>();
    private Optional<Instant> onboardedAt = Optional.empty();
    private Instant now;

    /** @param readAs a mutation of what the rules are given; identity for the rules as they are */
    HistoryUnderRules(HistorySemester semester, Instant start, UnaryOperator<EnrollmentFacts> readAs) {
        this.sessions = new ArrayList<>(semester.sessions());
        this.now = start;
        this.readAs = readAs;
    }

    /** What comes of it: "accepted", or the rules that stand against it. */
    String live(HistoryInput input) {
        return switch (input) {
            case HistoryInput.TimeComes time -> timeComes(time.to());
            case HistoryInput.Request request -> request(request);
            case HistoryInput.PaymentStarts told ->
                attempt(
                        told.of(),
                        told.payment(),
                        new PaymentAttempt(
                                told.payment(), Given.checkout("h"), told.method(), told.at(), State.PROCESSING));
            case HistoryInput.PaymentIsUnknown told -> becomes(told.of(), told.payment(), State.UNKNOWN);
            case HistoryInput.PaymentFails told -> becomes(told.of(), told.payment(), State.FAILED);
            case HistoryInput.PaymentSettles told -> settles(told);
            case HistoryInput.Cancel cancel ->
                decide(cancel.of(), new CancelRequest(Requester.ANYONE, CancellationReason.LEARNER_REQUEST), now);
            case HistoryInput.Open open -> decide(open.of(), new AccessContent(Requester.ANYONE, open.item()), now);
            case HistoryInput.Report told -> decide(told.of(), new ReportAccess(told.item(), told.at()), now);
            case HistoryInput.Drop drop ->
                decide(drop.of(), new RequestDrop(Requester.ANYONE, drop.requestedAt()), now);
            case HistoryInput.Withdraw withdraw -> decide(withdraw.of(), new Withdraw(Requester.ANYONE), now);
            case HistoryInput.FinalOpened told -> finalOpened(told);
            case HistoryInput.Graded told -> learned(told.of(), of -> of.grade = Optional.of(told.grade()));
            case HistoryInput.GradeVoided told -> learned(told.of(), of -> of.grade = Optional.empty());
            case HistoryInput.DisputeDrops told ->
                learned(told.of(), of -> of.disputeDropAt = Optional.of(of.disputeDropAt.orElse(now)));
            case HistoryInput.Uphold uphold -> decide(uphold.of(), new UpholdDrop("staff:rita", "read"), now);
            case HistoryInput.Reverse reverse -> decide(reverse.of(), new ReverseDrop("staff:rita", "read"), now);
            case HistoryInput.HoldPlaced hold -> {
                holds.add(new RegistrationHold(new HoldId(new UUID(3, holds.size() + 1L)), hold.kind(), null));
                yield ACCEPTED;
            }
            case HistoryInput.HoldsReleased released -> {
                holds.clear();
                yield ACCEPTED;
            }
            case HistoryInput.OnboardingPassed passed -> {
                onboardedAt = Optional.of(onboardedAt.orElse(now));
                yield drawAll();
            }
            case HistoryInput.SessionCloses closed -> {
                sessions.set(closed.session(), Calendars.closed(sessions.get(closed.session())));
                yield drawAll();
            }
            case HistoryInput.RefundDeadlineMoves moved -> {
                sessions.set(
                        moved.session(),
                        Calendars.moved(
                                sessions.get(moved.session()),
                                MilestoneKind.REFUND_DEADLINE_FOR_PRE_START_ENROLLMENTS,
                                moved.to()));
                yield ACCEPTED;
            }
        };
    }

    /** Deadlines fire one after the other, each at its own instant (D10, D21). */
    private String timeComes(Instant to) {
        now = to;
        fireDeadlines();
        return ACCEPTED;
    }

    private void fireDeadlines() {
        Optional<EnrollmentId> due = nextDue();
        while (due.isPresent()) {
            decide(due.get(), new ExpireUnpaid(), payBy(due.get()));
            due = nextDue();
        }
    }

    private Optional<EnrollmentId> nextDue() {
        return enrolments.entrySet().stream()
                .filter(entry -> entry.getValue().state.status() == EnrollmentStatus.PENDING_PAYMENT)
                .map(Map.Entry::getKey)
                .filter(id -> !payBy(id).isAfter(now))
                .min(Comparator.comparing(this::payBy));
    }

    private Instant payBy(EnrollmentId id) {
        EnrollmentFacts facts = facts(id, now);
        return PaymentTerms.payBy(told(id).state.requested(), facts.payments(), facts.terms());
    }

    private String request(HistoryInput.Request request) {
        SessionCalendar session = sessions.get(request.session());
        CourseCode course = CourseCode.parse(HistorySemester.COURSES.get(request.course()));
        OfferingId offering = new OfferingId(session.sessionId(), course);
        enrolments.put(
                request.id(), new Told(offering, CreditHours.parse(HistorySemester.HOURS.get(request.course()))));
        return decide(
                request.id(),
                new RequestEnrollment(request.id(), Given.LEARNER, offering, Origin.NEW, Funding.SELF),
                now);
    }

    private String attempt(EnrollmentId of, PaymentId payment, PaymentAttempt attempt) {
        if (told(of).state.exists()) {
            told(of).payments.put(payment, attempt);
            fireDeadlines();
        }
        return ACCEPTED;
    }

    private String becomes(EnrollmentId of, PaymentId payment, State state) {
        PaymentAttempt before = told(of).payments.get(payment);
        return before == null
                ? ACCEPTED
                : attempt(
                        of,
                        payment,
                        new PaymentAttempt(payment, before.checkoutId(), before.method(), before.initiatedAt(), state));
    }

    private String settles(HistoryInput.PaymentSettles told) {
        if (!told(told.of()).state.exists()) {
            return ACCEPTED;
        }
        told(told.of())
                .payments
                .put(
                        told.payment(),
                        new PaymentAttempt(
                                told.payment(), Given.checkout("h"), told.method(), told.initiatedAt(), State.SETTLED));
        String outcome = decide(
                told.of(),
                new AnswerFunding(
                        new Settlement.Payment(told.payment(), told.method(), told.initiatedAt(), told.settledAt())),
                now);
        fireDeadlines();
        return outcome;
    }

    private String finalOpened(HistoryInput.FinalOpened told) {
        FinalAccess access = new FinalAccess(told.at(), "exam/1");
        return learned(
                told.of(),
                of -> of.finalAccess = of.finalAccess
                        .filter(before -> !before.accessedAt().isAfter(told.at()))
                        .or(() -> Optional.of(access)));
    }

    private String learned(EnrollmentId of, Consumer<Told> fact) {
        if (told(of).state.exists()) {
            fact.accept(told(of));
            decide(of, new DrawConsequences(), now);
        }
        return ACCEPTED;
    }

    private String drawAll() {
        enrolments.forEach((id, told) -> {
            if (told.state.exists()) {
                decide(id, new DrawConsequences(), now);
            }
        });
        return ACCEPTED;
    }

    private String decide(EnrollmentId id, EnrollmentCommand command, Instant at) {
        Told told = told(id);
        return switch (DECIDER.decide(told.state, command, facts(id, at))) {
            case Decision.Accepted<EnrollmentEvent> accepted -> {
                boolean before = told.state.status().active();
                accepted.events().forEach(event -> told.state = DECIDER.evolve(told.state, event));
                slot(id, told, before);
                yield ACCEPTED;
            }
            case Decision.Refused<EnrollmentEvent> refused ->
                new TreeSet<>(refused.violations().stream().map(Violation::rule).toList()).toString();
            case Decision.NotKnown<EnrollmentEvent> unknown -> "not known";
        };
    }

    /** As the slots' table does. */
    private void slot(EnrollmentId id, Told told, boolean before) {
        CourseCode course = told.offering.course();
        boolean after = told.state.status().active();
        if (before
                && !after
                && Optional.ofNullable(slots.get(course))
                        .filter(slot -> slot.holder().equals(id))
                        .isPresent()) {
            slots.remove(course);
        }
        if (!before && after) {
            slots.put(course, new Slot(id, told.state.requested().classesEndAt()));
        }
    }

    private Told told(EnrollmentId id) {
        Told told = enrolments.get(id);
        if (told == null) {
            throw new IllegalStateException("the script names what it asked for");
        }
        return told;
    }

    private EnrollmentFacts facts(EnrollmentId id, Instant at) {
        Told told = told(id);
        return readAs.apply(new EnrollmentFacts(
                at,
                Optional.of(Given.LEARNER),
                sessions.stream()
                        .filter(session -> session.sessionId().equals(told.offering.session()))
                        .findFirst(),
                Optional.of(new OfferedCourse(
                        told.offering,
                        "Course",
                        told.hours,
                        Given.offered().owningProgramme(),
                        Given.offered().assessments())),
                true,
                onboardedAt,
                Optional.ofNullable(slots.get(told.offering.course())),
                lastAttempt(id, told.offering.course()),
                enrolledBefore(id, told),
                holds,
                List.copyOf(told.payments.values()),
                told.finalAccess,
                told.grade,
                told.disputeDropAt,
                Optional.empty(),
                PriorWork.NONE,
                studies(id),
                Given.TERMS));
    }

    private int lastAttempt(EnrollmentId without, CourseCode course) {
        return enrolments.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(without))
                .map(Map.Entry::getValue)
                .filter(other -> other.offering.course().equals(course))
                .filter(other -> switch (other.state.status()) {
                    case ENROLLED, WITHDRAWN, COMPLETED -> true;
                    case UNREQUESTED, PENDING_PAYMENT, EXPIRED, CANCELLED, DROPPED -> false;
                })
                .mapToInt(other -> other.state.attempt())
                .max()
                .orElse(0);
    }

    private boolean enrolledBefore(EnrollmentId id, Told told) {
        return enrolments.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(id))
                .map(Map.Entry::getValue)
                .filter(other -> other.offering.course().equals(told.offering.course()))
                .anyMatch(other -> other.state.enrolled().isPresent());
    }

    /** What counts in the semester besides this enrolment. */
    Studies studies(EnrollmentId without) {
        List<Taken> taken = enrolments.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(without))
                .filter(entry -> switch (entry.getValue().state.status()) {
                    case PENDING_PAYMENT, ENROLLED, COMPLETED -> true;
                    case UNREQUESTED, EXPIRED, CANCELLED, DROPPED, WITHDRAWN -> false;
                })
                .map(entry -> new Taken(
                        entry.getKey(),
                        entry.getValue().offering.course(),
                        entry.getValue().offering.session(),
                        entry.getValue().hours,
                        entry.getValue().state.status() != EnrollmentStatus.PENDING_PAYMENT))
                .toList();
        return new Studies(taken, enrolments.size(), true, List.of(), Optional.empty());
    }

    List<String> loads() {
        Studies all = studies(NOBODY);
        Policy load =
                readAs.apply(EnrollmentFacts.none(now, Given.TERMS)).terms().load();
        return sessions.stream()
                .map(session -> HistoryShown.load(LoadView.of(Given.LEARNER, session.sessionId(), all, load)))
                .toList();
    }

    Map<EnrollmentId, String> shown() {
        Map<EnrollmentId, String> shown = new LinkedHashMap<>();
        enrolments.forEach((id, told) -> {
            if (told.state.exists()) {
                shown.put(id, HistoryShown.of(told.state, facts(id, now)));
            }
        });
        return shown;
    }
}
