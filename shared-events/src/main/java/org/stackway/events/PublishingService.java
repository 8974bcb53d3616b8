package org.stackway.events;

import java.util.Arrays;
import java.util.Optional;

/** The five services that publish events, and the names under which each is known on Kafka. */
public enum PublishingService {
    SESSION("session"),
    ENROLLMENT("enrollment"),
    BILLING("billing"),
    ADMISSION("admission"),
    TRANSCRIPT("transcript");

    private final String shortName;

    PublishingService(String shortName) {
        this.shortName = shortName;
    }

    /** Its name in event types, "enrollment". */
    public String shortName() {
        return shortName;
    }

    /** Its name as a process, "enrollment-service". */
    public String serviceName() {
        return shortName + "-service";
    }

    /** Its {@code ce_source}, "/enrollment-service". */
    public String source() {
        return "/" + serviceName();
    }

    /** The topic it publishes to, "enrollment-events". */
    public String topic() {
        return shortName + "-events";
    }

    /**
     * Where it puts records that it consumed and that cannot be given to a stream, "enrollment-service-dead-letters".
     */
    public String deadLetterTopic() {
        return serviceName() + "-dead-letters";
    }

    /** The service with this {@code ce_source}. */
    public static Optional<PublishingService> ofSource(String source) {
        return Arrays.stream(values()).filter(s -> s.source().equals(source)).findFirst();
    }

    /** The service that publishes to this topic. */
    public static Optional<PublishingService> ofTopic(String topic) {
        return Arrays.stream(values()).filter(s -> s.topic().equals(topic)).findFirst();
    }
}
