package org.stackway.billing.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.Money;
import org.stackway.events.value.ReconciliationBreakKind;
import org.stackway.events.value.ReconciliationId;

/**
 * What a run found and did; of a dry run, what it would have done.
 *
 * @param date the last day compared, of a daily run
 * @param at business instant
 * @param opened breaks that had no open case; those repaired are among them
 * @param repaired breaks that mended themselves by an event
 * @param closed cases whose break is gone
 * @param known how many breaks had a case already
 * @param skipped what could not be looked for, and why
 * @param clearing the clearing accounts explained, of a daily run
 */
public record RunReport(
        RunKind kind,
        @Nullable LocalDate date,
        boolean dryRun,
        Instant at,
        List<Line> opened,
        List<Line> repaired,
        List<Line> closed,
        int known,
        List<Skipped> skipped,
        List<Clearing> clearing) {

    public RunReport {
        opened = List.copyOf(opened);
        repaired = List.copyOf(repaired);
        closed = List.copyOf(closed);
        skipped = List.copyOf(skipped);
        clearing = List.copyOf(clearing);
    }

    /** One case. */
    public record Line(
            ReconciliationId reconciliationId,
            ReconciliationBreakKind kind,
            Money amount,
            @Nullable String stream) {}

    /** A kind of break that nobody could look for. */
    public record Skipped(ReconciliationBreakKind kind, String why) {}

    /**
     * A clearing account: every cent of it is in a movement that the provider settled, has yet to settle, or that waits in
     * suspense for its payment.
     *
     * @param ledger what the account stands at
     * @param matched what the provider settled and we have
     * @param onlyOurs what we have and the provider has not settled
     * @param suspended settled payments that we have never heard of, kept in suspense
     * @param unexplained what of {@code ledger} is in none of the three: nothing, or a defect
     * @param onlyTheirs what the provider settled and we have not; not in the ledger
     * @param differing by how much settled movements differ, theirs less ours; not in the ledger
     */
    public record Clearing(
            String provider,
            Money ledger,
            Money matched,
            Money onlyOurs,
            Money suspended,
            Money unexplained,
            Money onlyTheirs,
            Money differing) {}
}
