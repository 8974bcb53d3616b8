package org.stackway.billing.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Money;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.RefundId;

/**
 * One movement in double entry. Debits equal credits, in one currency, always.
 *
 * @param postingId names the movement for ever: the same fact never posts twice
 */
public record Posting(
        String postingId,
        Instant at,
        Kind kind,
        @Nullable EnrollmentId enrollmentId,
        @Nullable PaymentId paymentId,
        @Nullable RefundId refundId,
        List<Line> lines) {

    public Posting {
        lines = List.copyOf(lines);
        Money sum = lines.stream()
                .map(Line::signed)
                .reduce(Money::plus)
                .orElseThrow(() -> new IllegalArgumentException("a posting has lines"));
        if (!sum.zeroAmount()) {
            throw new IllegalArgumentException("posting " + postingId + " does not balance by " + sum);
        }
    }

    /** What moved. */
    public enum Kind {
        CHARGE,
        CHARGE_VOIDED,
        CHARGE_REOPENED,
        PAYMENT,
        PAYMENT_RETURNED,
        REFUND_APPROVED,
        REFUND_CANCELLED,
        REFUND_SETTLED,
        SUSPENSE
    }

    /** The accounts of the ledger. */
    public enum Account {
        /** What learners owe. */
        TUITION_RECEIVABLE,
        TUITION_REVENUE,
        /** Service fees collected for the processor, who keeps them (BI-07). */
        SERVICE_FEES_PAYABLE,
        /** Money that providers hold for us. */
        PROVIDER_CLEARING,
        /** Refunds approved and not yet paid out. */
        REFUNDS_PAYABLE,
        /** Money nobody can place yet. */
        SUSPENSE
    }

    /** A debit or a credit of one account; exactly one of the two is there, and more than nothing. */
    public record Line(
            Account account,
            @Nullable Money debit,
            @Nullable Money credit) {

        static Line debit(Account account, Money amount) {
            return new Line(account, amount, null);
        }

        static Line credit(Account account, Money amount) {
            return new Line(account, null, amount);
        }

        Line reversed() {
            return new Line(account, credit, debit);
        }

        /** Debits count up, credits down. */
        Money signed() {
            if (debit != null) {
                return debit;
            }
            if (credit == null) {
                throw new IllegalStateException("a line is a debit or a credit");
            }
            return credit.negate();
        }
    }

    /** The change of what the learner owes. */
    public Optional<Money> receivable() {
        return lines.stream()
                .filter(line -> line.account() == Account.TUITION_RECEIVABLE)
                .map(Line::signed)
                .reduce(Money::plus);
    }
}
