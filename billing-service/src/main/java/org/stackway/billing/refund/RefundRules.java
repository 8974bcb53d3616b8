package org.stackway.billing.refund;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stackway.billing.ledger.DerivedIds;
import org.stackway.billing.refund.Refund.Status;
import org.stackway.billing.refund.RefundClaims.Credit;
import org.stackway.billing.refund.RefundClaims.Paid;
import org.stackway.events.value.DisputeId;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Money;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.RefundCause;
import org.stackway.events.value.RefundId;
import org.stackway.kit.domain.Finding;
import org.stackway.kit.domain.Policy;
import org.stackway.kit.domain.Requirement;
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

    /** What is found about handing an approved refund to the provider now. */
    @Rule({"BI-13", "3.12"})
    static List<Finding> issuing(Status status, RefundFacts facts) {
        List<Finding> found = new ArrayList<>();
        found.add(Finding.of(
                "BI-13", "the refund does not wait to be paid out", status, Requirement.is(Status.APPROVED)));
        String stands = "no argument";
        Finding contested = Finding.of(
                "3.12", "the drop is contested", facts.contested() ? "contested" : stands, Requirement.is(stands));
        found.add(contested.holds() ? contested : contested.turnsWith("DropUpheld"));
        Finding disputed = Finding.of(
                "3.12", "the payment is disputed", facts.disputed() ? "disputed" : stands, Requirement.is(stands));
        found.add(disputed.holds() ? disputed : disputed.turnsWith("DisputeWon"));
        facts.notBefore()
                .map(day -> Finding.now("3.12", "a business day has not passed", facts.now(), Requirement.from(day)))
                .ifPresent(found::add);
        return found;
    }

    /**
     * The refunds that the facts about one enrolment ask for, whatever the order in which they came: each payment that
     * could not enrol, the one that did if the course was dropped with a full refund, or what paid again after that one had
     * come back, and what was credited of it. A payment is given back once at most, and only while it is here.
     */
    @Rule({"BI-07", "BI-14", "BI-15", "BI-16", "3.21", "3.28"})
    static List<WantedRefund> wanted(RefundClaims claims) {
        List<WantedRefund> wanted = new ArrayList<>();
        for (Paid paid : claims.paid()) {
            boolean funds = funding(claims).filter(paid.paymentId()::equals).isPresent();
            boolean declined = claims.declined().contains(paid.paymentId())
                    && !(funds && claims.spare().contains(paid.paymentId()));
            boolean dropped = claims.droppedInFull() && !claims.dropReversed() && funds;
            if (!paid.live()) {
                continue;
            }
            Money left = paid.amount();
            if (funds && !declined) {
                for (WantedRefund credit : credited(claims, paid)) {
                    wanted.add(credit);
                    left = left.minus(credit.amount());
                }
            }
            if ((declined || dropped) && left.positive()) {
                RefundCause cause = declined ? RefundCause.PAYMENT_DECLINED : RefundCause.COURSE_DROPPED;
                wanted.add(wanted(claims, paid, left, cause, null));
            }
        }
        return wanted;
    }

    /**
     * What the payment paid of tuition that is no longer charged. What was credited before the payment lowered it; what was
     * credited after it goes back, to the newest credit first.
     */
    @Rule("BI-16")
    private static List<WantedRefund> credited(RefundClaims claims, Paid paid) {
        List<WantedRefund> wanted = new ArrayList<>();
        if (claims.charged().isEmpty() || claims.credits().isEmpty()) {
            return wanted;
        }
        Money standing = claims.credits().stream()
                .map(Credit::amount)
                .reduce(claims.charged().get(), Money::minus);
        Money tooMuch = paid.amount().minus(standing);
        for (Credit credit : claims.credits()) {
            Money back = tooMuch.compareTo(credit.amount()) < 0 ? tooMuch : credit.amount();
            if (back.positive()) {
                wanted.add(wanted(claims, paid, back, RefundCause.TUITION_DISPUTE, credit.disputeId()));
                tooMuch = tooMuch.minus(back);
            }
        }
        return wanted;
    }

    private static WantedRefund wanted(
            RefundClaims claims, Paid paid, Money amount, RefundCause cause, @Nullable DisputeId dispute) {
        return new WantedRefund(
                claims.enrollmentId(),
                claims.learnerId(),
                claims.offeringId(),
                claims.sessionId(),
                claims.courseCode(),
                paid.paymentId(),
                paid.method(),
                amount,
                cause,
                dispute);
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

    /** The refund's id: what is wanted again is the same refund. */
    static RefundId refundId(WantedRefund wanted) {
        return wanted.disputeId() == null
                ? refundId(wanted.enrollmentId(), wanted.paymentId())
                : new RefundId(DerivedIds.of("credit " + wanted.disputeId(), wanted.paymentId()));
    }

    /** The one refund, besides those of credits, that this payment of this enrolment can ever have. */
    static RefundId refundId(EnrollmentId enrollment, PaymentId payment) {
        return new RefundId(DerivedIds.of("refund " + enrollment, payment));
    }
}
