package org.stackway.enrollment.enrollment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.stackway.enrollment.catalogue.SessionCalendar;
import org.stackway.enrollment.enrollment.EnrollmentCommand.RequestEnrollment;
import org.stackway.enrollment.hold.RegistrationHold;
import org.stackway.enrollment.load.LoadRules;
import org.stackway.events.value.HoldKind;
import org.stackway.kit.domain.Finding;
import org.stackway.kit.domain.Rule;

/**
 * The named rules. Each method tells what every rule that has a say in an action finds, so that a refusal names all reasons,
 * an acceptance can be explained, and a user interface is told both before the learner tries.
 */
public final class EnrollmentRules {

    private EnrollmentRules() {}

    /** What is found about a new request, apart from an unknown offering and a slot already held. */
    @Rule({"EN-01", "EN-06", "EN-07", "EN-12", "EN-13", "P-13", "P-17", "P-18", "P-37", "3.4"})
    static List<Finding> request(RequestEnrollment command, SessionCalendar calendar, EnrollmentFacts facts) {
        Instant now = facts.now();
        Instant opens = calendar.enrollmentOpens();
        Instant closes = facts.terms().closes(command.origin(), calendar);
        List<Finding> found = new ArrayList<>();
        found.add(Finding.of("EN-01", facts.learnerRegistered(), "only a registered learner can enrol")
                .found(facts.learnerRegistered() ? "registered" : "not registered", "registered")
                .at("/learnerId"));
        Finding opening = Finding.of("EN-06", !now.isBefore(opens), "enrolment is not open yet")
                .found(now, "from " + opens)
                .at("/offeringId");
        found.add(opening.holds() ? opening : opening.turnsAt(opens));
        Finding closing = Finding.of("EN-07", now.isBefore(closes), "enrolment is closed")
                .found(now, "before " + closes)
                .at("/offeringId");
        found.add(closing.holds() ? closing.turnsAt(closes) : closing);
        if (facts.holds().isEmpty()) {
            found.add(Finding.of("P-17", true, "no hold blocks registration").found("no hold", "no hold"));
        }
        for (RegistrationHold hold : facts.holds()) {
            boolean financial = hold.kind() == HoldKind.FINANCIAL;
            found.add(Finding.of(financial ? "P-17" : "P-18", false, "a hold blocks registration until it is released")
                    .found(hold.label(), "no hold")
                    .turnsWith(financial ? "FinancialHoldReleased" : "HoldReleased"));
        }
        facts.offering()
                .map(course -> LoadRules.withinCap(
                        facts.studies(), course.creditHours(), facts.terms().load()))
                .ifPresent(found::add);
        return found;
    }

    /** What is found about a drop that the learner asked for at that instant, which may be a little past (EN-24). */
    @Rule({"EN-22", "EN-23", "EN-24", "P-01", "P-02", "3.3"})
    public static List<Finding> drop(Enrollment state, Instant requestedAt, EnrollmentFacts facts) {
        List<Finding> found = processing(state, requestedAt, facts, "P-02");
        state.enrolled().ifPresent(seat -> {
            Instant deadline = DropWindow.inForce(seat, facts.knownCalendar(), facts.terms());
            Finding window = Finding.of("EN-22", !requestedAt.isAfter(deadline), "the time to drop is over")
                    .found(requestedAt, "until " + deadline);
            found.add(window.holds() ? window.turnsAt(deadline.plusMillis(1)) : window);
        });
        return found;
    }

    /** What is found about a withdrawal at this instant: until classes end, and only where a drop is not open. */
    @Rule({"P-01", "P-04", "3.27"})
    public static List<Finding> withdraw(Enrollment state, EnrollmentFacts facts) {
        List<Finding> found = processing(state, facts.now(), facts, "P-04");
        state.enrolled().ifPresent(seat -> {
            Instant deadline = DropWindow.inForce(seat, facts.knownCalendar(), facts.terms());
            Instant end = seat.classesEndAt();
            boolean outside = facts.now().isAfter(deadline);
            Finding window = Finding.of(
                            "P-04", outside, "inside the drop window a course is dropped, not withdrawn from")
                    .found(facts.now(), "after " + deadline);
            found.add(outside ? window : window.turnsAt(deadline.plusMillis(1)));
            boolean during = !facts.now().isAfter(end);
            Finding ended = Finding.of("3.27", during, "classes have ended").found(facts.now(), "until " + end);
            found.add(during ? ended.turnsAt(end.plusMillis(1)) : ended);
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
        Finding grade = Finding.of("P-01", !graded, "the final grade has been received");
        found.add(graded ? grade : grade.found("no grade", "no grade").turnsWith("GradePosted"));
        found.add(facts.finalAccess()
                .filter(access -> !access.accessedAt().isAfter(askedAt))
                .map(access -> Finding.of("P-01", false, "the final was opened")
                        .found(access.accessedAt(), "the final never opened"))
                .orElseGet(() -> Finding.of("P-01", true, "the final was opened")
                        .found("the final never opened", "the final never opened")
                        .turnsWith("FinalAssessmentAccessed")));
        boolean opened = state.content().blocksRefund(askedAt)
                && (contentRule.equals("P-04") || facts.terms().openedContentBlocksDrop());
        Finding content =
                Finding.of(contentRule, !opened, "content was opened that ends the right to drop or withdraw");
        found.add(
                opened ? content : content.found("none opened", "none opened").turnsWith("RestrictedContentAccessed"));
        return found;
    }

    private static Finding standing(Enrollment state, String message) {
        boolean processed = state.status() == EnrollmentStatus.ENROLLED || state.status() == EnrollmentStatus.COMPLETED;
        return Finding.of("P-01", processed, message).found(state.status(), EnrollmentStatus.ENROLLED);
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
                        state.status() == EnrollmentStatus.PENDING_PAYMENT,
                        "only a request that waits for its payment can be cancelled")
                .found(state.status(), EnrollmentStatus.PENDING_PAYMENT));
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
        List<Finding> found = new ArrayList<>();
        found.add(Finding.of(
                        "EN-21",
                        state.status() == EnrollmentStatus.ENROLLED,
                        "for-credit content is for enrolled learners")
                .found(state.status(), EnrollmentStatus.ENROLLED));
        Finding onboarding = Finding.of(
                "EN-19", facts.onboardingPassedAt().isPresent(), "the onboarding course must be passed first");
        found.add(
                onboarding.holds()
                        ? onboarding.found(facts.onboardingPassedAt().get(), "passed")
                        : onboarding.turnsWith("OnboardingPassed"));
        boolean suspended = state.content().suspension() != null;
        Finding paid = Finding.of("P-15", !suspended, "access is suspended");
        found.add(
                suspended
                        ? paid.found(state.content().suspension(), "tuition paid")
                                .turnsWith("ContentAccessGranted")
                        : paid.turnsWith("ContentAccessSuspended"));
        SessionCalendar calendar = facts.knownCalendar();
        Instant start = calendar.classesStart();
        Instant end = calendar.classesEnd();
        Finding started = Finding.of("SE-13", !facts.now().isBefore(start), "classes have not started")
                .found(facts.now(), "from " + start);
        found.add(started.holds() ? started : started.turnsAt(start));
        Finding open = Finding.of("SE-11", !facts.now().isAfter(end), "the session is closed")
                .found(facts.now(), "until " + end);
        found.add(open.holds() ? open.turnsAt(end.plusMillis(1)) : open);
        return found;
    }
}
