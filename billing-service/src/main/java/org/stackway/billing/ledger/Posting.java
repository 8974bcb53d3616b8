package org.stackway.billing.ledger;

import java.time.Instant;
import java.util.ArrayList;
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
 * @param at business instant
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

    /** What moved; in the order in which movements of one instant are shown. */
    public enum Kind {
        CHARGE,
        CHARGE_VOIDED,
        CHARGE_REOPENED,
        TUITION_CREDITED,
        FUNDING,
        FUNDING_ENDED,
        PAYMENT,
        PAYMENT_RETURNED,
        REFUND_APPROVED,
        REFUND_CANCELLED,
        REFUND_SETTLED,
        SUSPENSE
    }

    /** The accounts of the ledger, by type. */
    public enum Account {
        /** What learners owe. */
        TUITION_RECEIVABLE,
        /** What third parties owe who guaranteed tuition; one for each kind of funder (rule 3.29). */
        SPONSOR_RECEIVABLE,
        /** One for each programme. */
        TUITION_REVENUE,
        /** Service fees collected for the processor, who keeps them (BI-07). */
        SERVICE_FEES_PAYABLE,
        /** Money that a provider holds for us; one for each provider. */
        PROVIDER_CLEARING,
        /** Money of learners that pays nothing yet. */
        UNAPPLIED_CASH,
        /** Refunds approved and not yet paid out. */
        REFUNDS_PAYABLE,
        /** Money nobody can place yet. */
        SUSPENSE
    }

    /**
     * A debit or a credit of one account; exactly one of the two is there, and more than nothing.
     *
     * @param of whose account of its type it is: the programme, the provider, the funder
     */
    public record Line(
            Account account,
            @Nullable String of,
            @Nullable Money debit,
            @Nullable Money credit) {

        public Line {
            Money moved = debit == null ? credit : debit;
            if (moved == null || !moved.positive() || (debit != null && credit != null)) {
                throw new IllegalArgumentException("a line is a debit or a credit of more than nothing");
            }
        }

        /** @param amount what the account moves by: a debit if it is positive, else a credit */
        static Line of(Account account, @Nullable String of, Money amount) {
            return amount.positive()
                    ? new Line(account, of, amount, null)
                    : new Line(account, of, null, amount.negate());
        }

        /** Debits count up, credits down. */
        public Money signed() {
            if (debit != null) {
                return debit;
            }
            if (credit == null) {
                throw new IllegalStateException("a line is a debit or a credit");
            }
            return credit.negate();
        }

        /** The account's name in the chart: its type, and whose it is. */
        public String name() {
            return of == null ? account.name() : account.name() + ":" + of;
        }

        /** The line of an account by its name in the chart. */
        public static Line named(String name, Money amount) {
            int colon = name.indexOf(':');
            return colon < 0
                    ? of(Account.valueOf(name), null, amount)
                    : of(Account.valueOf(name.substring(0, colon)), name.substring(colon + 1), amount);
        }
    }

    /** Collects the lines of one posting; what moves nothing is left out. */
    static final class Lines {
        private final List<Line> lines = new ArrayList<>();

        Lines debit(Account account, @Nullable String of, Money amount) {
            if (!amount.zeroAmount()) {
                lines.add(Line.of(account, of, amount));
            }
            return this;
        }

        Lines credit(Account account, @Nullable String of, Money amount) {
            return debit(account, of, amount.negate());
        }

        List<Line> all() {
            return List.copyOf(lines);
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
