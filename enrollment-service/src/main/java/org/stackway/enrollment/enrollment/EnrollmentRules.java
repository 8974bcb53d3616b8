package org.stackway.enrollment.enrollment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stackway.enrollment.catalogue.SessionCalendar;
import org.stackway.enrollment.enrollment.EnrollmentCommand.RequestEnrollment;
import org.stackway.enrollment.enrollment.EnrollmentFacts.FinalAccess;
import org.stackway.enrollment.hold.RegistrationHold;
import org.stackway.enrollment.load.LoadRules;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.HoldKind;
import org.stackway.kit.domain.Finding;
import org.stackway.kit.domain.Requirement;
import org.stackway.kit.domain.Rule;

/**
 * The named rules. Each method tells what every rule that has a say in an action finds, so that a refusal names all reasons,
 * an acceptance can be explained, and a user interface is told both before the learner tries.
 */
public final class EnrollmentRules {

    private EnrollmentRules() {}

    private static final String NO_HOLD = "no hold";

    /** What is found about a new request, apart from an unknown offering and a slot already held. */
    @Rule({"EN-01", "EN-06", "EN-07", "EN-12", "EN-13", "P-13", "P-17", "P-18", "P-37", "3.4"})
    static List<Finding> request(RequestEnrollment command, SessionCalendar calendar, EnrollmentFacts facts) {
        Instant now = facts.now();
        List<Finding> found = new ArrayList<>();
        found.add(Finding.of(
                        "EN-01",
                        "only a registered learner can enrol",
                        facts.learnerRegistered() ? "registered" : "not registered",
                        Requirement.is("registered"))
                .at("/learnerId"));
        found.add(Finding.now("EN-06", "enrolment is not open yet", now, Requirement.from(calendar.enrollmentOpens()))
                .at("/offeringId"));
        found.add(Finding.now(
                        "EN-07",
                        "enrolment is closed",
                        now,
                        Requirement.before(facts.terms().closes(command.origin(), calendar)))
                .at("/offeringId"));
        if (facts.holds().isEmpty()) {
            found.add(Finding.of("P-17", "no hold blocks registration", NO_HOLD, Requirement.is(NO_HOLD)));
        }
        for (RegistrationHold hold : facts.holds()) {
            boolean financial = hold.kind() == HoldKind.FINANCIAL;
            found.add(Finding.of(
                            financial ? "P-17" : "P-18",
                            "a hold blocks registration until it is released",
                            hold.label(),
                            Requirement.is(NO_HOLD))
                    .turnsWith(financial ? "FinancialHoldReleased" : "HoldReleased"));
        }
        facts.offering()
                .map(course -> LoadRules.withinCap(
                        facts.studies(), course.creditHours(), facts.terms().load()))
                .ifPresent(found::add);
        return found;
    }

    /** What is found about the learner's one slot for the course (D9). */
    @Rule("EN-ONE-ACTIVE")
    static Finding onlyActive(EnrollmentId enrolment, EnrollmentFacts facts) {
        String none = "no active enrolment";
        Finding found = Finding.of(
                        "EN-ONE-ACTIVE",
                        "the learner has an active enrolment in this course already",
                        facts.slotTakenFrom(enrolment).map(EnrollmentId::wire).orElse(none),
                        Requirement.is(none))
                .at("/offeringId");
        return facts.slotTakenFrom(enrolment).isEmpty()
                ? found
                : facts.slot()
                        .map(held -> found.turnsAt(held.classesEndAt().plusMillis(1)))
                        .orElse(found);
    }

    /** What is found about a drop that the learner asked for at that instant, which may be a little past (EN-24). */
    @Rule({"EN-22", "EN-23", "EN-24", "P-01", "P-02", "3.3"})
    public static List<Finding> drop(Enrollment state, Instant requestedAt, EnrollmentFacts facts) {
        List<Finding> found = processing(state, requestedAt, facts, "P-02");
        state.enrolled()
                .map(seat -> DropWindow.inForce(seat, facts.knownCalendar(), facts.terms()))
                .map(deadline ->
                        Finding.now("EN-22", "the time to drop is over", requestedAt, Requirement.until(deadline)))
                .ifPresent(found::add);
        return found;
    }

    /** What is found about a withdrawal at this instant: until classes end, and only where a drop is not open. */
    @Rule({"P-01", "P-04", "3.27"})
    public static List<Finding> withdraw(Enrollment state, EnrollmentFacts facts) {
        Instant now = facts.now();
        List<Finding> found = processing(state, now, facts, "P-04");
        state.enrolled().ifPresent(seat -> {
            Instant deadline = DropWindow.inForce(seat, facts.knownCalendar(), facts.terms());
            found.add(Finding.now(
                    "P-04",
                    "inside the drop window a course is dropped, not withdrawn from",
                    now,
                    Requirement.after(deadline)));
            found.add(Finding.now("3.27", "classes have ended", now, Requirement.until(seat.classesEndAt())));
        });
        return found;
    }

    /** The guards that drop and withdrawal share; what was opened after the learner asked does not count. */
    @Rule({"P-01", "EN-23"})
    private static List<Finding> processing(
            Enrollment state, Instant askedAt, EnrollmentFacts facts, String contentRule) {
        List<Finding> found = new ArrayList<>();
        found.add(
                switch (state.status()) {
                    case UNREQUESTED, PENDING_PAYMENT ->
                        standing(state, "the enrolment is not processed").turnsWith("CourseEnrolled");
                    case EXPIRED, CANCELLED -> standing(state, "the enrolment is not processed");
                    case DROPPED -> standing(state, "the course is dropped");
                    case WITHDRAWN -> standing(state, "the learner has withdrawn");
                    case ENROLLED, COMPLETED -> standing(state, "the enrolment is not processed");
                });
        boolean graded = state.status() == EnrollmentStatus.COMPLETED
                || facts.postedGrade().isPresent();
        found.add(unless(graded, "P-01", "the final grade has been received", "a grade", "no grade", "GradePosted"));
        String never = "the final never opened";
        Finding opened = Finding.of(
                "P-01",
                "the final was opened",
                facts.finalAccess()
                        .map(FinalAccess::accessedAt)
                        .filter(at -> !at.isAfter(askedAt))
                        .map(Instant::toString)
                        .orElse(never),
                Requirement.is(never));
        found.add(opened.holds() ? opened.turnsWith("FinalAssessmentAccessed") : opened);
        boolean blocked = state.content().blocksRefund(askedAt)
                && (contentRule.equals("P-04") || facts.terms().openedContentBlocksDrop());
        found.add(unless(
                blocked,
                contentRule,
                "content was opened that ends the right to drop or withdraw",
                "opened",
                "none opened",
                "RestrictedContentAccessed"));
        return found;
    }

    /** Stands for good against the command once that event has come. */
    private static Finding unless(
            boolean come, String rule, String message, String found, String wanted, String event) {
        Finding finding = Finding.of(rule, message, come ? found : wanted, Requirement.is(wanted));
        return come ? finding : finding.turnsWith(event);
    }

    private static Finding standing(Enrollment state, String message) {
        return Finding.of(
                "P-01",
                message,
                state.status(),
                Requirement.oneOf(List.of(EnrollmentStatus.ENROLLED, EnrollmentStatus.COMPLETED)));
    }

    /**
     * What is found about giving up an unpaid request. Refusing while a payment is on its way is a courtesy; what counts is
     * the answer that late money gets.
     */
    @Rule({"EN-02", "P-23"})
    public static List<Finding> cancel(Enrollment state, EnrollmentFacts facts) {
        List<Finding> found = new ArrayList<>();
        found.add(Finding.of(
                "EN-02",
                "only a request that waits for its payment can be cancelled",
                state.status(),
                Requirement.is(EnrollmentStatus.PENDING_PAYMENT)));
        List<PaymentAttempt> onTheirWay = facts.payments().stream()
                .filter(payment -> payment.state().inFlight())
                .toList();
        String none = "no payment processing or unknown";
        if (onTheirWay.isEmpty()) {
            found.add(Finding.of("P-23", true, "a payment is on its way")
                    .found(none, none)
                    .turnsWith("PaymentInitiated"));
        }
        for (PaymentAttempt payment : onTheirWay) {
            found.add(Finding.of("P-23", false, "a payment is on its way")
                    .found(payment.state(), none)
                    .turnsWith("PaymentFailed"));
        }
        return found;
    }

    /** What is found about opening for-credit content at this instant. */
    @Rule({"EN-19", "EN-21", "P-15", "SE-04", "SE-11", "SE-13"})
    public static List<Finding> access(Enrollment state, EnrollmentFacts facts) {
        SessionCalendar calendar = facts.knownCalendar();
        List<Finding> found = new ArrayList<>();
        found.add(Finding.of(
                "EN-21",
                "for-credit content is for enrolled learners",
                state.status(),
                Requirement.is(EnrollmentStatus.ENROLLED)));
        Finding onboarding = Finding.of(
                "EN-19",
                "the onboarding course must be passed first",
                facts.onboardingPassedAt().isPresent() ? "passed" : "not passed",
                Requirement.is("passed"));
        found.add(onboarding.holds() ? onboarding : onboarding.turnsWith("OnboardingPassed"));
        String paid = "tuition paid";
        Finding open = Finding.of(
                "P-15",
                "access is suspended",
                Optional.ofNullable(state.content().suspension())
                        .map(Enum::name)
                        .orElse(paid),
                Requirement.is(paid));
        found.add(open.turnsWith(open.holds() ? "ContentAccessSuspended" : "ContentAccessGranted"));
        found.add(Finding.now(
                "SE-13", "classes have not started", facts.now(), Requirement.from(calendar.classesStart())));
        found.add(Finding.now("SE-11", "the session is closed", facts.now(), Requirement.until(calendar.classesEnd())));
        return found;
    }
}
