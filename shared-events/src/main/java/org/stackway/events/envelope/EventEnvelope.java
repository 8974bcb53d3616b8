package org.stackway.events.envelope;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is known about an event besides its own fields. Instants are cut to milliseconds, the precision of the wire.
 *
 * @param id the event's id; the same each time the event is delivered or republished
 * @param type its type name, {@code org.stackway.<service>.<EventName>.v<n>}
 * @param source the service that published it, {@code /enrollment-service}
 * @param subject its stream, {@code <category>/<id>}
 * @param time the business instant at which it happened (D19)
 * @param recordedTime the real instant at which it was recorded; lag is measured with it
 * @param streamVersion its number among the published events of its stream, from 1, without gaps
 * @param position its position in the publishing store, from 1, growing, with gaps
 * @param epoch of the publishing store; a new one after a point-in-time restore
 * @param correlationId of the first request of the chain of causes
 * @param causationId of the command or event that caused it
 * @param actor who caused it
 * @param traceparent the W3C trace context, if there was one
 * @param replayId the replay that published it again, if one did
 * @param requestId the caller's own {@code X-Request-Id}, if there was one
 */
public record EventEnvelope(
        UUID id,
        String type,
        String source,
        String subject,
        Instant time,
        Instant recordedTime,
        long streamVersion,
        long position,
        int epoch,
        UUID correlationId,
        UUID causationId,
        Actor actor,
        @Nullable String traceparent,
        @Nullable UUID replayId,
        @Nullable String requestId) {
    public EventEnvelope {
        EnvelopeForms.require(EnvelopeForms.TYPE, type, "type");
        EnvelopeForms.require(EnvelopeForms.SOURCE, source, "source");
        EnvelopeForms.require(EnvelopeForms.SUBJECT, subject, "subject");
        EnvelopeForms.require(streamVersion >= 1, "streamVersion");
        EnvelopeForms.require(position >= 1, "position");
        EnvelopeForms.require(epoch >= 0, "epoch");
        EnvelopeForms.requireOptional(EnvelopeForms.TRACEPARENT, traceparent, "traceparent");
        EnvelopeForms.requireOptional(EnvelopeForms.REQUEST_ID, requestId, "requestId");
        time = time.truncatedTo(ChronoUnit.MILLIS);
        recordedTime = recordedTime.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The category of its stream, "enrollment". */
    public String category() {
        return subject.substring(0, subject.indexOf('/'));
    }

    /** The id of its stream within the category. */
    public String streamId() {
        return subject.substring(subject.indexOf('/') + 1);
    }

    /** The same event, published again by a replay. */
    public EventEnvelope replayedBy(UUID replay) {
        return new EventEnvelope(
                id,
                type,
                source,
                subject,
                time,
                recordedTime,
                streamVersion,
                position,
                epoch,
                correlationId,
                causationId,
                actor,
                traceparent,
                replay,
                requestId);
    }
}
