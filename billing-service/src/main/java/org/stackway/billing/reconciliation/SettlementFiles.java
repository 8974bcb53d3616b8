package org.stackway.billing.reconciliation;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stackway.billing.reconciliation.ProviderRecords.Entry;
import org.stackway.billing.reconciliation.ProviderRecords.EntryKind;
import org.stackway.billing.reconciliation.Settlement.Movement;
import org.stackway.billing.reconciliation.Settlement.Side;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.Money;
import org.stackway.kit.sql.InTurn;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.store.Tx;
import org.stackway.kit.time.BusinessClock;

/** Keeps providers' settlement files, each day's once, and tells both sides of every movement. */
@ApplicationScoped
class SettlementFiles {

    /** How far back files are fetched that are not here: whatever is older was settled before anybody compared. */
    private static final int LOOK_BACK_DAYS = 120;

    private static final String MISSING = """
            SELECT day::date AS day FROM generate_series(
              least($2::date,
                    greatest((SELECT min(settled_at AT TIME ZONE $4)::date FROM rm.payment), $2::date - $3::int)),
              $2::date, interval '1 day') AS day
            WHERE NOT EXISTS (SELECT FROM provider.settlement_file f WHERE f.provider = $1 AND f.settled_on = day::date)
            ORDER BY 1
            """;
    private static final String KEEP = """
            INSERT INTO provider.settlement_file (provider, settled_on) VALUES ($1, $2) ON CONFLICT DO NOTHING
            """;
    private static final String KEEP_ENTRY = """
            INSERT INTO provider.settlement_entry
              (provider, settled_on, line, provider_reference, payment_reference, kind, amount_minor, currency)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            """;
    private static final String THEIRS = """
            SELECT e.provider, e.settled_on, e.provider_reference, e.payment_reference, e.kind, e.amount_minor, e.currency,
                   p.checkout_id
            FROM provider.settlement_entry e LEFT JOIN rm.payment p ON p.payment_id::text = e.payment_reference
            """;
    /**
     * What moved through clearing accounts. Money in suspense that a webhook told of is among it: the provider's file has it,
     * too.
     */
    private static final String OURS = """
            SELECT split_part(line.account, ':', 2) AS provider, m.payment_id::text AS payment, p.reference,
                   CASE m.kind WHEN 'PAYMENT' THEN 'PAYMENT' WHEN 'REFUND_SETTLED' THEN 'REFUND' ELSE 'TAKEN_BACK' END
                     AS movement,
                   abs(line.amount) AS amount_minor, m.currency, m.at, p.checkout_id
            FROM (SELECT payment_id, kind, at, currency, accounts, amounts FROM rm.checkout_posting
                  UNION ALL SELECT payment_id, kind, at, currency, accounts, amounts FROM rm.refund_posting) m
            CROSS JOIN LATERAL unnest(m.accounts, m.amounts) AS line(account, amount)
            LEFT JOIN rm.payment p USING (payment_id)
            WHERE starts_with(line.account, 'PROVIDER_CLEARING:')
            UNION ALL
            SELECT lower(p.method), p.payment_id::text, p.reference, 'FEE', p.fee_minor, p.currency, p.settled_at, p.checkout_id
            FROM rm.payment p WHERE p.settled_at IS NOT NULL AND p.fee_minor > 0
            UNION ALL
            SELECT c.provider, c.payment_id::text, c.provider_reference, 'PAYMENT', c.amount_minor, c.currency, c.opened_at,
                   c.checkout_id
            FROM rm.reconciliation_case c
            WHERE c.closed_at IS NULL AND c.kind IN ('UNKNOWN_REFERENCE', 'AMOUNT_MISMATCH', 'CURRENCY_MISMATCH')
            """;

    private final ProviderRecords records;
    private final Transactions transactions;

    SettlementFiles(ProviderRecords records, Transactions transactions) {
        this.records = records;
        this.transactions = transactions;
    }

    /** Both sides of every movement. */
    record Sides(List<Side> ours, List<Side> theirs) {
        Sides {
            ours = List.copyOf(ours);
            theirs = List.copyOf(theirs);
        }
    }

    /**
     * Fetches what is not here of all days up to this one.
     *
     * @param keep false: what is fetched is told and not kept
     * @return what was fetched and not kept
     */
    Uni<List<Entry>> fetch(LocalDate upTo, boolean keep) {
        return Multi.createFrom()
                .iterable(records.providers())
                .onItem()
                .transformToUniAndConcatenate(provider -> fetch(provider, upTo, keep))
                .collect()
                .asList()
                .map(lists -> lists.stream().flatMap(List::stream).toList());
    }

    private Uni<List<Entry>> fetch(String provider, LocalDate upTo, boolean keep) {
        return transactions
                .run(tx -> tx.sql().query(MISSING, provider, upTo, LOOK_BACK_DAYS, BusinessClock.ZONE.getId()))
                .map(rows -> {
                    List<LocalDate> days = new ArrayList<>();
                    rows.forEach(row -> days.add(row.getLocalDate("day")));
                    return days;
                })
                .chain(days -> Multi.createFrom()
                        .iterable(days)
                        .onItem()
                        .transformToUniAndConcatenate(day -> records.settled(provider, day)
                                .chain(entries -> keep
                                        ? transactions
                                                .run(tx -> keep(tx, provider, day, entries))
                                                .replaceWith(List.<Entry>of())
                                        : Uni.createFrom().item(entries)))
                        .collect()
                        .asList())
                .map(lists -> lists.stream().flatMap(List::stream).toList());
    }

    /** Whoever keeps the day's file first keeps its entries. */
    private static Uni<Void> keep(Tx tx, String provider, LocalDate day, List<Entry> entries) {
        return tx.sql().query(KEEP, provider, day).chain(kept -> {
            int lines = kept.rowCount() == 1 ? entries.size() : 0;
            return InTurn.each(
                    IntStream.range(0, lines).boxed().toList(),
                    line -> keep(tx, provider, day, line, entries.get(line)));
        });
    }

    private static Uni<?> keep(Tx tx, String provider, LocalDate day, int line, Entry entry) {
        return tx.sql()
                .query(
                        KEEP_ENTRY,
                        provider,
                        day,
                        line,
                        entry.providerReference(),
                        entry.paymentReference(),
                        entry.kind().name(),
                        entry.amount().amountMinor(),
                        entry.amount().currency().getCurrencyCode());
    }

    /** What the ledger says and what the files that are here say. */
    Uni<Sides> sides(Tx tx) {
        return tx.sql().query(OURS).chain(mine -> tx.sql().query(THEIRS).map(other -> {
            List<Side> ours = new ArrayList<>();
            mine.forEach(row -> ours.add(ours(row)));
            List<Side> theirs = new ArrayList<>();
            other.forEach(row -> theirs.add(theirs(row)));
            return new Sides(ours, theirs);
        }));
    }

    /** An entry that was fetched and not kept, as a side. */
    static Side side(Entry entry) {
        return new Side(
                entry.provider(),
                entry.paymentReference(),
                entry.providerReference(),
                Movement.of(entry.kind()),
                entry.amount(),
                entry.settledOn(),
                null);
    }

    private static Side ours(Row row) {
        return new Side(
                row.getString("provider"),
                row.getString("payment"),
                row.getString("reference"),
                Movement.valueOf(row.getString("movement")),
                money(row),
                LocalDate.ofInstant(row.getOffsetDateTime("at").toInstant(), BusinessClock.ZONE),
                checkout(row));
    }

    private static Side theirs(Row row) {
        return new Side(
                row.getString("provider"),
                row.getString("payment_reference"),
                row.getString("provider_reference"),
                Movement.of(EntryKind.valueOf(row.getString("kind"))),
                money(row),
                row.getLocalDate("settled_on"),
                checkout(row));
    }

    private static Money money(Row row) {
        return Money.of(row.getLong("amount_minor"), Currency.getInstance(row.getString("currency")));
    }

    private static @Nullable CheckoutId checkout(Row row) {
        UUID id = row.getUUID("checkout_id");
        return id == null ? null : new CheckoutId(id);
    }
}
