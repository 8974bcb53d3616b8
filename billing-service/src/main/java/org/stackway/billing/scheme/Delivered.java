package org.stackway.billing.scheme;

import io.vertx.core.buffer.Buffer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as it came in, before anybody looked at what it says.
 *
 * @param headers by their names in lower case
 * @param payload the bytes that are signed: the body, or the query of a provider that has no body
 */
public record Delivered(Map<String, String> headers, Buffer payload) {

    public Delivered {
        headers = Map.copyOf(headers);
    }

    @Nullable
    String header(String name) {
        return headers.get(name);
    }

    byte[] bytes() {
        return payload.getBytes();
    }
}
