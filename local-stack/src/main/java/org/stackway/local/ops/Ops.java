package org.stackway.local.ops;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.stackway.local.LocalFailure;
import org.stackway.local.api.ServiceApi;

/** The verbs for operators. */
public final class Ops {
    private static final List<Verb> VERBS = List.of(
            new Streams(),
            Listing.of(
                            "events",
                            "stored events in the order of their positions",
                            "/ops/v1/events",
                            "items",
                            Column.of("POSITION", "/position"),
                            Column.of("TIME", "/time"),
                            Column.of("TYPE", "/type", 70),
                            Column.of("STREAM", "/subject"),
                            Column.of("#", "/version"),
                            Column.of("CORRELATION", "/correlationId"))
                    .with("--type", "type")
                    .with("--subject", "subject")
                    .with("--correlation", "correlationId")
                    .with("--after", "after")
                    .with("--from", "from")
                    .with("--to", "to"),
            new Causes(),
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
                            "approve", "approvals")),
            Listing.of(
                    "parked",
                    "records that cannot be applied, and those behind them",
                    "/ops/v1/parked",
                    "items",
                    Column.of("ID", "/id"),
                    Column.of("STREAM", "/stream"),
                    Column.of("#", "/version"),
                    Column.of("SINCE", "/firstAt"),
                    Column.of("TRIES", "/attempts"),
                    Column.of("ERROR", "/error", 80)),
            new Act(
                    "unpark",
                    "try a parked record's stream again, or give the record up",
                    "/ops/v1/parked/%s",
                    Map.of("retry", "retries", "discard", "discards")),
            Listing.of(
                    "waiting",
                    "records that wait for a stream they refer to",
                    "/ops/v1/waiting",
                    "items",
                    Column.of("STREAM", "/stream"),
                    Column.of("#", "/version"),
                    Column.of("AWAITS", "/awaits"),
                    Column.of("SINCE", "/since"),
                    Column.of("OVERDUE", "/overdue")),
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
                    "consumers",
                    "how far each service has consumed what others published",
                    "/ops/v1/consumers",
                    "items",
                    Column.of("LAG", "/lag"),
                    Column.of("IN PROCESS", "/inProcess"),
                    Column.of("STANDSTILL S", "/standstillSeconds"),
                    Column.of("WAITING", "/waiting"),
                    Column.of("PARKED", "/parked")),
            Listing.of(
                    "gaps",
                    "up to where events are complete, what holds a hole open, how many were skipped",
                    "/ops/v1/relay",
                    "",
                    Column.of("MARK", "/mark"),
                    Column.of("LAST", "/lastPosition"),
                    Column.of("SKIPPED", "/holesSkipped"),
                    Column.of("UNPUBLISHED", "/unpublished"),
                    Column.of("WAITING FOR", "/waitingFor"),
                    Column.of("BLOCKED STREAMS", "/blocked", 100)),
            Listing.of(
                    "shards",
                    "who relays which shard, and how far",
                    "/ops/v1/relay",
                    "shards",
                    Column.of("SHARD", "/shard"),
                    Column.of("OWNER", "/owner"),
                    Column.of("EPOCH", "/epoch"),
                    Column.of("LEASE UNTIL", "/leaseUntil"),
                    Column.of("PUBLISHED", "/published"),
                    Column.of("LAG", "/lag")),
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

    private final ServiceApi api;
    private final PrintStream out;

    private Ops(ServiceApi api, PrintStream out) {
        this.api = api;
        this.out = out;
    }

    public static Ops of(ServiceApi api, PrintStream out) {
        return new Ops(api, out);
    }

    /**
     * Runs the verb that the first word names; without words it lists them.
     *
     * @throws LocalFailure if there is no such verb, or what it says went wrong
     */
    public boolean run(List<String> words) throws LocalFailure, InterruptedException {
        if (words.isEmpty()) {
            VERBS.forEach(
                    verb -> out.printf("  ops %-12s %s%n%18s%s%n", verb.name(), verb.summary(), "", verb.synopsis()));
            return true;
        }
        String name = words.getFirst();
        for (Verb verb : VERBS) {
            if (verb.name().equals(name)) {
                return verb.run(api, words.subList(1, words.size()), out);
            }
        }
        throw new LocalFailure("there is no verb " + name + "; ./stackway ops lists them");
    }
}
