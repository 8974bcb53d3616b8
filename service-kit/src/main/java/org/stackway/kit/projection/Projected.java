package org.stackway.kit.projection;

import java.time.Instant;
import java.util.UUID;
import org.stackway.kit.projection.ReadModel.Stateless;

/**
 * One event of an own stream, as a projector sees it.
 *
 * @param id the aggregate's id, the stream's id without its category
 * @param before state of the stream before the event
 * @param after state of the stream after the event
 * @param version the event's number in its stream, from 1
 * @param happenedAt business time
 * @param correlationId of the first request of the chain of causes
 */
public record Projected<S, E>(
        String id, S before, S after, E event, long version, Instant happenedAt, UUID correlationId) {

    Projected<Stateless, E> withoutState() {
        return new Projected<>(id, Stateless.NONE, Stateless.NONE, event, version, happenedAt, correlationId);
    }
}
