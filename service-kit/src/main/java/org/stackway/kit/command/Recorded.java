package org.stackway.kit.command;

import java.time.Instant;
import java.util.UUID;
import org.stackway.events.DomainEvent;

/**
 * An event as it stands in this service's store.
 *
 * @param version its number in the stream, from 1
 * @param publicVersion its number among the published events of the stream
 * @param happenedAt business time
 */
public record Recorded<E extends DomainEvent>(
        UUID eventId, long version, long publicVersion, long position, E event, Instant happenedAt) {}
