package org.stackway.enrollment.enrollment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.stackway.enrollment.catalogue.SessionCalendar;
import org.stackway.events.enrollment.EnrollmentEvent.EnrollmentRequested;
import org.stackway.events.value.PaymentMethod;
import org.stackway.kit.domain.Rule;

/**
 * When money is in time (rule 3.21). All of it is a function of the request, whose instants never change, and of the
 * payments themselves.
 */
public final class PaymentTerms {

    /** How long a seat waits for its tuition (EN-02): 48 hours, whatever the clocks do. */
    static final Duration RESERVATION = Duration.ofDays(2);

    private static final Duration CARD_GRACE = Duration.ofHours(1);
    private static final Duration TRANSFER_GRACE = Duration.ofDays(7);

    private PaymentTerms() {}

    /** The last instant to start paying: 48 hours after the request, or the close of enrolment if that is earlier. */
    @Rule({"EN-02", "3.21"})
    static Instant base(Instant requestedAt, SessionCalendar calendar) {
        return earlier(requestedAt.plus(RESERVATION), calendar.enrollmentCloses());
    }

    /** The last instant at which money started in time may settle. */
    @Rule("3.21")
    static Instant limit(EnrollmentRequested request, PaymentMethod method) {
        return switch (method) {
            case CARD -> request.enrollmentClosesAt().plus(CARD_GRACE);
            case ECHECK, FLYWIRE -> request.enrollmentClosesAt().plus(TRANSFER_GRACE);
        };
    }

    /** Whether this funding was started and settled in time, and before the session was over. */
    @Rule("3.21")
    static boolean inTime(EnrollmentRequested request, Settlement settlement) {
        Instant limit =
                switch (settlement) {
                    case Settlement.Payment payment -> limit(request, payment.method());
                    case Settlement.Guarantee guarantee -> request.payBy();
                };
        return !settlement.initiatedAt().isAfter(request.payBy())
                && !settlement.settledAt().isAfter(limit)
                && !settlement.settledAt().isAfter(request.classesEndAt());
    }

    /**
     * When the request expires, given the payments known: {@code base}, or the latest limit of the payments that started
     * in time and may still come. A function of the set of payments.
     */
    @Rule("3.21")
    public static Instant payBy(EnrollmentRequested request, List<PaymentAttempt> payments) {
        Instant payBy = request.payBy();
        for (PaymentAttempt payment : payments) {
            if (payment.startedBy(request.payBy()) && payment.state().inFlight()) {
                payBy = later(payBy, limit(request, payment.method()));
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
