package org.stackway.kit.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.stackway.events.PublishingService;

/**
 * The event of another service that made this one append: kept in the metadata of what was appended, so that a past state
 * can say how far each other service was known in it.
 *
 * @param service who published it, {@code enrollment-service}
 * @param stream the stream it stands in there
 * @param version its number among the published events of that stream
 * @param position its position in the other service's store
 */
public record Cause(String service, String stream, long version, long position) {

    private static final String FIELD = "cause";

    /** As told by the envelope of an event that another service published. */
    public static Cause of(String source, String stream, long version, long position) {
        String service = PublishingService.ofSource(source)
                .map(PublishingService::serviceName)
                .orElse(source);
        return new Cause(service, stream, version, position);
    }

    /** Writes it into the metadata of an event. */
    public void writeTo(ObjectNode metadata) {
        metadata.putObject(FIELD)
                .put("service", service)
                .put("stream", stream)
                .put("version", version)
                .put("position", position);
    }

    /** Reads it from the metadata of an event; empty if no other service's event made it. */
    public static Optional<Cause> readFrom(JsonNode metadata) {
        JsonNode cause = metadata.path(FIELD);
        return cause.isObject()
                ? Optional.of(new Cause(
                        cause.path("service").asText(),
                        cause.path("stream").asText(),
                        cause.path("version").asLong(),
                        cause.path("position").asLong()))
                : Optional.empty();
    }
}
