package org.stackway.local.ops;

import java.util.List;
import java.util.Map;

/** What a service has received of the others, and what of it is stuck. */
final class ConsumerVerbs {
    static final List<Verb> ALL = List.of(
            Listing.of(
                    "consumers",
                    "how far each service has consumed what others published",
                    "/ops/v1/consumers",
                    "items",
                    Column.of("LAG", "/lag"),
                    Column.of("IN PROCESS", "/inProcess"),
                    Column.of("STANDSTILL S", "/standstillSeconds"),
                    Column.of("WAITING", "/waiting"),
                    Column.of("PARKED", "/parked"),
                    Column.of("MISSING TOPICS", "/missingTopics")),
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
                    Column.of("OVERDUE", "/overdue")));

    private ConsumerVerbs() {}
}
