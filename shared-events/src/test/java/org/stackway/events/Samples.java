package org.stackway.events;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.stackway.events.json.EventJson;

/**
 * The golden samples: one plausible event of each version of each type ever published, kept as JSON in {@code
 * golden/<type>/v<n>/sample.json}. A sample, once released, is never edited: it stands for the events already stored.
 */
public final class Samples {
    private Samples() {}

    /** The sample of an event class, as other modules' tests need it. */
    public static <T extends DomainEvent> T of(Class<T> type) {
        String name = EventTypes.nameOf(type);
        return type.cast(EventJson.read(name, json(name).getBytes(StandardCharsets.UTF_8)));
    }

    /** The sample of a type name as it is kept, indented. */
    public static String json(String typeName) {
        int version = typeName.lastIndexOf('.');
        String resource =
                "/golden/" + typeName.substring(0, version) + "/" + typeName.substring(version + 1) + "/sample.json";
        try (InputStream in = Samples.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no golden sample " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
