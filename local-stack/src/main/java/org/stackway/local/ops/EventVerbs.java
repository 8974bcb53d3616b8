package org.stackway.local.ops;

import java.util.List;

/** What was recorded: streams, events, what came of a request. */
final class EventVerbs {
    static final List<Verb> ALL = List.of(
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
            new Causes());

    private EventVerbs() {}
}
