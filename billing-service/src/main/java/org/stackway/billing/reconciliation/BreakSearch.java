package org.stackway.billing.reconciliation;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stackway.billing.ledger.Ledger;
import org.stackway.billing.ledger.Ledger.Standing;
import org.stackway.billing.reconciliation.Settlement.Clearing;
import org.stackway.events.value.Money;
import org.stackway.events.value.ReconciliationBreakKind;
import org.stackway.kit.http.ProblemException;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.store.Tx;
import org.stackway.kit.time.BusinessClock;

/** Looks for the breaks of a run: in our own facts, and in what providers know. It changes nothing that moves money. */
@ApplicationScoped
class BreakSearch {

    private static final String SUSPENDED = """
            SELECT provider, currency, sum(amount_minor)::bigint FROM rm.reconciliation_case
            WHERE closed_at IS NULL AND kind = 'MISSING_HERE' GROUP BY 1, 2
            """;

    private final Transactions transactions;
    private final OwnBreaks own;
    private final WebhookGaps gaps;
    private final SettlementFiles files;
    private final Ledger ledger;

    BreakSearch(Transactions transactions, OwnBreaks own, WebhookGaps gaps, SettlementFiles files, Ledger ledger) {
        this.transactions = transactions;
        this.own = own;
        this.gaps = gaps;
        this.files = files;
        this.ledger = ledger;
    }

    /**
     * What was found.
     *
     * @param at business instant
     * @param covered the kinds that were looked for: an open case of one of them that is not among the breaks is gone
     */
    record Found(
            Optional<LocalDate> date,
            Instant at,
            List<FoundBreak> breaks,
            Set<ReconciliationBreakKind> covered,
            List<RunReport.Skipped> skipped,
            List<RunReport.Clearing> clearing) {
        Found {
            breaks = List.copyOf(breaks);
            covered = Set.copyOf(covered);
            skipped = List.copyOf(skipped);
            clearing = List.copyOf(clearing);
        }
    }

    /** @param keep whether what was fetched and compared is remembered */
    Uni<Found> find(RunKind kind, Optional<LocalDate> date, boolean keep) {
        return transactions.run(tx -> Uni.createFrom().item(tx.now())).chain(now -> switch (kind) {
            case MINUTES, HOURLY -> ours(kind, now, keep);
            case DAILY -> daily(date, now, keep);
        });
    }

    private Uni<Found> ours(RunKind kind, Instant now, boolean keep) {
        List<ReconciliationBreakKind> kinds = kind.breaks().stream().sorted().toList();
        Uni<List<FoundBreak>> facts = Multi.createFrom()
                .iterable(kinds)
                .onItem()
                .transformToUniAndConcatenate(each -> transactions.run(tx -> own.find(tx, each)))
                .collect()
                .asList()
                .map(lists -> lists.stream().flatMap(List::stream).toList());
        if (!kind.breaks().contains(ReconciliationBreakKind.WEBHOOK_GAP)) {
            return facts.map(found -> new Found(Optional.empty(), now, found, kind.breaks(), List.of(), List.of()));
        }
        return facts.chain(found -> gaps.find(now, keep)
                .map(lost -> {
                    List<FoundBreak> all = new ArrayList<>(found);
                    all.addAll(lost);
                    return new Found(Optional.empty(), now, all, kind.breaks(), List.of(), List.of());
                })
                .onFailure(ProviderRecords.Unavailable.class)
                .recoverWithItem(failure -> {
                    List<RunReport.Skipped> skipped = List.of(new RunReport.Skipped(
                            ReconciliationBreakKind.WEBHOOK_GAP, String.valueOf(failure.getMessage())));
                    Set<ReconciliationBreakKind> covered = ReconciliationRuns.without(kind.breaks(), skipped);
                    return new Found(Optional.empty(), now, found, covered, skipped, List.of());
                }));
    }

    private Uni<Found> daily(Optional<LocalDate> asked, Instant now, boolean keep) {
        LocalDate over = LocalDate.ofInstant(now, BusinessClock.ZONE).minusDays(1);
        LocalDate day = asked.orElse(over);
        if (day.isAfter(over)) {
            throw ProblemException.malformed("date must be a day that is over: " + over + " at the latest");
        }
        return files.fetch(day, keep)
                .chain(fetched -> transactions.run(tx -> files.sides(tx).chain(sides -> ledger.trialBalance(tx)
                        .chain(standings -> suspended(tx).map(suspended -> {
                            List<Settlement.Side> theirs = new ArrayList<>(sides.theirs());
                            fetched.forEach(entry -> theirs.add(SettlementFiles.side(entry)));
                            Settlement.Result result = Settlement.compare(sides.ours(), theirs, day);
                            return new Found(
                                    Optional.of(day),
                                    now,
                                    result.breaks(),
                                    RunKind.DAILY.breaks(),
                                    List.of(),
                                    result.clearing().stream()
                                            .map(one -> explained(one, standings, suspended))
                                            .toList());
                        })))));
    }

    /** Which part of a provider's clearing account is there for cases of payments unknown to us. */
    private static Uni<Map<String, Long>> suspended(Tx tx) {
        return tx.sql().query(SUSPENDED).map(rows -> {
            Map<String, Long> sums = new HashMap<>();
            rows.forEach(row -> sums.put(row.getString(0) + " " + row.getString(1), row.getLong(2)));
            return sums;
        });
    }

    private static RunReport.Clearing explained(Clearing one, List<Standing> standings, Map<String, Long> suspended) {
        Currency currency = one.ours().currency();
        Money ledger = standings.stream()
                .filter(standing -> standing.account().equals("PROVIDER_CLEARING:" + one.provider())
                        && standing.balance().currency().equals(currency))
                .map(Standing::balance)
                .findFirst()
                .orElse(Money.zero(currency));
        Money held = Money.of(suspended.getOrDefault(one.provider() + " " + currency.getCurrencyCode(), 0L), currency);
        return new RunReport.Clearing(
                one.provider(),
                ledger,
                one.matched(),
                one.onlyOurs(),
                held,
                ledger.minus(one.ours()).minus(held),
                one.onlyTheirs(),
                one.differing());
    }
}
