package org.stackway.billing.reconciliation;

import java.util.Set;
import org.stackway.events.value.ReconciliationBreakKind;

/** How often something is looked for, and what. */
public enum RunKind {
    /** What is under way for too long; every five minutes of real time. */
    MINUTES,
    /** What should have followed from something else an hour ago; every hour of real time. */
    HOURLY,
    /** What providers say they settled, against the clearing accounts; for each day of business time, once it is over. */
    DAILY;

    /** The kinds of breaks that such a run finds, and closes when they are gone. */
    Set<ReconciliationBreakKind> breaks() {
        return switch (this) {
            case MINUTES -> Set.of(ReconciliationBreakKind.PAYMENT_OVERDUE, ReconciliationBreakKind.REFUND_OVERDUE);
            case HOURLY ->
                Set.of(
                        ReconciliationBreakKind.SETTLED_WITHOUT_ANSWER,
                        ReconciliationBreakKind.PAID_NOT_ENROLLED,
                        ReconciliationBreakKind.ENROLLED_NOT_PAID,
                        ReconciliationBreakKind.REFUND_WITHOUT_DROP,
                        ReconciliationBreakKind.DROP_WITHOUT_REFUND,
                        ReconciliationBreakKind.WEBHOOK_GAP);
            case DAILY ->
                Set.of(
                        ReconciliationBreakKind.MISSING_HERE,
                        ReconciliationBreakKind.MISSING_AT_PROVIDER,
                        ReconciliationBreakKind.SETTLEMENT_DIFFERENCE,
                        ReconciliationBreakKind.FEE_DIFFERENCE);
        };
    }
}
