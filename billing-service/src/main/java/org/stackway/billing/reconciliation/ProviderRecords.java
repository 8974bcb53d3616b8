package org.stackway.billing.reconciliation;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stackway.billing.dispute.Dispute;
import org.stackway.events.value.DisputeId;
import org.stackway.events.value.Money;

/** What a payment provider's own books say, whatever it told us by webhooks. */
public interface ProviderRecords {

    /** The providers that can be asked, by the names of their clearing accounts. */
    List<String> providers();

    /**
     * The provider's settlement file of a day that is over. Fails with {@link Unavailable}.
     *
     * @param date a day of the institution's zone
     */
    Uni<List<Entry>> settled(String provider, LocalDate date);

    /**
     * What the provider has of the checkouts to which something happened. Fails with {@link Unavailable}.
     *
     * @param since business instant of the first happening that counts; absent: everything that ever happened
     */
    Uni<Books> books(Optional<Instant> since);

    /** Which way money went: PAYMENT comes in, all others go out. */
    enum EntryKind {
        PAYMENT,
        REFUND,
        RETURN,
        CHARGEBACK,
        /** Kept by the processor. */
        FEE
    }

    /**
     * One line of a settlement file.
     *
     * @param paymentReference our id of the payment, if the provider has it
     * @param amount more than nothing, whichever way it went
     */
    record Entry(
            String provider,
            LocalDate settledOn,
            @Nullable String providerReference,
            @Nullable String paymentReference,
            EntryKind kind,
            Money amount) {}

    /** What the provider knows to have happened, whatever it told of it. */
    record Books(List<KnownPayment> payments, List<KnownRefund> refunds, List<KnownDispute> disputes) {
        public Books {
            payments = List.copyOf(payments);
            refunds = List.copyOf(refunds);
            disputes = List.copyOf(disputes);
        }
    }

    /**
     * A payment that settled.
     *
     * @param returnedAt when it was taken back; absent: it was not
     */
    record KnownPayment(
            String provider,
            String paymentReference,
            String checkoutReference,
            Money amount,
            Instant settledAt,
            @Nullable Instant returnedAt) {}

    /**
     * A refund that we asked for, and that has an end.
     *
     * @param failed it was not paid out
     */
    record KnownRefund(
            String refundReference, String checkoutReference, Money amount, boolean failed, Instant decidedAt) {}

    /**
     * A dispute.
     *
     * @param rank how far it is
     * @param changedAt since when it is there
     */
    record KnownDispute(
            DisputeId disputeId, String checkoutReference, Money amount, Dispute.Rank rank, Instant changedAt) {}

    /** The provider does not answer, or not in a way we understand. */
    final class Unavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Unavailable(String why) {
            super(why);
        }
    }
}
