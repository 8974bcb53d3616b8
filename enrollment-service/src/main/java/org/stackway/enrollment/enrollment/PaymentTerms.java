package org.stackway.enrollment.enrollment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.stackway.events.enrollment.EnrollmentEvent.EnrollmentRequested;
import org.stackway.events.value.PaymentMethod;
import org.stackway.kit.domain.Rule;

/**
 * When money is in time (rule 3.21). All of it is a function of the request, whose instants never change, of the payments
 * themselves, and of the policy of the day of the request.
 */
public final class PaymentTerms {

    private PaymentTerms() {}

    /** The last instant to start paying: some hours after the request, or the close of enrolment if that is earlier. */
    @Rule({"EN-02", "3.21"})
    static Instant base(Instant requestedAt, Instant closes, EnrollmentTerms terms) {
        Duration reservation = Duration.ofHours(terms.reservation().number("startWithinHours"));
        return earlier(requestedAt.plus(reservation), closes);
    }

    /** The last instant at which money started in time may settle. */
    @Rule("3.21")
    static Instant limit(EnrollmentRequested request, PaymentMethod method, EnrollmentTerms terms) {
        int grace = terms.reservation().number("graceHours." + method.name());
        return request.enrollmentClosesAt().plus(Duration.ofHours(grace));
    }

    /** The last instant at which this funding may settle. */
    @Rule("3.21")
    static Instant limit(EnrollmentRequested request, Settlement settlement, EnrollmentTerms terms) {
        return switch (settlement) {
            case Settlement.Payment payment -> limit(request, payment.method(), terms);
            case Settlement.Guarantee guarantee -> request.payBy();
        };
    }

    /** Whether this funding was started and settled in time, and before the session was over. */
    @Rule("3.21")
    static boolean inTime(EnrollmentRequested request, Settlement settlement, EnrollmentTerms terms) {
        return !settlement.initiatedAt().isAfter(request.payBy())
                && !settlement.settledAt().isAfter(limit(request, settlement, terms))
                && !settlement.settledAt().isAfter(request.classesEndAt());
    }

    /**
     * When the request expires, given the payments known: {@code base}, or the latest limit of the payments that started
     * in time and may still come. A function of the set of payments.
     */
    @Rule("3.21")
    public static Instant payBy(EnrollmentRequested request, List<PaymentAttempt> payments, EnrollmentTerms terms) {
        Instant payBy = request.payBy();
        for (PaymentAttempt payment : payments) {
            if (payment.startedBy(request.payBy()) && payment.state().inFlight()) {
                payBy = later(payBy, limit(request, payment.method(), terms));
            }
        }
        return payBy;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
