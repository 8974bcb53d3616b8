package org.stackway.billing.ledger;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stackway.billing.ledger.Posting.Line;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.UuidId;
import org.stackway.kit.projection.Rows;
import org.stackway.kit.projection.Table;

/**
 * How postings become rows: appended once, never changed. There is a table for each category of streams that posts, so that
 * each is made again with its own read model; together they are the ledger.
 */
public final class LedgerRows {

    public static final Table ACCOUNT = Table.of("account_posting", "posting_key");
    public static final Table CHECKOUT = Table.of("checkout_posting", "posting_key");
    public static final Table REFUND = Table.of("refund_posting", "posting_key");
    public static final Table RECONCILIATION = Table.of("reconciliation_posting", "posting_key");
    public static final Table TUITION_DISPUTE = Table.of("tuition_dispute_posting", "posting_key");

    private LedgerRows() {}

    /**
     * Appends a posting, if there is one.
     *
     * @param learner whose money it is; absent where only the checkout could tell
     */
    public static void append(
            Rows rows,
            Table table,
            Optional<Posting> posting,
            @Nullable LearnerId learner,
            @Nullable CheckoutId checkout) {
        posting.ifPresent(one -> rows.upsert(table, one.postingId())
                .once("learner_id", value(learner))
                .once("checkout_id", value(checkout))
                .once("kind", one.kind().name())
                .once("at", one.at())
                .once("enrollment_id", value(one.enrollmentId()))
                .once("payment_id", value(one.paymentId()))
                .once("refund_id", value(one.refundId()))
                .once("currency", one.lines().getFirst().signed().currency().getCurrencyCode())
                .once("accounts", one.lines().stream().map(Line::name).toList())
                .once(
                        "amounts",
                        one.lines().stream()
                                .map(line -> line.signed().amountMinor())
                                .toList()));
    }

    private static @Nullable Object value(@Nullable UuidId id) {
        return id == null ? null : id.value();
    }
}
