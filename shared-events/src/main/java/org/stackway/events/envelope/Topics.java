package org.stackway.events.envelope;

import java.util.Arrays;
import java.util.List;
import org.stackway.events.PublishingService;

/** The topics, as constants for configuration and annotations; {@link PublishingService} has them by service. */
public final class Topics {
    public static final String SESSION_EVENTS = "session-events";
    public static final String ENROLLMENT_EVENTS = "enrollment-events";
    public static final String BILLING_EVENTS = "billing-events";
    public static final String ADMISSION_EVENTS = "admission-events";
    public static final String TRANSCRIPT_EVENTS = "transcript-events";

    /** Partitions of each event topic. Never changed: it decides where a key lives. */
    public static final int PARTITIONS = 12;

    /** Partitions of each dead-letter topic; those records belong to no stream, so they need no key. */
    public static final int DEAD_LETTER_PARTITIONS = 1;

    private Topics() {}

    /** The five event topics. */
    public static List<String> events() {
        return Arrays.stream(PublishingService.values())
                .map(PublishingService::topic)
                .toList();
    }

    /** The five dead-letter topics. */
    public static List<String> deadLetters() {
        return Arrays.stream(PublishingService.values())
                .map(PublishingService::deadLetterTopic)
                .toList();
    }
}
