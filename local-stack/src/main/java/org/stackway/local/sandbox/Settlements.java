package org.stackway.local.sandbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the provider paid out and took back on a business day, a day of the institution's zone. It is told from the provider's
 * own journal and knows nothing of webhooks, so that it can be held against what billing believes.
 */
final class Settlements {
    private static final ZoneId CAMPUS = ZoneId.of("America/Denver");
    private static final String ALL = "sandbox";
    private static final String DOLLARS = "USD";

    private Settlements() {}

    /** Which way money went: PAYMENT comes in, all others go out. */
    enum Kind {
        PAYMENT,
        /** The processor's own fee, kept from what it pays out. */
        FEE,
        REFUND,
        RETURN,
        CHARGEBACK
    }

    /**
     * One movement.
     *
     * @param paymentReference the payment's id, as in webhooks
     * @param refundReference billing's id of a refund
     * @param amountMinor always positive
     * @param provider whose webhooks told of it
     */
    record Entry(
            String providerReference,
            @Nullable String paymentReference,
            @Nullable String refundReference,
            Kind kind,
            long amountMinor,
            String provider,
            String currency,
            Instant at) {}

    /**
     * The file of a day.
     *
     * @param date such as 2026-08-24
     * @param provider the one asked for, or {@code sandbox} for all of them
     */
    record File(String date, String provider, String currency, List<Entry> entries) {
        File {
            entries = List.copyOf(entries);
        }
    }

    /**
     * The movements of a day, in the order in which they happened.
     *
     * @param provider of this one only; of all when absent
     * @param currency in this one only; US dollars when absent
     */
    static File of(SandboxState state, LocalDate date, @Nullable String provider, @Nullable String currency) {
        String in = currency == null ? DOLLARS : currency;
        Predicate<Entry> asked = entry -> (provider == null || entry.provider().equals(provider))
                && entry.currency().equals(in)
                && LocalDate.ofInstant(entry.at(), CAMPUS).equals(date);
        List<Entry> entries = all(state).stream()
                .filter(asked)
                .sorted(Comparator.comparing(Entry::at))
                .toList();
        return new File(date.toString(), provider == null ? ALL : provider, in, entries);
    }

    private static List<Entry> all(SandboxState state) {
        List<Entry> entries = new ArrayList<>();
        for (Payment payment : state.payments()) {
            Checkout checkout = state.checkout(payment.checkoutId()).orElseThrow();
            Instant settledAt = payment.settledAt();
            if (settledAt != null) {
                entries.add(entry(payment, Kind.PAYMENT, payment.amount(), settledAt));
                if (checkout.serviceFee().amountMinor() > 0) {
                    entries.add(entry(payment, Kind.FEE, checkout.serviceFee(), settledAt));
                }
            }
            Instant returnedAt = payment.returnedAt();
            if (returnedAt != null) {
                entries.add(entry(payment, Kind.RETURN, payment.amount(), returnedAt));
            }
        }
        for (Refund refund : state.refunds()) {
            if (refund.state() == Refund.State.SETTLED) {
                entries.add(entry(refund, state.checkout(refund.checkoutId()).orElseThrow()));
            }
        }
        for (Dispute dispute : state.disputes()) {
            Instant decidedAt = dispute.decidedAt();
            if (dispute.state() == Dispute.State.LOST && decidedAt != null) {
                entries.add(entry(
                        state.payment(dispute.paymentId()).orElseThrow(),
                        Kind.CHARGEBACK,
                        dispute.amount(),
                        decidedAt));
            }
        }
        return entries;
    }

    private static Entry entry(Payment payment, Kind kind, Money amount, Instant at) {
        return new Entry(
                payment.providerReference(),
                payment.paymentId().toString(),
                null,
                kind,
                amount.amountMinor(),
                payment.method().provider(),
                amount.currency(),
                at);
    }

    private static Entry entry(Refund refund, Checkout checkout) {
        UUID payment = refund.paymentId();
        return new Entry(
                refund.providerReference(),
                payment == null ? null : payment.toString(),
                refund.refundId(),
                Kind.REFUND,
                refund.amount().amountMinor(),
                checkout.method().provider(),
                refund.amount().currency(),
                refund.decidedAt());
    }
}
