package org.stackway.events.contract;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.stackway.events.EventType;
import org.stackway.events.LearnerFact;
import org.stackway.events.PublishingService;
import org.stackway.events.envelope.CloudEventHeaders;
import org.stackway.events.session.OfferingEvent.CourseOffered;
import org.stackway.events.session.SessionEvent;

/**
 * Derives the AsyncAPI 3 document of everything the services publish: a channel a topic, a message a type, headers in the
 * CloudEvents binary form, payload schemas by reference to the files beside it.
 */
final class AsyncApi {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String UUID = "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$";
    private static final String INSTANT = "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$";
    private static final String COUNT = "^[0-9]{1,19}$";

    private AsyncApi() {}

    /**
     * The document.
     *
     * @param version of the contract as a whole: the latest release it extends
     */
    static ObjectNode document(List<EventType> types, String version) {
        ObjectNode document = JSON.objectNode().put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Stackway: the published events")
                .put("version", version)
                .put(
                        "description",
                        "What the five services of Stackway tell each other, and all they tell. CloudEvents 1.0 in Kafka's binary "
                                + "mode. Order is promised inside one stream (ce_subject, ce_streamversion) and nowhere else; "
                                + "delivery is at least once. A type only ever gains optional fields; what cannot be added becomes "
                                + "its next version.")
                .putObject("license")
                .put("name", "Apache-2.0")
                .put("url", "https://www.apache.org/licenses/LICENSE-2.0");
        document.put("defaultContentType", "application/json");
        ObjectNode channels = document.putObject("channels");
        ObjectNode operations = document.putObject("operations");
        ObjectNode components = document.putObject("components");
        ObjectNode messages = components.putObject("messages");
        components.putObject("schemas").set("CloudEventHeaders", headers());
        for (PublishingService service : PublishingService.values()) {
            List<EventType> published =
                    types.stream().filter(type -> type.service() == service).toList();
            channels.set(service.topic(), channel(service, published));
            operations.set("publish-" + service.topic(), operation(service));
            published.forEach(type -> messages.set(type.name(), message(type)));
        }
        return document;
    }

    private static ObjectNode channel(PublishingService service, List<EventType> published) {
        ObjectNode channel =
                JSON.objectNode().put("address", service.topic()).put("title", "Events of " + service.serviceName());
        ObjectNode messages = channel.putObject("messages");
        published.forEach(type -> messages.putObject(type.name()).put("$ref", "#/components/messages/" + type.name()));
        ObjectNode kafka = channel.putObject("bindings").putObject("kafka");
        kafka.put("topic", service.topic()).put("partitions", 12);
        kafka.putObject("topicConfiguration").put("retention.ms", -1);
        kafka.put("bindingVersion", "0.5.0");
        return channel;
    }

    private static ObjectNode operation(PublishingService service) {
        ObjectNode operation = JSON.objectNode().put("action", "send");
        operation.putObject("channel").put("$ref", "#/channels/" + service.topic());
        return operation.put("summary", service.serviceName() + " publishes what happened to what it owns");
    }

    private static ObjectNode message(EventType type) {
        ObjectNode message = JSON.objectNode()
                .put("name", type.name())
                .put("title", type.javaType().getSimpleName())
                .put("contentType", "application/json");
        ObjectNode headers = message.putObject("headers");
        headers.putArray("allOf")
                .add(JSON.objectNode().put("$ref", "#/components/schemas/CloudEventHeaders"))
                .add(thisType(type));
        message.putObject("payload").put("$ref", "schemas/" + type.name() + ".json");
        ObjectNode kafka = message.putObject("bindings").putObject("kafka");
        kafka.putObject("key").put("type", "string").put("description", key(type.javaType()));
        kafka.put("bindingVersion", "0.5.0");
        return message.put("x-stream-category", type.category());
    }

    private static ObjectNode thisType(EventType type) {
        ObjectNode schema = JSON.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        properties.putObject(CloudEventHeaders.TYPE).put("const", type.name());
        properties
                .putObject(CloudEventHeaders.SOURCE)
                .put("const", type.service().source());
        return schema;
    }

    private static String key(Class<?> type) {
        if (LearnerFact.class.isAssignableFrom(type)) {
            return "the learner's id";
        }
        return SessionEvent.class.isAssignableFrom(type) || type == CourseOffered.class
                ? "the session's id"
                : "the stream: <category>/<id>";
    }

    private static ObjectNode headers() {
        ObjectNode schema = JSON.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        text(properties, CloudEventHeaders.SPECVERSION, "CloudEvents").put("const", "1.0");
        form(properties, CloudEventHeaders.ID, UUID, "of the event; the same each time it is delivered or republished");
        text(properties, CloudEventHeaders.TYPE, "name and version of the type");
        text(properties, CloudEventHeaders.SOURCE, "the publishing service");
        text(properties, CloudEventHeaders.SUBJECT, "the stream, <category>/<id>");
        form(properties, CloudEventHeaders.TIME, INSTANT, "business instant at which it happened");
        form(properties, CloudEventHeaders.RECORDED_TIME, INSTANT, "real instant at which it was recorded");
        text(properties, CloudEventHeaders.CONTENT_TYPE, "of the payload").put("const", "application/json");
        form(properties, CloudEventHeaders.STREAM_VERSION, COUNT, "number in its stream, from 1, without gaps");
        form(properties, CloudEventHeaders.POSITION, COUNT, "position in the publishing store, growing, with gaps");
        form(properties, CloudEventHeaders.EPOCH, COUNT, "of the publishing store; a new one after a restore");
        form(properties, CloudEventHeaders.CORRELATION_ID, UUID, "of the first request of the chain of causes");
        form(properties, CloudEventHeaders.CAUSATION_ID, UUID, "of the command or event that caused it");
        text(
                properties,
                CloudEventHeaders.ACTOR,
                "who caused it: learner:<id>, staff:<id>, provider:<name>, policy:<name>");
        schema.putArray("required")
                .addAll(properties.properties().stream()
                        .map(property -> JSON.textNode(property.getKey()))
                        .toList());
        text(properties, CloudEventHeaders.TRACEPARENT, "W3C trace context, if there was one");
        form(properties, CloudEventHeaders.REPLAY_ID, UUID, "of the replay that published it again, if one did");
        text(properties, CloudEventHeaders.REQUEST_ID, "the caller's X-Request-Id, if there was one");
        return schema;
    }

    private static ObjectNode text(ObjectNode properties, String name, String description) {
        return properties.putObject(name).put("type", "string").put("description", description);
    }

    private static void form(ObjectNode properties, String name, String pattern, String description) {
        text(properties, name, description).put("pattern", pattern);
    }
}
