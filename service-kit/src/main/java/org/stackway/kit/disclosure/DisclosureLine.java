package org.stackway.kit.disclosure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the log.
 *
 * @param at real time
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DisclosureLine(
        long id,
        Party party,
        @Nullable String actor,
        @Nullable String role,
        String operation,
        String what,
        @Nullable String resource,
        @Nullable String form,
        @Nullable String outcome,
        @Nullable String reason,
        @Nullable String requestId,
        Instant at) {}
