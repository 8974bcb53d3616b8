package org.stackway.billing.reconciliation;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stackway.billing.dispute.Dispute;
import org.stackway.billing.reconciliation.ProviderRecords.Books;
import org.stackway.billing.reconciliation.ProviderRecords.KnownDispute;
import org.stackway.billing.reconciliation.ProviderRecords.KnownPayment;
import org.stackway.billing.reconciliation.ProviderRecords.KnownRefund;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.Money;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.ReconciliationBreakKind;
import org.stackway.events.value.RefundId;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.store.Tx;

/**
 * What happened at a provider, and no delivery ever told us so in a way that we could use: payments that settled or came back,
 * refunds that were paid out or not, disputes that were opened, won or lost.
 *
 * <p>A run asks for what happened since a mark up to which both sides were the same. What is missing holds the mark where it
 * is, so that it is found again by every run until it is there.
 */
@ApplicationScoped
class WebhookGaps {

    /** A webhook may be on its way for this long. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    /** A provider may enter something later than it dates it. */
    private static final Duration BACKDATED = Duration.ofDays(7);

    private static final String MARK = "SELECT up_to FROM provider.reconciliation_mark WHERE kind = 'WEBHOOK_GAP'";
    private static final String MOVE = """
            INSERT INTO provider.reconciliation_mark AS m (kind, up_to) VALUES ('WEBHOOK_GAP', $1)
            ON CONFLICT (kind) DO UPDATE SET up_to = excluded.up_to
            """;

    /** Money in suspense is known, too, and what becomes of it is for a person to say. */
    private static final String PAYMENTS = """
            SELECT payment_id AS id, CASE WHEN returned_at IS NULL THEN 'SETTLED' ELSE 'RETURNED' END AS status
            FROM rm.payment WHERE payment_id = ANY ($1::uuid[]) AND settled_at IS NOT NULL
            UNION ALL
            SELECT payment_id, 'SUSPENDED' FROM rm.reconciliation_case
            WHERE payment_id = ANY ($1::uuid[]) AND kind IN ('UNKNOWN_REFERENCE', 'AMOUNT_MISMATCH', 'CURRENCY_MISMATCH')
            """;

    private static final String REFUNDS =
            "SELECT refund_id AS id, status FROM rm.refund WHERE refund_id = ANY ($1::uuid[])";
    private static final String DISPUTES =
            "SELECT dispute_id AS id, status FROM rm.dispute WHERE dispute_id = ANY ($1::uuid[])";
    private static final String METHODS =
            "SELECT checkout_id AS id, lower(method) AS status FROM rm.checkout WHERE checkout_id = ANY ($1::uuid[])";

    private final ProviderRecords records;
    private final Transactions transactions;

    WebhookGaps(ProviderRecords records, Transactions transactions) {
        this.records = records;
        this.transactions = transactions;
    }

    /** What is missing here, and when it happened there. */
    private record Gap(FoundBreak found, Instant at) {}

    /**
     * All that is missing by now. Fails with {@link ProviderRecords.Unavailable}.
     *
     * @param keep whether the mark moves
     */
    Uni<List<FoundBreak>> find(Instant now, boolean keep) {
        Instant heardBy = now.minus(PATIENCE);
        return transactions
                .run(WebhookGaps::mark)
                .chain(mark -> records.books(mark.map(at -> at.minus(BACKDATED))))
                .chain(books -> transactions.run(tx -> missing(tx, books)))
                .map(gaps ->
                        gaps.stream().filter(gap -> gap.at().isBefore(heardBy)).toList())
                .chain(gaps -> (keep ? transactions.run(tx -> move(tx, gaps, heardBy)) : nothing())
                        .replaceWith(gaps.stream().map(Gap::found).toList()));
    }

    private static Uni<Optional<Instant>> mark(Tx tx) {
        return tx.sql()
                .query(MARK)
                .map(rows -> rows.rowCount() == 0
                        ? Optional.empty()
                        : Optional.of(rows.iterator()
                                .next()
                                .getOffsetDateTime("up_to")
                                .toInstant()));
    }

    private static Uni<Void> move(Tx tx, List<Gap> gaps, Instant heardBy) {
        Instant upTo = gaps.stream().map(Gap::at).reduce(heardBy, (a, b) -> a.isBefore(b) ? a : b);
        return tx.sql().query(MOVE, upTo.atOffset(ZoneOffset.UTC)).replaceWithVoid();
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }

    private static Uni<List<Gap>> missing(Tx tx, Books books) {
        List<UUID> checkouts = new ArrayList<>();
        books.refunds().forEach(refund -> uuid(refund.checkoutReference()).ifPresent(checkouts::add));
        books.disputes().forEach(dispute -> uuid(dispute.checkoutReference()).ifPresent(checkouts::add));
        return Uni.combine()
                .all()
                .unis(
                        known(tx, PAYMENTS, ids(books.payments(), KnownPayment::paymentReference)),
                        known(tx, REFUNDS, ids(books.refunds(), KnownRefund::refundReference)),
                        known(
                                tx,
                                DISPUTES,
                                books.disputes().stream()
                                        .map(dispute -> dispute.disputeId().value())
                                        .toList()),
                        known(tx, METHODS, checkouts))
                .usingConcurrencyOf(1)
                .asTuple()
                .map(ours -> {
                    List<Gap> gaps = new ArrayList<>();
                    books.payments().forEach(payment -> payment(payment, ours.getItem1())
                            .ifPresent(gaps::add));
                    books.refunds().forEach(refund -> refund(refund, ours.getItem2(), ours.getItem4())
                            .ifPresent(gaps::add));
                    books.disputes().forEach(dispute -> dispute(dispute, ours.getItem3(), ours.getItem4())
                            .ifPresent(gaps::add));
                    return gaps;
                });
    }

    private static Uni<Map<String, String>> known(Tx tx, String query, Collection<UUID> ids) {
        return tx.sql().query(query, (Object) ids.toArray(UUID[]::new)).map(rows -> {
            Map<String, String> found = new HashMap<>();
            for (Row row : rows) {
                found.put(row.getUUID("id").toString(), row.getString("status"));
            }
            return found;
        });
    }

    private static <T> List<UUID> ids(List<T> known, java.util.function.Function<T, String> reference) {
        return known.stream()
                .flatMap(one -> uuid(reference.apply(one)).stream())
                .toList();
    }

    /** Empty for what cannot be an id of ours. */
    private static Optional<UUID> uuid(String reference) {
        try {
            return Optional.of(UUID.fromString(reference));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static Optional<Gap> payment(KnownPayment payment, Map<String, String> ours) {
        String known = ours.get(payment.paymentReference());
        Instant returnedAt = payment.returnedAt();
        if (known == null) {
            return Optional.of(gap(
                    payment.paymentReference(),
                    payment.paymentReference(),
                    payment.amount(),
                    payment.provider(),
                    payment.checkoutReference(),
                    Settlement.payment(payment.paymentReference()),
                    null,
                    payment.settledAt()));
        }
        return returnedAt == null || !known.equals("SETTLED")
                ? Optional.empty()
                : Optional.of(gap(
                        payment.paymentReference() + " RETURNED",
                        payment.paymentReference(),
                        payment.amount(),
                        payment.provider(),
                        payment.checkoutReference(),
                        Settlement.payment(payment.paymentReference()),
                        null,
                        returnedAt));
    }

    /** A refund that failed there and arrived here by another way is none. */
    private static Optional<Gap> refund(KnownRefund refund, Map<String, String> ours, Map<String, String> methods) {
        String known = ours.getOrDefault(refund.refundReference(), "");
        boolean missing = known.equals("ISSUED") || (known.equals("FAILED") && !refund.failed());
        String provider = methods.get(refund.checkoutReference());
        return missing && provider != null
                ? Optional.of(gap(
                        "refund " + refund.refundReference(),
                        null,
                        refund.amount(),
                        provider,
                        refund.checkoutReference(),
                        null,
                        RefundId.parse(refund.refundReference()),
                        refund.decidedAt()))
                : Optional.empty();
    }

    /** One that was lost here and won there is for a person: money that was given up came back. */
    private static Optional<Gap> dispute(KnownDispute dispute, Map<String, String> ours, Map<String, String> methods) {
        String known = ours.getOrDefault(dispute.disputeId().wire(), Dispute.Rank.NONE.name());
        String provider = methods.get(dispute.checkoutReference());
        boolean same = known.equals(dispute.rank().name())
                || (dispute.rank() == Dispute.Rank.OPEN && !known.equals(Dispute.Rank.NONE.name()));
        return same || provider == null
                ? Optional.empty()
                : Optional.of(gap(
                        "dispute " + dispute.disputeId() + " " + dispute.rank(),
                        null,
                        dispute.amount(),
                        provider,
                        dispute.checkoutReference(),
                        null,
                        null,
                        dispute.changedAt()));
    }

    private static Gap gap(
            String subject,
            @Nullable String reference,
            Money amount,
            String provider,
            String checkout,
            @Nullable PaymentId payment,
            @Nullable RefundId refund,
            Instant at) {
        return new Gap(
                new FoundBreak(
                        ReconciliationBreakKind.WEBHOOK_GAP,
                        subject,
                        amount,
                        provider,
                        reference,
                        payment,
                        uuid(checkout).map(CheckoutId::new).orElse(null),
                        refund == null ? "checkout/" + checkout : "refund/" + refund,
                        refund,
                        Optional.empty()),
                at);
    }
}
