package org.stackway.kit.deadline;

import java.time.Instant;
import java.util.UUID;

/**
 * A deadline that is due.
 *
 * @param dueAt business instant
 * @param correlationId of the story its stream belongs to
 * @param causationId the stream's last event
 */
record DueDeadline(String streamId, String kind, Instant dueAt, UUID correlationId, UUID causationId) {

    String category() {
        return streamId.substring(0, streamId.indexOf('/'));
    }

    String id() {
        return streamId.substring(streamId.indexOf('/') + 1);
    }
}
