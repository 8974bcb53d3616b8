package org.stackway.kit.disclosure;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.LearnerId;

/**
 * One learner's record was shown to somebody once.
 *
 * @param what READ, or what the service calls it
 * @param resource which one, where the learner has several
 * @param form the media type, where there are several
 * @param outcome what was told, where it was a question
 */
public record Disclosure(
        LearnerId learner,
        By by,
        String what,
        @Nullable String resource,
        @Nullable String form,
        @Nullable String outcome) {

    /** A record was read. */
    public static Disclosure read(LearnerId learner, By by) {
        return new Disclosure(learner, by, "READ", null, null, null);
    }

    /**
     * Who was shown it, and by which request.
     *
     * @param actor as in events; null for whoever says no name
     * @param operation method and path, without ids
     * @param reason as the caller gave it
     */
    public record By(
            Party party,
            @Nullable String actor,
            @Nullable String role,
            String operation,
            @Nullable String reason,
            @Nullable String requestId,
            @Nullable UUID correlationId) {}
}
