package org.stackway.local.ops;

import java.util.List;
import org.stackway.local.Service;

/** What is unfinished, and who did what about it. */
final class WorkVerbs {
    static final List<Verb> ALL = List.of(
            Listing.of(
                            "processes",
                            "what has begun and not ended, the oldest first",
                            "/ops/v1/processes",
                            "items",
                            Column.of("KIND", "/kind"),
                            Column.of("SUBJECT", "/subject"),
                            Column.of("SINCE", "/since"),
                            Column.of("AGE S", "/ageSeconds"),
                            Column.of("ENDS WITH", "/endsWith"),
                            Column.of("DETAIL", "/detail"))
                    .with("--older-than", "olderThan")
                    .with("--kind", "kind"),
            Listing.of(
                            "reconciliation",
                            "money that disagrees: the open cases of billing",
                            "/ops/v1/reconciliation/cases",
                            "items",
                            Column.of("CASE", "/reconciliationId"),
                            Column.of("KIND", "/kind"),
                            Column.of("AMOUNT", "/amount/amountMinor"),
                            Column.of("AGE S", "/ageSeconds"),
                            Column.of("OWNER", "/owner"),
                            Column.of("STREAM", "/stream"))
                    .of(Service.BILLING)
                    .with("--status", "status")
                    .with("--kind", "kind"),
            Listing.of(
                            "audit",
                            "who did what to the machinery, and why",
                            "/ops/v1/audit",
                            "items",
                            Column.of("AT", "/recordedAt"),
                            Column.of("ACTOR", "/actor"),
                            Column.of("VERB", "/verb"),
                            Column.of("TARGET", "/target"),
                            Column.of("OUTCOME", "/outcome"),
                            Column.of("REASON", "/reason"))
                    .with("--verb", "verb")
                    .with("--target", "target")
                    .with("--actor", "actor"));

    private WorkVerbs() {}
}
