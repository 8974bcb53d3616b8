package org.stackway.billing.ledger;

import static org.stackway.billing.ledger.Posting.Account.PROVIDER_CLEARING;
import static org.stackway.billing.ledger.Posting.Account.REFUNDS_PAYABLE;
import static org.stackway.billing.ledger.Posting.Account.SERVICE_FEES_PAYABLE;
import static org.stackway.billing.ledger.Posting.Account.TUITION_RECEIVABLE;
import static org.stackway.billing.ledger.Posting.Account.TUITION_REVENUE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stackway.billing.ledger.AccountMoney.Refund;
import org.stackway.billing.ledger.AccountMoney.SettledPayment;
import org.stackway.billing.ledger.AccountMoney.Suspense;
import org.stackway.billing.ledger.EnrollmentMoney.Charge;
import org.stackway.billing.ledger.Posting.Kind;
import org.stackway.billing.ledger.Posting.Line;
import org.stackway.events.value.Money;

/** A learner's facts as double entry: a pure function, so the ledger can neither drift from the events nor double. */
public final class DoubleEntry {

    private DoubleEntry() {}

    /** All postings, in the order of their business instants. */
    public static List<Posting> of(AccountMoney account) {
        List<Posting> postings = new ArrayList<>();
        account.enrollments().forEach(enrollment -> charges(postings, enrollment));
        account.payments().forEach(payment -> payments(postings, payment));
        account.refunds().forEach(refund -> refunds(postings, refund));
        account.suspense().forEach(item -> postings.add(suspense(item)));
        postings.sort(
                Comparator.comparing(Posting::at).thenComparing(Posting::kind).thenComparing(Posting::postingId));
        return postings;
    }

    private static void charges(List<Posting> postings, EnrollmentMoney enrollment) {
        if (enrollment.charge().isEmpty()) {
            return;
        }
        Charge charge = enrollment.charge().get();
        List<Line> lines =
                List.of(Line.debit(TUITION_RECEIVABLE, charge.amount()), Line.credit(TUITION_REVENUE, charge.amount()));
        String id = "charge:" + charge.chargeId();
        postings.add(ofCharge(id, charge.assessedAt(), Kind.CHARGE, enrollment, lines));
        int number = 0;
        for (ChargeTimeline.Turn turn : ChargeTimeline.of(enrollment).turns()) {
            number++;
            postings.add(ofCharge(
                    id + ":" + number,
                    turn.at(),
                    turn.voided() ? Kind.CHARGE_VOIDED : Kind.CHARGE_REOPENED,
                    enrollment,
                    turn.voided() ? reversed(lines) : lines));
        }
    }

    private static Posting ofCharge(String id, Instant at, Kind kind, EnrollmentMoney enrollment, List<Line> lines) {
        return new Posting(id, at, kind, enrollment.enrollmentId(), null, null, lines);
    }

    /** The fee is the processor's; it never counts as tuition and never comes back with a refund (BI-07). */
    private static void payments(List<Posting> postings, SettledPayment payment) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.debit(PROVIDER_CLEARING, payment.total()));
        lines.add(Line.credit(TUITION_RECEIVABLE, payment.tuition()));
        if (payment.serviceFee().positive()) {
            lines.add(Line.credit(SERVICE_FEES_PAYABLE, payment.serviceFee()));
        }
        String id = "payment:" + payment.paymentId();
        postings.add(new Posting(id, payment.settledAt(), Kind.PAYMENT, null, payment.paymentId(), null, lines));
        Instant returnedAt = payment.returnedAt();
        if (returnedAt != null) {
            postings.add(new Posting(
                    id + ":returned",
                    returnedAt,
                    Kind.PAYMENT_RETURNED,
                    null,
                    payment.paymentId(),
                    null,
                    reversed(lines)));
        }
    }

    private static void refunds(List<Posting> postings, Refund refund) {
        Money amount = refund.amount();
        List<Line> approved = List.of(Line.debit(TUITION_RECEIVABLE, amount), Line.credit(REFUNDS_PAYABLE, amount));
        String id = "refund:" + refund.refundId();
        postings.add(ofRefund(id, refund.approvedAt(), Kind.REFUND_APPROVED, refund, approved));
        addIf(postings, id + ":cancelled", refund.cancelledAt(), Kind.REFUND_CANCELLED, refund, reversed(approved));
        addIf(
                postings,
                id + ":settled",
                refund.settledAt(),
                Kind.REFUND_SETTLED,
                refund,
                List.of(Line.debit(REFUNDS_PAYABLE, amount), Line.credit(PROVIDER_CLEARING, amount)));
    }

    private static void addIf(
            List<Posting> postings, String id, @Nullable Instant at, Kind kind, Refund refund, List<Line> lines) {
        if (at != null) {
            postings.add(ofRefund(id, at, kind, refund, lines));
        }
    }

    private static Posting ofRefund(String id, Instant at, Kind kind, Refund refund, List<Line> lines) {
        return new Posting(id, at, kind, refund.enrollmentId(), refund.paymentId(), refund.refundId(), lines);
    }

    private static Posting suspense(Suspense item) {
        return new Posting(
                "case:" + item.reconciliationId(),
                item.openedAt(),
                Kind.SUSPENSE,
                null,
                item.paymentId(),
                null,
                List.of(
                        Line.debit(PROVIDER_CLEARING, item.amount()),
                        Line.credit(Posting.Account.SUSPENSE, item.amount())));
    }

    private static List<Line> reversed(List<Line> lines) {
        return lines.stream().map(Line::reversed).toList();
    }
}
