package org.stackway.kit.consumer;

import org.stackway.events.DomainEvent;
import org.stackway.events.envelope.Actor;
import org.stackway.events.envelope.EventEnvelope;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.store.Cause;

/** An event of another service as it reaches this one: exactly once per stream version, in version order. */
public record Delivery<E extends DomainEvent>(EventEnvelope envelope, E event) {

    /** The context of a command that {@code policy} issues because of this event. */
    public CommandContext causes(String policy) {
        return new CommandContext(
                Actor.policy(policy),
                envelope.correlationId(),
                envelope.id(),
                envelope.traceparent(),
                null,
                null,
                Cause.of(envelope.source(), envelope.subject(), envelope.streamVersion(), envelope.position()));
    }
}
