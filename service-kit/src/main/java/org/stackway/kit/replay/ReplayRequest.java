package org.stackway.kit.replay;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stackway.kit.consumer.Handling.Effects;

/**
 * What an operator asks for. Which members belong to which kind, {@link ReplayRequests} checks.
 *
 * @param target REPUBLISH: a topic of the job's own, or the live one
 * @param from real instant: recorded (REPUBLISH) or published (REWIND) then or later
 * @param to REPUBLISH: recorded before this real instant
 * @param fromPosition position in the publisher's store, inclusive
 * @param toPosition REPUBLISH: inclusive
 * @param streams only of these streams, {@code enrollment/<uuid>}
 * @param types REPUBLISH: only of these event types, with or without package and version
 * @param source REWIND: only of this publisher, {@code enrollment-service}
 * @param effects REWIND: whether reactions run again; needs another operator's approval
 * @param eventsPerSecond no faster than this
 * @param reason why; the header {@code X-Actor-Reason} does as well
 */
public record ReplayRequest(
        Kind kind,
        @Nullable Target target,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Long fromPosition,
        @Nullable Long toPosition,
        @Nullable List<String> streams,
        @Nullable List<String> types,
        @Nullable String source,
        @Nullable Effects effects,
        @Nullable Integer eventsPerSecond,
        @Nullable String reason) {

    /** Kinds that are asked for here; a rebuild is asked of its projection. */
    public enum Kind {
        REPUBLISH,
        REWIND,
        RECOVER
    }

    /** Where republished events go. */
    public enum Target {
        REPLAY,
        LIVE
    }
}
