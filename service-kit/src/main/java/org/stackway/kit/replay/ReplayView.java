package org.stackway.kit.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stackway.events.json.EventJson;

/**
 * A job as operators see it.
 *
 * @param target what it works on: {@code topic/…}, {@code consumer/…} or {@code projection/…}
 * @param eventsPerSecond its limit, if it has one
 * @param plan what was asked, as it is carried out
 * @param outcome what it has found out so far
 * @param error why it failed
 */
public record ReplayView(
        UUID id,
        ReplayKind kind,
        String target,
        ReplayState state,
        String phase,
        Progress progress,
        @Nullable Integer eventsPerSecond,
        JsonNode plan,
        JsonNode outcome,
        @Nullable String error,
        String reason,
        String requestedBy,
        @Nullable String approvedBy,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    static ReplayView of(ReplayJob job) {
        boolean moving = job.state() == ReplayState.RUNNING && job.rate() > 0;
        long left = Math.max(0, job.total() - job.done());
        return new ReplayView(
                job.id(),
                job.plan().kind(),
                job.plan().target(),
                job.state(),
                job.phase(),
                new Progress(job.total(), job.done(), job.rate(), moving ? left / job.rate() : null),
                job.eventsPerSecond(),
                tree(job.plan().json()),
                job.outcome(),
                job.error(),
                job.reason(),
                job.requestedBy(),
                job.approvedBy(),
                job.requestedAt(),
                job.startedAt(),
                job.finishedAt());
    }

    private static JsonNode tree(String json) {
        try {
            return EventJson.mapper().readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a plan is JSON", impossible);
        }
    }

    /**
     * How far it is.
     *
     * @param total events, as far as known
     * @param eventsPerSecond lately
     * @param etaSeconds until it is through at this rate; absent while it does not move
     */
    public record Progress(
            long total,
            long done,
            long eventsPerSecond,
            @Nullable Long etaSeconds) {}
}
