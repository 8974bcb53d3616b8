package org.stackway.kit.consumer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.stackway.events.envelope.CloudEventHeaders;
import org.stackway.events.envelope.EventEnvelope;
import org.stackway.events.json.EventJson;

/**
 * A record whose headers could be read: it belongs to a stream, whatever its bytes are.
 *
 * @param payload the published bytes, as they came
 */
public record ReceivedRecord(EventEnvelope envelope, String topic, String key, Buffer payload) {

    private static final ObjectMapper JSON = EventJson.mapper();
    private static final TypeReference<LinkedHashMap<String, String>> TEXTS = new TypeReference<>() {};

    /** The stream it belongs to. */
    public StreamRef stream() {
        return new StreamRef(envelope.source(), envelope.subject());
    }

    /** Its number among the published events of the stream. */
    public long version() {
        return envelope.streamVersion();
    }

    /** The headers as a JSON object, as they are kept with a record that waits or is parked. */
    public String headersJson() {
        Map<String, String> texts = new LinkedHashMap<>();
        CloudEventHeaders.write(envelope)
                .forEach((name, value) -> texts.put(name, new String(value, StandardCharsets.UTF_8)));
        try {
            return JSON.writeValueAsString(texts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts are JSON", impossible);
        }
    }

    /** The record as it was kept. */
    public static ReceivedRecord kept(String headersJson, String topic, String key, Buffer payload) {
        Map<String, byte[]> headers = new LinkedHashMap<>();
        try {
            JSON.readValue(headersJson, TEXTS)
                    .forEach((name, value) -> headers.put(name, value.getBytes(StandardCharsets.UTF_8)));
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException("kept headers are not an object of texts", notOurs);
        }
        return new ReceivedRecord(CloudEventHeaders.read(headers), topic, key, payload);
    }
}
