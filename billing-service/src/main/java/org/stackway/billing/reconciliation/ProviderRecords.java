package org.stackway.billing.reconciliation;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    /** Every payment that the provider knows to have settled. Fails with {@link Unavailable}. */
    Uni<List<KnownPayment>> payments();

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

    /** A payment that settled, as the provider has it. */
    record KnownPayment(
            String provider, String paymentReference, String checkoutReference, Money amount, Instant settledAt) {}

    /** The provider does not answer, or not in a way we understand. */
    final class Unavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Unavailable(String why) {
            super(why);
        }
    }
}
