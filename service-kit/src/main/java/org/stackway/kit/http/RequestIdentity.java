package org.stackway.kit.http;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stackway.kit.time.Ids;

/**
 * Under which names one request is found again: our correlation id, the caller's trace and the caller's own id. Given
 * once, before anything else touches the request, so that every answer and every log line carries the same.
 */
final class RequestIdentity {

    private static final String CORRELATION = RequestIdentity.class.getName();
    private static final Pattern TRACEPARENT = Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final Pattern REQUEST_ID = Pattern.compile("[\\x20-\\x7e]{1,128}");

    private RequestIdentity() {}

    /** Our own id of this request (UUIDv7), made when it is first asked for. */
    static UUID correlationId(RoutingContext request, Ids ids) {
        UUID known = request.get(CORRELATION);
        if (known != null) {
            return known;
        }
        UUID fresh = ids.next();
        request.put(CORRELATION, fresh);
        return fresh;
    }

    /** The trace id if the caller sent a W3C trace context, else our correlation id. */
    static String traceId(RoutingContext request, Ids ids) {
        String parent = request.request().getHeader("traceparent");
        if (parent != null) {
            Matcher matcher = TRACEPARENT.matcher(parent);
            if (matcher.matches()) {
                return matcher.group(1);
            }
        }
        return correlationId(request, ids).toString();
    }

    /** The caller's trace context, if it has the form of one. */
    static @Nullable String traceparent(RoutingContext request) {
        String value = request.request().getHeader("traceparent");
        return value != null && TRACEPARENT.matcher(value).matches() ? value : null;
    }

    /** The caller's {@code X-Request-Id}, if it has 1 to 128 printable characters. */
    static Optional<String> requestId(RoutingContext request) {
        String value = request.request().getHeader("X-Request-Id");
        return value != null && REQUEST_ID.matcher(value).matches() ? Optional.of(value) : Optional.empty();
    }
}
