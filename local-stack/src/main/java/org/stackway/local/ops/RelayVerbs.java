package org.stackway.local.ops;

import java.util.List;

/** How far a service has told the others. */
final class RelayVerbs {
    static final List<Verb> ALL = List.of(
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
                    Column.of("LAG", "/lag")));

    private RelayVerbs() {}
}
