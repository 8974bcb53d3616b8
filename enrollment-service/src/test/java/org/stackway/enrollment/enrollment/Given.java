package org.stackway.enrollment.enrollment;

import static org.stackway.enrollment.catalogue.Calendars.denver;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.stackway.enrollment.catalogue.Calendars;
import org.stackway.enrollment.catalogue.OfferedCourse;
import org.stackway.enrollment.catalogue.SessionCalendar;
import org.stackway.enrollment.enrollment.EnrollmentCommand.AnswerFunding;
import org.stackway.enrollment.enrollment.EnrollmentCommand.RequestDrop;
import org.stackway.enrollment.enrollment.EnrollmentCommand.RequestEnrollment;
import org.stackway.enrollment.enrollment.EnrollmentFacts.FinalAccess;
import org.stackway.enrollment.enrollment.EnrollmentFacts.Slot;
import org.stackway.enrollment.hold.RegistrationHold;
import org.stackway.enrollment.load.Studies;
import org.stackway.enrollment.preview.PriorWork;
import org.stackway.events.enrollment.EnrollmentEvent;
import org.stackway.events.session.OfferingEvent.Assessment;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Funding;
import org.stackway.events.value.Grade;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.OfferingId;
import org.stackway.events.value.Origin;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.PaymentMethod;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Violation;
import org.stackway.kit.policy.PolicyFiles;

/** Given an enrolment's history and the facts known, what is decided. Every step makes a new value. */
record Given(List<EnrollmentEvent> history, EnrollmentFacts facts) {

    static final EnrollmentId ENROLMENT = EnrollmentId.parse("0198e000-0000-7000-8000-000000000001");
    static final EnrollmentId OTHER = EnrollmentId.parse("0198e000-0000-7000-8000-000000000002");
    static final LearnerId LEARNER = LearnerId.parse("0198e000-0000-7000-8000-00000000000a");
    static final OfferingId OFFERING = OfferingId.parse("2026-FALL-1:ECEA-5700");
    /** The policies as they are released. */
    static final EnrollmentTerms TERMS = EnrollmentTerms.of(
            PolicyFiles.load(Given.class.getClassLoader()),
            Optional.empty(),
            Optional.empty(),
            denver("2026-08-10T12:00"));

    static final EnrollmentDecider DECIDER = new EnrollmentDecider();

    /** A registered learner and the course offered in 2026 Fall 1; it is the first day of enrolment, at noon. */
    static Given nothing() {
        return new Given(
                List.of(),
                new EnrollmentFacts(
                        denver("2026-08-10T12:00"),
                        Optional.of(LEARNER),
                        Optional.of(Calendars.fall1()),
                        Optional.of(offered()),
                        true,
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        false,
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        PriorWork.NONE,
                        Studies.NONE,
                        TERMS));
    }

    /** Requested at that instant. */
    static Given requestedAt(String local) {
        return nothing().at(local).after(request());
    }

    /** Requested on the first day, paid by card and enrolled an hour later, before classes start. */
    static Given enrolled() {
        return enrolledAt("2026-08-10T13:00");
    }

    /** Requested an hour before, then paid by card and enrolled at that instant. */
    static Given enrolledAt(String local) {
        Instant at = denver(local);
        return nothing()
                .at(at.minusSeconds(3600))
                .after(request())
                .at(at)
                .after(new AnswerFunding(card("1", at.minusSeconds(60), at)));
    }

    static OfferedCourse offered() {
        return new OfferedCourse(
                OFFERING,
                "Introduction to Power Electronics",
                CreditHours.parse("0.8"),
                ProgrammeCode.parse("MS-ECE"),
                List.of(
                        new Assessment("quiz-1", "QUIZ", null, false, false, true, false, null),
                        new Assessment("final", "FINAL_EXAM", 120, true, false, true, true, null),
                        new Assessment("poll", "QUIZ", null, false, false, false, false, null)));
    }

    static RequestEnrollment request() {
        return new RequestEnrollment(ENROLMENT, LEARNER, OFFERING, Origin.NEW, Funding.SELF);
    }

    static PaymentId payment(String name) {
        return new PaymentId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    static CheckoutId checkout(String name) {
        return new CheckoutId(UUID.nameUUIDFromBytes(("checkout " + name).getBytes(StandardCharsets.UTF_8)));
    }

    static Settlement card(String name, Instant initiatedAt, Instant settledAt) {
        return new Settlement.Payment(payment(name), PaymentMethod.CARD, initiatedAt, settledAt);
    }

    static Settlement echeck(String name, Instant initiatedAt, Instant settledAt) {
        return new Settlement.Payment(payment(name), PaymentMethod.ECHECK, initiatedAt, settledAt);
    }

    Given at(String local) {
        return at(denver(local));
    }

    Given at(Instant now) {
        return knowing(with -> with.now = now);
    }

    Given calendar(UnaryOperator<SessionCalendar> change) {
        return knowing(with -> with.calendar = with.calendar.map(change));
    }

    Given onboardedAt(Instant at) {
        return knowing(with -> with.onboardingPassedAt = Optional.of(at));
    }

    Given hold(RegistrationHold hold) {
        return knowing(with -> with.holds = List.of(hold));
    }

    Given slotOf(EnrollmentId holder, Instant classesEndAt) {
        return knowing(with -> with.slot = Optional.of(new Slot(holder, classesEndAt)));
    }

    Given payments(PaymentAttempt... attempts) {
        return knowing(with -> with.payments = List.of(attempts));
    }

    Given finalOpenedAt(Instant at) {
        return knowing(with -> with.finalAccess = Optional.of(new FinalAccess(at, "exam/1")));
    }

    Given graded(Grade grade) {
        return knowing(with -> with.postedGrade = Optional.of(grade));
    }

    Given disputeDropAt(Instant at) {
        return knowing(with -> with.disputeDropAt = Optional.of(at));
    }

    Given priorWork(PriorWork work) {
        return knowing(with -> with.priorWork = work);
    }

    Given terms(EnrollmentTerms terms) {
        return knowing(with -> with.terms = terms);
    }

    Given studies(Studies studies) {
        return knowing(with -> with.studies = studies);
    }

    Given withoutHolds() {
        return knowing(with -> with.holds = List.of());
    }

    Given withoutSlot() {
        return knowing(with -> with.slot = Optional.empty());
    }

    Given unknownOffering() {
        return knowing(with -> with.offering = Optional.empty());
    }

    Given unknownSession() {
        return knowing(with -> with.calendar = Optional.empty());
    }

    Given unregistered() {
        return knowing(with -> with.registered = false);
    }

    /** The learner's attempts so far stand on the record. */
    Given attemptsSoFar(int attempts) {
        return knowing(with -> {
            with.lastAttempt = attempts;
            with.enrolledBefore = attempts > 0;
        });
    }

    /** The learner was enrolled before and has dropped the course. */
    Given droppedBefore() {
        return knowing(with -> with.enrolledBefore = true);
    }

    /** The history with what this command adds to it; it must be accepted. */
    Given after(EnrollmentCommand command) {
        List<EnrollmentEvent> all = new ArrayList<>(history);
        all.addAll(when(command).events());
        return new Given(List.copyOf(all), facts);
    }

    Given after(EnrollmentEvent event) {
        List<EnrollmentEvent> all = new ArrayList<>(history);
        all.add(event);
        return new Given(List.copyOf(all), facts);
    }

    Enrollment state() {
        Enrollment state = DECIDER.initial();
        for (EnrollmentEvent event : history) {
            state = DECIDER.evolve(state, event);
        }
        return state;
    }

    Then when(EnrollmentCommand command) {
        return new Then(DECIDER.decide(state(), command, facts));
    }

    /** A drop asked for now. */
    Then whenDropped() {
        return when(new RequestDrop(Requester.ANYONE, facts.now()));
    }

    /** The history with a drop asked for now; it must be accepted. */
    Given afterDrop() {
        return after(new RequestDrop(Requester.ANYONE, facts.now()));
    }

    private Given knowing(Consumer<Known> change) {
        Known known = new Known(facts);
        change.accept(known);
        return new Given(history, known.facts());
    }

    /** What was decided. */
    record Then(Decision<EnrollmentEvent> decision) {

        List<EnrollmentEvent> events() {
            if (decision instanceof Decision.Accepted<EnrollmentEvent> accepted) {
                return accepted.events();
            }
            throw new AssertionError("not accepted: " + decision);
        }

        <E extends EnrollmentEvent> E only(Class<E> type) {
            List<EnrollmentEvent> events = events();
            if (events.size() != 1) {
                throw new AssertionError("not one event: " + events);
            }
            return type.cast(events.getFirst());
        }

        <E extends EnrollmentEvent> E event(Class<E> type) {
            return type.cast(
                    events().stream().filter(type::isInstance).findFirst().orElseThrow());
        }

        List<? extends Class<?>> types() {
            return events().stream().map(EnrollmentEvent::getClass).toList();
        }

        Decision.Refused<EnrollmentEvent> refusal() {
            if (decision instanceof Decision.Refused<EnrollmentEvent> refused) {
                return refused;
            }
            throw new AssertionError("not refused: " + decision);
        }

        List<String> rules() {
            return refusal().violations().stream().map(Violation::rule).toList();
        }
    }

    /** The facts while one of them is being changed. */
    private static final class Known {
        private Instant now;
        private Optional<SessionCalendar> calendar;
        private Optional<OfferedCourse> offering;
        private boolean registered;
        private Optional<Instant> onboardingPassedAt;
        private Optional<Slot> slot;
        private int lastAttempt;
        private boolean enrolledBefore;
        private List<RegistrationHold> holds;
        private List<PaymentAttempt> payments;
        private Optional<FinalAccess> finalAccess;
        private Optional<Grade> postedGrade;
        private Optional<Instant> disputeDropAt;
        private PriorWork priorWork;
        private Studies studies;
        private EnrollmentTerms terms;

        private Known(EnrollmentFacts facts) {
            now = facts.now();
            calendar = facts.calendar();
            offering = facts.offering();
            registered = facts.learnerRegistered();
            onboardingPassedAt = facts.onboardingPassedAt();
            slot = facts.slot();
            lastAttempt = facts.lastAttempt();
            enrolledBefore = facts.enrolledBefore();
            holds = facts.holds();
            payments = facts.payments();
            finalAccess = facts.finalAccess();
            postedGrade = facts.postedGrade();
            disputeDropAt = facts.disputeDropAt();
            priorWork = facts.priorWork();
            studies = facts.studies();
            terms = facts.terms();
        }

        private EnrollmentFacts facts() {
            return new EnrollmentFacts(
                    now,
                    Optional.of(LEARNER),
                    calendar,
                    offering,
                    registered,
                    onboardingPassedAt,
                    slot,
                    lastAttempt,
                    enrolledBefore,
                    holds,
                    payments,
                    finalAccess,
                    postedGrade,
                    disputeDropAt,
                    Optional.empty(),
                    priorWork,
                    studies,
                    terms);
        }
    }
}
