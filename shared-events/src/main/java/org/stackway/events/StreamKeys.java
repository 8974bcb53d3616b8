package org.stackway.events;

import org.stackway.events.session.OfferingEvent;
import org.stackway.events.session.SessionEvent;

/**
 * The Kafka key of a stream, fixed by its first event: the learner for streams about one learner, the session for
 * session and offering streams, else the stream itself. What shares a key shares a partition and a relay shard.
 */
public final class StreamKeys {
    private StreamKeys() {}

    /**
     * The key of a stream.
     *
     * @param stream {@code <category>/<id>}
     * @param first the stream's first event
     */
    public static String keyOf(String stream, DomainEvent first) {
        return switch (first) {
            case LearnerFact about -> about.learnerId().wire();
            case SessionEvent about -> about.sessionId().wire();
            case OfferingEvent.CourseOffered about -> about.sessionId().wire();
            default -> stream;
        };
    }
}
