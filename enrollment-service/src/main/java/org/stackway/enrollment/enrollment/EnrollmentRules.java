package org.stackway.enrollment.enrollment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.stackway.enrollment.catalogue.SessionCalendar;
import org.stackway.enrollment.hold.RegistrationHold;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.domain.Violation;

/**
 * The named rules. Each method lists everything that stands against an action, so that a refusal names all reasons and a
 * user interface is told them before the learner tries.
 */
public final class EnrollmentRules {

    private EnrollmentRules() {}

    /** What stands against a new request, apart from an unknown offering and a slot already held. */
    @Rule({"EN-01", "EN-06", "EN-07", "P-17", "P-18"})
    static List<Violation> requestViolations(SessionCalendar calendar, EnrollmentFacts facts) {
        List<Violation> found = new ArrayList<>();
        if (!facts.learnerRegistered()) {
            found.add(
                    Violation.of("EN-01", "only a registered learner can enrol").at("/learnerId"));
        }
        Instant opens = calendar.enrollmentOpens();
        Instant closes = calendar.enrollmentCloses();
        if (facts.now().isBefore(opens)) {
            found.add(Violation.of("EN-06", "enrolment is not open yet", facts.now(), "from " + opens)
                    .at("/offeringId"));
        }
        if (!facts.now().isBefore(closes)) {
            found.add(Violation.of("EN-07", "enrolment is closed", facts.now(), "before " + closes)
                    .at("/offeringId"));
        }
        for (RegistrationHold hold : facts.holds()) {
            found.add(Violation.of(
                    "P-17",
                    "a hold blocks registration until it is released",
                    hold.kind() + " " + hold.reason(),
                    "no hold"));
        }
        return found;
    }

    /** What stands against a drop by the learner at this instant. */
    @Rule({"EN-22", "EN-24", "P-01", "P-02", "3.3"})
    public static List<Violation> dropViolations(Enrollment state, EnrollmentFacts facts) {
        List<Violation> found = processingViolations(state, facts, "P-02");
        state.enrolled().ifPresent(seat -> {
            Instant deadline = DropWindow.inForce(seat, facts.knownCalendar());
            if (facts.now().isAfter(deadline)) {
                found.add(Violation.of("EN-22", "the time to drop is over", facts.now(), "until " + deadline));
            }
        });
        return found;
    }

    /** What stands against a withdrawal at this instant: until classes end, and only where a drop is not open. */
    @Rule({"P-01", "P-04", "3.27"})
    public static List<Violation> withdrawViolations(Enrollment state, EnrollmentFacts facts) {
        List<Violation> found = processingViolations(state, facts, "P-04");
        state.enrolled().ifPresent(seat -> {
            Instant deadline = DropWindow.inForce(seat, facts.knownCalendar());
            Instant end = seat.classesEndAt();
            if (!facts.now().isAfter(deadline)) {
                found.add(Violation.of(
                        "P-04",
                        "inside the drop window a course is dropped, not withdrawn from",
                        facts.now(),
                        "after " + deadline));
            }
            if (facts.now().isAfter(end)) {
                found.add(Violation.of("3.27", "classes have ended", facts.now(), "until " + end));
            }
        });
        return found;
    }

    /** The guards that drop and withdrawal share. */
    @Rule("P-01")
    private static List<Violation> processingViolations(Enrollment state, EnrollmentFacts facts, String contentRule) {
        List<Violation> found = new ArrayList<>();
        switch (state.status()) {
            case UNREQUESTED, PENDING_PAYMENT, EXPIRED, CANCELLED ->
                found.add(Violation.of("P-01", "the enrolment is not processed", state.status(), "ENROLLED"));
            case DROPPED -> found.add(Violation.of("P-01", "the course is dropped", state.status(), "ENROLLED"));
            case WITHDRAWN -> found.add(Violation.of("P-01", "the learner has withdrawn", state.status(), "ENROLLED"));
            case ENROLLED, COMPLETED -> {
                // what follows applies
            }
        }
        if (state.status() == EnrollmentStatus.COMPLETED || facts.postedGrade().isPresent()) {
            found.add(Violation.of("P-01", "the final grade has been received"));
        }
        facts.finalAccess()
                .ifPresent(access -> found.add(
                        Violation.of("P-01", "the final was opened", access.accessedAt(), "the final never opened")));
        if (state.content().blocksRefund()) {
            found.add(Violation.of(contentRule, "content was opened that ends the right to drop or withdraw"));
        }
        return found;
    }

    /**
     * What stands against giving up an unpaid request. Refusing while a payment is on its way is a courtesy; what counts
     * is the answer that late money gets.
     */
    @Rule({"EN-02", "P-23"})
    public static List<Violation> cancelViolations(Enrollment state, EnrollmentFacts facts) {
        List<Violation> found = new ArrayList<>();
        if (state.status() != EnrollmentStatus.PENDING_PAYMENT) {
            found.add(Violation.of(
                    "EN-02",
                    "only a request that waits for its payment can be cancelled",
                    state.status(),
                    EnrollmentStatus.PENDING_PAYMENT));
        }
        for (PaymentAttempt payment : facts.payments()) {
            if (payment.state().inFlight()) {
                found.add(Violation.of(
                        "P-23", "a payment is on its way", payment.state(), "no payment processing or unknown"));
            }
        }
        return found;
    }

    /** What stands against opening for-credit content at this instant. */
    @Rule({"EN-19", "EN-21", "SE-04", "SE-11"})
    public static List<Violation> accessViolations(Enrollment state, EnrollmentFacts facts) {
        List<Violation> found = new ArrayList<>();
        if (state.status() != EnrollmentStatus.ENROLLED) {
            found.add(Violation.of(
                    "EN-21", "for-credit content is for enrolled learners", state.status(), EnrollmentStatus.ENROLLED));
        }
        if (facts.onboardingPassedAt().isEmpty()) {
            found.add(Violation.of("EN-19", "the onboarding course must be passed first"));
        }
        if (state.content().suspension() != null) {
            found.add(
                    Violation.of("P-15", "access is suspended", state.content().suspension(), "tuition paid"));
        }
        SessionCalendar calendar = facts.knownCalendar();
        if (facts.now().isBefore(calendar.classesStart())) {
            found.add(
                    Violation.of("SE-13", "classes have not started", facts.now(), "from " + calendar.classesStart()));
        }
        if (facts.now().isAfter(calendar.classesEnd())) {
            found.add(Violation.of("SE-11", "the session is closed", facts.now(), "until " + calendar.classesEnd()));
        }
        return found;
    }
}
