package org.stackway.billing.refund;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stackway.billing.ledger.DerivedIds;
import org.stackway.billing.refund.RefundClaims.Paid;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.RefundCause;
import org.stackway.events.value.RefundId;
import org.stackway.kit.domain.Policy;
import org.stackway.kit.domain.Rule;

/** The rules of refunds. */
final class RefundRules {

    /** Handed to the provider no earlier than this: time in which a drop may be contested. */
    static final int EARLIEST_BUSINESS_DAYS = 1;

    private RefundRules() {}

    /**
     * Paid back within so many business days (BI-13, rule 3.12).
     *
     * @param approvedAt business instant of the approval
     */
    @Rule({"BI-13", "3.12"})
    static Instant dueBy(Instant approvedAt, Policy timing) {
        return BusinessDays.endOfDayAfter(approvedAt, timing.number("dueBusinessDays"));
    }

    /** @param approvedAt business instant of the approval */
    @Rule("3.12")
    static Instant notBefore(Instant approvedAt) {
        return BusinessDays.after(approvedAt, EARLIEST_BUSINESS_DAYS);
    }

    /**
     * The refunds that the facts about one enrolment ask for, whatever the order in which they came: each payment that
     * could not enrol, and the one that did if the course was dropped with a full refund, or what paid again after that
     * one had come back. A payment is given back once at most, and only while it is here.
     */
    @Rule({"BI-07", "BI-14", "3.21", "3.28"})
    static List<WantedRefund> wanted(RefundClaims claims) {
        List<WantedRefund> wanted = new ArrayList<>();
        for (Paid paid : claims.paid()) {
            boolean funds = funding(claims).filter(paid.paymentId()::equals).isPresent();
            boolean declined = claims.declined().contains(paid.paymentId())
                    && !(funds && claims.spare().contains(paid.paymentId()));
            boolean dropped = claims.droppedInFull() && !claims.dropReversed() && funds;
            if (paid.live() && (declined || dropped)) {
                wanted.add(new WantedRefund(
                        claims.enrollmentId(),
                        claims.learnerId(),
                        claims.offeringId(),
                        claims.sessionId(),
                        claims.courseCode(),
                        paid.paymentId(),
                        paid.method(),
                        paid.amount(),
                        declined ? RefundCause.PAYMENT_DECLINED : RefundCause.COURSE_DROPPED));
            }
        }
        return wanted;
    }

    /**
     * The payment that stands for the enrolment: the one that enrolled; or, if that came back by itself, the first that
     * paid again. It was declined only because the seat was there already.
     */
    private static Optional<PaymentId> funding(RefundClaims claims) {
        return claims.enrolledBy().flatMap(enrolling -> {
            List<PaymentId> live = claims.paid().stream()
                    .filter(Paid::live)
                    .map(Paid::paymentId)
                    .filter(id -> id.equals(enrolling)
                            || !claims.declined().contains(id)
                            || claims.spare().contains(id))
                    .toList();
            return live.contains(enrolling)
                    ? Optional.of(enrolling)
                    : live.stream().findFirst();
        });
    }

    /** The one refund that this payment of this enrolment can ever have. */
    static RefundId refundId(EnrollmentId enrollment, PaymentId payment) {
        return new RefundId(DerivedIds.of("refund " + enrollment, payment));
    }
}
