package org.stackway.billing.webhook;

import java.util.Optional;
import org.stackway.billing.checkout.Checkout;
import org.stackway.billing.checkout.Payment;
import org.stackway.billing.checkout.Payment.Rank;
import org.stackway.billing.scheme.ProviderMessage.AboutPayment;
import org.stackway.billing.scheme.ProviderMessage.PaymentKind;
import org.stackway.events.billing.CheckoutEvent.CheckoutOpened;
import org.stackway.events.value.Money;
import org.stackway.events.value.ReconciliationBreakKind;
import org.stackway.kit.domain.Rule;

/**
 * Whether a provider's message is about the money we asked for. A signature proves who sent it, not that it fits: money that
 * does not fit is kept in suspense, since it exists, and enrols nobody.
 */
final class PaymentMatch {

    private PaymentMatch() {}

    /** What comparing a message with our checkout says. */
    sealed interface Verdict {
        /** It is about the money we asked for. */
        record Matches() implements Verdict {}

        /** It says nothing that we could use, and moves no money. */
        record Contradicts(String why) implements Verdict {}

        /**
         * Money came that does not fit.
         *
         * @param attemptUnderWay we heard of this attempt before and waited for its end
         */
        record Breaks(ReconciliationBreakKind kind, boolean attemptUnderWay) implements Verdict {}
    }

    /**
     * Whether a hint is what we wait for: the money we asked for, of a checkout that nobody has paid yet, one step further.
     * Money that came back is never expected.
     */
    @Rule("BI-11")
    static boolean expected(Checkout checkout, String provider, AboutPayment message) {
        CheckoutOpened opened = opened(checkout);
        boolean open =
                switch (checkout.status()) {
                    case OPEN, PROCESSING, UNKNOWN -> true;
                    case SETTLED, FAILED, EXPIRED, RETURNED -> false;
                };
        return open
                && message.kind() != PaymentKind.RETURNED
                && WebhookEndpoints.collects(provider, opened.method())
                && opened.total().equals(message.amount())
                && !behind(checkout, message);
    }

    /** Whether we know as much already. */
    static boolean behind(Checkout checkout, AboutPayment message) {
        return checkout.payment(message.paymentId())
                .filter(payment -> payment.rank().compareTo(rank(message.kind())) >= 0)
                .isPresent();
    }

    private static Rank rank(PaymentKind kind) {
        return switch (kind) {
            case INITIATED -> Rank.PROCESSING;
            case UNKNOWN -> Rank.UNKNOWN;
            case FAILED -> Rank.FAILED;
            case SETTLED -> Rank.SETTLED;
            case RETURNED -> Rank.RETURNED;
        };
    }

    private static CheckoutOpened opened(Checkout checkout) {
        return checkout.opened()
                .orElseThrow(() -> new IllegalStateException("a message is matched with a checkout that exists"));
    }

    static Verdict of(Checkout checkout, String provider, AboutPayment message) {
        CheckoutOpened opened = opened(checkout);
        Optional<Payment> known = checkout.payment(message.paymentId());
        boolean underWay = known.filter(payment -> payment.rank().compareTo(Rank.FAILED) < 0)
                .isPresent();
        boolean settled = known.filter(payment -> payment.rank().compareTo(Rank.SETTLED) >= 0)
                .isPresent();
        if (!WebhookEndpoints.collects(provider, opened.method())) {
            return message.kind() == PaymentKind.SETTLED
                    ? new Verdict.Breaks(ReconciliationBreakKind.UNKNOWN_REFERENCE, false)
                    : new Verdict.Contradicts("the checkout is not paid through " + provider);
        }
        Money asked = opened.total();
        Money came = message.amount();
        if (asked.equals(came) || message.kind() == PaymentKind.FAILED) {
            return new Verdict.Matches();
        }
        return switch (message.kind()) {
            case INITIATED, UNKNOWN, FAILED -> new Verdict.Contradicts("it is about " + came + ", not " + asked);
            case RETURNED ->
                settled && asked.currency().equals(came.currency())
                        ? new Verdict.Matches()
                        : new Verdict.Contradicts(came + " came back that never settled here");
            case SETTLED ->
                settled
                        ? new Verdict.Contradicts("it settled before, with " + asked + ", not " + came)
                        : new Verdict.Breaks(
                                asked.currency().equals(came.currency())
                                        ? ReconciliationBreakKind.AMOUNT_MISMATCH
                                        : ReconciliationBreakKind.CURRENCY_MISMATCH,
                                underWay);
        };
    }
}
