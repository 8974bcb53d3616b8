package org.stackway.kit.command;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stackway.events.envelope.Actor;
import org.stackway.kit.store.Cause;

/**
 * Where a command comes from; recorded with every event it causes.
 *
 * @param actor who decided
 * @param correlationId our own id of the first request of the whole story
 * @param causationId the request or the event that caused this command
 * @param traceparent W3C trace context of the request, if there was one
 * @param requestId the caller's {@code X-Request-Id}
 * @param reason why a member of staff did it ({@code X-Actor-Reason})
 * @param cause the event of another service that it comes from
 */
public record CommandContext(
        Actor actor,
        UUID correlationId,
        UUID causationId,
        @Nullable String traceparent,
        @Nullable String requestId,
        @Nullable String reason,
        @Nullable Cause cause) {

    /** Of a command that comes from no other service's event. */
    public CommandContext(
            Actor actor,
            UUID correlationId,
            UUID causationId,
            @Nullable String traceparent,
            @Nullable String requestId,
            @Nullable String reason) {
        this(actor, correlationId, causationId, traceparent, requestId, reason, null);
    }

    public static CommandContext of(Actor actor, UUID correlationId, UUID causationId) {
        return new CommandContext(actor, correlationId, causationId, null, null, null);
    }

    /** The context of a command that {@code eventId} causes, in the same story. */
    public CommandContext causedBy(UUID eventId, Actor policy) {
        return new CommandContext(policy, correlationId, eventId, traceparent, null, null, cause);
    }
}
