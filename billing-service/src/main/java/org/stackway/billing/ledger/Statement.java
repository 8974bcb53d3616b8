package org.stackway.billing.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stackway.billing.ledger.AccountMoney.SettledPayment;
import org.stackway.billing.ledger.Posting.Kind;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Money;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.PaymentMethod;
import org.stackway.events.value.RefundId;
import org.stackway.events.value.SessionId;

/**
 * A learner's account activity over a range of time.
 *
 * @param from first instant shown; absent: from the beginning
 * @param to first instant no longer shown; absent: everything
 * @param openingBalance owed just before {@code from}
 * @param closingBalance owed just before {@code to}
 */
public record Statement(
        LearnerId learnerId,
        @Nullable Instant from,
        @Nullable Instant to,
        Money openingBalance,
        List<Line> lines,
        Money closingBalance,
        Totals totals) {

    public Statement {
        lines = List.copyOf(lines);
    }

    /**
     * One line.
     *
     * @param amount change of what is owed: charges up, payments down
     * @param balance owed after it
     * @param serviceFee for payments: the fee paid on top, which is not tuition (BI-07)
     * @param state for refunds: how far it is
     */
    public record Line(
            Instant at,
            Kind kind,
            @Nullable EnrollmentId enrollmentId,
            @Nullable SessionId sessionId,
            @Nullable CourseCode courseCode,
            @Nullable PaymentId paymentId,
            @Nullable PaymentMethod method,
            @Nullable RefundId refundId,
            Money amount,
            Money balance,
            @Nullable Money serviceFee,
            @Nullable Money total,
            @Nullable String state,
            @Nullable Instant dueBy) {}

    /**
     * Sums over the lines shown.
     *
     * @param funded what others owe instead of the learner
     */
    public record Totals(Money charged, Money paid, Money serviceFees, Money refunded, Money funded) {}

    /**
     * The statement of the account between two instants.
     *
     * @param account what the postings are about
     * @param postings all of the learner, in their order
     */
    public static Statement of(
            AccountMoney account, List<Posting> postings, @Nullable Instant from, @Nullable Instant to) {
        Lookup lookup = new Lookup(account);
        Money balance = Money.zero();
        Money opening = balance;
        List<Line> lines = new ArrayList<>();
        for (Posting posting : postings) {
            Optional<Money> change = posting.receivable();
            if (change.isEmpty() || (to != null && !posting.at().isBefore(to))) {
                continue;
            }
            balance = balance.plus(change.get());
            if (from != null && posting.at().isBefore(from)) {
                opening = balance;
            } else {
                lines.add(lookup.line(posting, change.get(), balance));
            }
        }
        return new Statement(account.learnerId(), from, to, opening, lines, balance, totals(lines));
    }

    private static Totals totals(List<Line> lines) {
        Money charged = Money.zero();
        Money paid = Money.zero();
        Money fees = Money.zero();
        Money refunded = Money.zero();
        Money funded = Money.zero();
        for (Line line : lines) {
            switch (line.kind()) {
                case CHARGE, CHARGE_VOIDED, CHARGE_REOPENED, TUITION_CREDITED -> charged = charged.plus(line.amount());
                case PAYMENT, PAYMENT_RETURNED -> {
                    paid = paid.minus(line.amount());
                    fees = line.serviceFee() == null ? fees : fees.plus(line.serviceFee());
                }
                case REFUND_APPROVED, REFUND_CANCELLED -> refunded = refunded.plus(line.amount());
                case FUNDING, FUNDING_ENDED -> funded = funded.minus(line.amount());
                case REFUND_SETTLED, SUSPENSE -> {
                    // neither changes what the learner owes
                }
            }
        }
        return new Totals(charged, paid, fees, refunded, funded);
    }

    /** Finds what a posting is about. */
    private static final class Lookup {
        private final Map<EnrollmentId, EnrollmentMoney> enrollments;
        private final Map<PaymentId, SettledPayment> payments;
        private final Map<RefundId, AccountMoney.Refund> refunds;

        Lookup(AccountMoney account) {
            enrollments = account.enrollments().stream()
                    .collect(Collectors.toMap(EnrollmentMoney::enrollmentId, Function.identity()));
            payments = account.payments().stream()
                    .collect(Collectors.toMap(SettledPayment::paymentId, Function.identity()));
            refunds = account.refunds().stream()
                    .collect(Collectors.toMap(AccountMoney.Refund::refundId, Function.identity()));
        }

        Line line(Posting posting, Money change, Money balance) {
            EnrollmentMoney about = posting.enrollmentId() == null ? null : enrollments.get(posting.enrollmentId());
            SettledPayment payment = posting.paymentId() == null ? null : payments.get(posting.paymentId());
            AccountMoney.Refund refund = posting.refundId() == null ? null : refunds.get(posting.refundId());
            boolean whole = posting.kind() == Kind.PAYMENT || posting.kind() == Kind.PAYMENT_RETURNED;
            boolean back = posting.kind() == Kind.PAYMENT_RETURNED;
            return new Line(
                    posting.at(),
                    posting.kind(),
                    posting.enrollmentId(),
                    about == null ? null : about.sessionId(),
                    about == null ? null : about.courseCode(),
                    posting.paymentId(),
                    payment == null ? null : payment.method(),
                    posting.refundId(),
                    change,
                    balance,
                    payment == null || !whole ? null : sign(payment.serviceFee(), back),
                    payment == null || !whole ? null : sign(payment.total(), back),
                    refund == null ? null : refund.status(),
                    refund == null ? null : refund.dueBy());
        }

        private static Money sign(Money amount, boolean back) {
            return back ? amount.negate() : amount;
        }
    }
}
