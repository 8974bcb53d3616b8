package org.stackway.billing.provider;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.PaymentMethod;
import org.stackway.kit.store.Tx;

/**
 * What providers are to be asked about, kept in the transaction that gives the reason to ask and asked after it. There is one
 * question for each checkout, whatever the number of reasons.
 */
@ApplicationScoped
public class Inquiries {

    private static final String WATCH = """
            INSERT INTO provider.inquiry AS i (checkout_id, method, next_at)
            VALUES ($1, $2, clock_timestamp() + make_interval(secs => $3::float8))
            ON CONFLICT (checkout_id) DO UPDATE
            SET attempts = 0, note = NULL, next_at = least(i.next_at, excluded.next_at)
            """;
    private static final String CONFIRM = """
            INSERT INTO provider.inquiry (checkout_id, method, wanted, next_at)
            SELECT checkout_id, method, true, clock_timestamp() FROM rm.checkout WHERE checkout_id = $1
            ON CONFLICT (checkout_id) DO UPDATE SET wanted = true, next_at = clock_timestamp()
            """;

    private final InquirySchedule schedule;

    Inquiries(InquirySchedule schedule) {
        this.schedule = schedule;
    }

    /** Why a provider is asked. */
    public enum Reason {
        /** It began to collect, and may have forgotten to tell how that ended. */
        PENDING,
        /** It is said to have failed; that may be the one message of several that arrived, and not be so. */
        FAILED,
        /** Nobody has told anything of a checkout that was opened long ago. */
        UNPAID,
        /** It took a refund long ago, and nobody has told whether that arrived. */
        REFUND,
        /** Nobody can say any more whether money moved. */
        UNKNOWN
    }

    /** The provider is asked from now on, more and more seldom, until the payment has an end. */
    public Uni<Void> watch(Tx tx, CheckoutId checkout, PaymentMethod method, Reason reason) {
        double seconds = schedule.first(method, reason).toMillis() / 1000.0;
        return tx.sql().query(WATCH, checkout.value(), method.name(), seconds).replaceWithVoid();
    }

    /** The provider is asked at once: what we know is not good enough without its word. Nothing for a checkout of nobody. */
    public Uni<Void> confirm(Tx tx, CheckoutId checkout) {
        return tx.sql().query(CONFIRM, checkout.value()).replaceWithVoid();
    }
}
