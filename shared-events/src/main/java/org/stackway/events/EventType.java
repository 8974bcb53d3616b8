package org.stackway.events;

/**
 * One published type of event.
 *
 * @param name the name for ever, {@code org.stackway.<service>.<EventName>.v<n>}
 * @param javaType the record that holds it
 * @param service who publishes it
 * @param category the category of the streams it lives in, "enrollment"
 */
public record EventType(
        String name, Class<? extends DomainEvent> javaType, PublishingService service, String category) {}
