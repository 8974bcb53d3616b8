package org.stackway.kit.sample;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Streams whose events the sample service begins to handle and never ends to. */
public final class Hanging {

    public static final Set<String> STREAMS = ConcurrentHashMap.newKeySet();

    private Hanging() {}
}
