package org.stackway.local.ops;

import java.util.List;
import java.util.Map;

/** Running events again: read models, the consumer, topics, and the jobs that do it. */
final class ReplayVerbs {
    static final List<Verb> ALL = List.of(
            Listing.of(
                    "projections",
                    "the read models: generation, state, lag",
                    "/ops/v1/projections",
                    "items",
                    Column.of("NAME", "/name"),
                    Column.of("SOURCE", "/source"),
                    Column.of("GENERATION", "/generation"),
                    Column.of("KEPT", "/keptGeneration"),
                    Column.of("STATE", "/state"),
                    Column.of("APPLIED", "/applied"),
                    Column.of("LAG", "/lag")),
            new Rebuild(),
            new Rewind(),
            new Republish(),
            new Recover(),
            Listing.of(
                    "replays",
                    "rebuilds, rewinds and republications, the newest first",
                    "/ops/v1/replays",
                    "items",
                    Column.of("ID", "/id"),
                    Column.of("KIND", "/kind"),
                    Column.of("TARGET", "/target"),
                    Column.of("STATE", "/state"),
                    Column.of("DONE", "/progress/done"),
                    Column.of("TOTAL", "/progress/total"),
                    Column.of("BY", "/requestedBy"),
                    Column.of("REASON", "/reason", 40)),
            new Act(
                    "replay",
                    "pause, resume, cancel or approve a job",
                    "/ops/v1/replays/%s",
                    Map.of(
                            "pause", "pauses",
                            "resume", "resumptions",
                            "cancel", "cancellations",
                            "approve", "approvals")));

    private ReplayVerbs() {}
}
