package org.stackway.kit.decision;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision as the log keeps it.
 *
 * @param version of the stream that was decided on
 * @param appended how many events it made, from {@code version + 1} on
 * @param command the kind of command
 * @param content what {@link DecisionContent} wrote
 */
public record StoredDecision(
        UUID id,
        String streamId,
        long version,
        int appended,
        String command,
        DecisionOutcome outcome,
        @Nullable String code,
        JsonNode content,
        String actor,
        UUID correlationId,
        UUID causationId,
        Instant decidedAt) {}
