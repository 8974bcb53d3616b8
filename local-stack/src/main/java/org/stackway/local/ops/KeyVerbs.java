package org.stackway.local.ops;

import java.util.List;

/** The keys that services wrap by their master keys. */
final class KeyVerbs {
    static final List<Verb> ALL = List.of(
            Listing.of(
                    "keys",
                    "how many keys the present master key of each service wraps, and how many another one",
                    "/ops/v1/key-wraps",
                    "items",
                    Column.of("KEYS", "/keys"),
                    Column.of("CURRENT", "/current"),
                    Column.of("OTHERS", "/others")),
            new Rewrap());

    private KeyVerbs() {}
}
