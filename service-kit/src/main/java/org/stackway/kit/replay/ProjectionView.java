package org.stackway.kit.replay;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A read model as operators see it.
 *
 * @param source the category of own streams it is made from, or {@code topics} for those of other services
 * @param generation the live one
 * @param state LIVE, or what the job that works on it is doing
 * @param applied the position, or for topics the records consumed, up to which the live model is made
 * @param target where it would have everything
 * @param lag target less applied
 * @param eventsPerSecond of the job that works on it; 0 without one
 * @param keptGeneration the one before, for a rollback
 * @param job that works on it, or did last
 */
public record ProjectionView(
        String name,
        String source,
        List<String> tables,
        int generation,
        String state,
        long applied,
        long target,
        long lag,
        long eventsPerSecond,
        @Nullable Integer keptGeneration,
        @Nullable Instant liveSince,
        @Nullable UUID job) {}
