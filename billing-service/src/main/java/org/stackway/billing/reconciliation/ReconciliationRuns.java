package org.stackway.billing.reconciliation;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stackway.billing.ledger.LearnerLock;
import org.stackway.billing.provider.Inquiries;
import org.stackway.billing.reconciliation.FoundBreak.Concerned;
import org.stackway.billing.reconciliation.ReconciliationCommand.End;
import org.stackway.billing.refund.RefundPolicy;
import org.stackway.events.envelope.Actor;
import org.stackway.events.value.Money;
import org.stackway.events.value.ReconciliationBreakKind;
import org.stackway.events.value.ReconciliationId;
import org.stackway.events.value.ReconciliationResolution;
import org.stackway.kit.command.AggregateCommand;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.command.CommandRunner;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.store.Tx;
import org.stackway.kit.time.Ids;

/**
 * Runs a reconciliation: finds breaks, opens their cases, has those mend themselves that may, asks providers about what they
 * may not have told, and closes cases whose break is gone. A case's id is a function of its break, so runs may overlap and be repeated; each case is decided in a transaction of
 * its own.
 */
@ApplicationScoped
public class ReconciliationRuns {

    private static final String OPEN_CASES = """
            SELECT reconciliation_id, kind, amount_minor, currency, stream FROM rm.reconciliation_case
            WHERE closed_at IS NULL AND kind = ANY ($1::text[]) ORDER BY opened_at, reconciliation_id
            """;

    private final Transactions transactions;
    private final CommandRunner runner;
    private final ReconciliationAggregate cases;
    private final BreakSearch search;
    private final RefundPolicy refunds;
    private final Inquiries inquiries;
    private final Ids ids;

    ReconciliationRuns(
            Transactions transactions,
            CommandRunner runner,
            ReconciliationAggregate cases,
            BreakSearch search,
            RefundPolicy refunds,
            Inquiries inquiries,
            Ids ids) {
        this.transactions = transactions;
        this.runner = runner;
        this.cases = cases;
        this.search = search;
        this.refunds = refunds;
        this.inquiries = inquiries;
        this.ids = ids;
    }

    /**
     * Runs it now.
     *
     * @param date the day whose settlement is looked at last, for a daily run; absent: the last one that is over
     * @param dryRun tells what it would do, and writes nothing
     */
    public Uni<RunReport> run(RunKind kind, @Nullable LocalDate date, boolean dryRun) {
        UUID story = ids.next();
        CommandContext context = CommandContext.of(Actor.policy("reconciliation"), story, story);
        return search.find(kind, Optional.ofNullable(date), !dryRun)
                .chain(found -> openCases(found.covered()).chain(open -> {
                    Work work = new Work(kind, found, open, dryRun);
                    return dryRun
                            ? Uni.createFrom().item(work.report())
                            : mend(work, context).map(done -> work.report());
                }));
    }

    private Uni<Map<ReconciliationId, RunReport.Line>> openCases(Set<ReconciliationBreakKind> kinds) {
        String[] names = kinds.stream().map(Enum::name).toArray(String[]::new);
        return transactions
                .run(tx -> tx.sql().query(OPEN_CASES, (Object) names))
                .map(rows -> {
                    Map<ReconciliationId, RunReport.Line> open = new LinkedHashMap<>();
                    rows.forEach(row -> {
                        RunReport.Line line = line(row);
                        open.put(line.reconciliationId(), line);
                    });
                    return open;
                });
    }

    /** What a run has to do, and what came of it. */
    private static final class Work {
        private final RunKind kind;
        private final BreakSearch.Found found;
        private final boolean dryRun;
        private final List<FoundBreak> fresh = new ArrayList<>();
        private final List<RunReport.Line> gone;
        private final Set<ReconciliationId> mended = new HashSet<>();
        private final Set<ReconciliationId> untouched = new HashSet<>();
        private int known;

        Work(RunKind kind, BreakSearch.Found found, Map<ReconciliationId, RunReport.Line> open, boolean dryRun) {
            this.kind = kind;
            this.found = found;
            this.dryRun = dryRun;
            Map<ReconciliationId, RunReport.Line> left = new LinkedHashMap<>(open);
            for (FoundBreak one : found.breaks()) {
                if (left.remove(one.caseId()) == null) {
                    fresh.add(one);
                } else {
                    known++;
                    if (one.repairable()) {
                        fresh.add(one);
                    }
                }
            }
            gone = List.copyOf(left.values());
        }

        RunReport report() {
            List<RunReport.Line> opened = fresh.stream()
                    .filter(one -> !untouched.contains(one.caseId()))
                    .map(Work::line)
                    .toList();
            List<RunReport.Line> repaired = fresh.stream()
                    .filter(one -> dryRun ? one.repairable() : mended.contains(one.caseId()))
                    .map(Work::line)
                    .toList();
            return new RunReport(
                    kind,
                    found.date().orElse(null),
                    dryRun,
                    found.at(),
                    opened,
                    repaired,
                    gone,
                    known,
                    found.skipped(),
                    found.clearing());
        }

        private static RunReport.Line line(FoundBreak found) {
            return new RunReport.Line(found.caseId(), found.kind(), found.amount(), found.stream());
        }
    }

    private Uni<Void> mend(Work work, CommandContext context) {
        Uni<Void> opening = Multi.createFrom()
                .iterable(work.fresh)
                .onItem()
                .transformToUniAndConcatenate(one -> transactions.runRetrying(tx -> open(tx, one, work, context)))
                .onItem()
                .ignoreAsUni();
        return opening.chain(() -> Multi.createFrom()
                .iterable(work.gone)
                .onItem()
                .transformToUniAndConcatenate(one -> transactions.runRetrying(tx -> end(
                        tx,
                        one.reconciliationId(),
                        new End(ReconciliationResolution.GONE, "the " + work.kind + " run no longer finds it"),
                        context)))
                .onItem()
                .ignoreAsUni());
    }

    /** The case and what mends it commit together: who reads the case sees what came of it. */
    private Uni<Void> open(Tx tx, FoundBreak found, Work work, CommandContext context) {
        Uni<Void> first = found.repairable()
                ? LearnerLock.take(tx, found.about().orElseThrow().learnerId())
                : Uni.createFrom().voidItem();
        return first.chain(() -> runner.apply(
                        tx, AggregateCommand.of(cases, found.caseId().wire(), found.open(), context)))
                .call(change -> {
                    if (change.events().isEmpty()) {
                        work.untouched.add(found.caseId());
                        return done();
                    }
                    return found.asked()
                            .map(checkout -> inquiries.confirm(tx, checkout))
                            .orElseGet(ReconciliationRuns::done);
                })
                .chain(change -> found.repairable() ? repair(tx, found, work, context) : done());
    }

    private Uni<Void> repair(Tx tx, FoundBreak found, Work work, CommandContext context) {
        Concerned about = found.about().orElseThrow();
        return refunds.commands(tx, List.of(about.enrollmentId()), context).chain(commands -> {
            List<String> told = new ArrayList<>();
            Uni<Void> all = done();
            for (AggregateCommand<?, ?, ?, ?> command : commands) {
                all = all.chain(() -> runner.apply(tx, command))
                        .invoke(change -> change.events()
                                .forEach(recorded -> told.add(
                                        recorded.event().getClass().getSimpleName() + " in " + change.streamId())))
                        .replaceWithVoid();
            }
            return all.chain(() -> {
                if (told.isEmpty()) {
                    return done();
                }
                work.mended.add(found.caseId());
                return end(
                        tx,
                        found.caseId(),
                        new End(ReconciliationResolution.REPAIRED, String.join(", ", told)),
                        context);
            });
        });
    }

    private Uni<Void> end(Tx tx, ReconciliationId id, End end, CommandContext context) {
        return runner.apply(tx, AggregateCommand.of(cases, id.wire(), end, context))
                .replaceWithVoid();
    }

    private static Uni<Void> done() {
        return Uni.createFrom().voidItem();
    }

    private static RunReport.Line line(Row row) {
        return new RunReport.Line(
                new ReconciliationId(row.getUUID("reconciliation_id")),
                ReconciliationBreakKind.valueOf(row.getString("kind")),
                Money.of(row.getLong("amount_minor"), Currency.getInstance(row.getString("currency"))),
                row.getString("stream"));
    }

    static Set<ReconciliationBreakKind> without(Set<ReconciliationBreakKind> kinds, List<RunReport.Skipped> skipped) {
        Set<ReconciliationBreakKind> left = EnumSet.copyOf(kinds);
        left.removeAll(skipped.stream().map(RunReport.Skipped::kind).collect(Collectors.toSet()));
        return left;
    }
}
