package org.stackway.events.envelope;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.InstantForm;

/**
 * The CloudEvents 1.0 Kafka binary mapping of {@link EventEnvelope}: one header per attribute, UTF-8. Writing gives the
 * headers in a fixed order. Reading is strict: each attribute must be there in exactly the form it is written in; other
 * headers are ignored.
 */
public final class CloudEventHeaders {
    public static final String SPECVERSION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String SOURCE = "ce_source";
    public static final String SUBJECT = "ce_subject";
    public static final String TIME = "ce_time";
    public static final String RECORDED_TIME = "ce_recordedtime";
    public static final String CONTENT_TYPE = "content-type";
    public static final String STREAM_VERSION = "ce_streamversion";
    public static final String POSITION = "ce_position";
    public static final String EPOCH = "ce_epoch";
    public static final String CORRELATION_ID = "ce_correlationid";
    public static final String CAUSATION_ID = "ce_causationid";
    public static final String ACTOR = "ce_actor";
    public static final String TRACEPARENT = "traceparent";
    public static final String REPLAY_ID = "ce_replayid";
    public static final String REQUEST_ID = "ce_requestid";

    private static final String SPEC = "1.0";
    private static final String JSON = "application/json";
    private static final Pattern COUNT = Pattern.compile("0|[1-9]\\d{0,18}");

    private CloudEventHeaders() {}

    /** The headers of a record, in a fixed order. */
    public static Map<String, byte[]> write(EventEnvelope envelope) {
        Map<String, byte[]> headers = new LinkedHashMap<>();
        put(headers, SPECVERSION, SPEC);
        put(headers, ID, envelope.id().toString());
        put(headers, TYPE, envelope.type());
        put(headers, SOURCE, envelope.source());
        put(headers, SUBJECT, envelope.subject());
        put(headers, TIME, InstantForm.write(envelope.time()));
        put(headers, RECORDED_TIME, InstantForm.write(envelope.recordedTime()));
        put(headers, CONTENT_TYPE, JSON);
        put(headers, STREAM_VERSION, Long.toString(envelope.streamVersion()));
        put(headers, POSITION, Long.toString(envelope.position()));
        put(headers, EPOCH, Integer.toString(envelope.epoch()));
        put(headers, CORRELATION_ID, envelope.correlationId().toString());
        put(headers, CAUSATION_ID, envelope.causationId().toString());
        put(headers, ACTOR, envelope.actor().wire());
        putIfPresent(headers, TRACEPARENT, envelope.traceparent());
        putIfPresent(headers, REPLAY_ID, envelope.replayId());
        putIfPresent(headers, REQUEST_ID, envelope.requestId());
        return Collections.unmodifiableMap(headers);
    }

    /**
     * Reads the headers of a record.
     *
     * @throws UnreadableEnvelopeException naming the first header that is missing or bad
     */
    public static EventEnvelope read(Map<String, byte[]> headers) {
        return read(headers::get);
    }

    /**
     * Reads the headers of a record.
     *
     * @param valueOf the value of a header, or null if the record has none of that name
     * @throws UnreadableEnvelopeException naming the first header that is missing or bad
     */
    public static EventEnvelope read(Function<String, byte @Nullable []> valueOf) {
        Reader in = new Reader(valueOf);
        in.exactly(SPECVERSION, SPEC);
        in.exactly(CONTENT_TYPE, JSON);
        return new EventEnvelope(
                in.uuid(ID),
                in.matching(TYPE, EnvelopeForms.TYPE, "a type like org.stackway.<service>.<EventName>.v<n>"),
                in.matching(SOURCE, EnvelopeForms.SOURCE, "a source like /enrollment-service"),
                in.matching(SUBJECT, EnvelopeForms.SUBJECT, "a stream like <category>/<id>"),
                in.instant(TIME),
                in.instant(RECORDED_TIME),
                in.count(STREAM_VERSION, 1, Long.MAX_VALUE),
                in.count(POSITION, 1, Long.MAX_VALUE),
                (int) in.count(EPOCH, 0, Integer.MAX_VALUE),
                in.uuid(CORRELATION_ID),
                in.uuid(CAUSATION_ID),
                in.parsed(ACTOR, Actor::parse, "an actor like policy:<name>"),
                in.optionalTraceparent(),
                in.present(REPLAY_ID) ? in.uuid(REPLAY_ID) : null,
                in.present(REQUEST_ID)
                        ? in.matching(REQUEST_ID, EnvelopeForms.REQUEST_ID, "1 to 128 printable characters")
                        : null);
    }

    private static void put(Map<String, byte[]> headers, String name, String value) {
        headers.put(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static void putIfPresent(Map<String, byte[]> headers, String name, @Nullable Object value) {
        if (value != null) {
            put(headers, name, value.toString());
        }
    }

    private record Reader(Function<String, byte @Nullable []> valueOf) {
        boolean present(String name) {
            return valueOf.apply(name) != null;
        }

        void exactly(String name, String expected) {
            parsed(name, text -> expected.equals(text) ? text : null, expected);
        }

        String matching(String name, Pattern form, String expected) {
            return parsed(name, text -> form.matcher(text).matches() ? text : null, expected);
        }

        UUID uuid(String name) {
            return parsed(name, CloudEventHeaders::canonicalUuid, "a UUID in canonical form");
        }

        Instant instant(String name) {
            return parsed(name, InstantForm::readWritten, "an instant like 2026-08-24T15:00:00.000Z");
        }

        long count(String name, long min, long max) {
            return parsed(name, text -> canonicalCount(text, min, max), "a whole number from " + min + " to " + max);
        }

        /** Trace context is optional and comes from outside: one that is not in its form is dropped, not fatal. */
        @Nullable
        String optionalTraceparent() {
            byte[] value = valueOf.apply(TRACEPARENT);
            if (value == null) {
                return null;
            }
            String text = new String(value, StandardCharsets.UTF_8);
            return EnvelopeForms.TRACEPARENT.matcher(text).matches() ? text : null;
        }

        <T> T parsed(String name, Function<String, @Nullable T> parser, String expected) {
            byte[] value = valueOf.apply(name);
            if (value == null) {
                throw new UnreadableEnvelopeException(name, expected + ", got nothing");
            }
            T result;
            try {
                // bytes that are no UTF-8 become a replacement character, which no attribute's form has
                result = parser.apply(new String(value, StandardCharsets.UTF_8));
            } catch (IllegalArgumentException | DateTimeException bad) {
                throw new UnreadableEnvelopeException(name, expected, bad);
            }
            if (result == null) {
                throw new UnreadableEnvelopeException(name, expected);
            }
            return result;
        }
    }

    private static @Nullable UUID canonicalUuid(String text) {
        UUID value = text.length() == 36 ? UUID.fromString(text) : null;
        return value != null && value.toString().equals(text) ? value : null;
    }

    private static @Nullable Long canonicalCount(String text, long min, long max) {
        if (!COUNT.matcher(text).matches()) {
            return null;
        }
        long value = Long.parseLong(text);
        return value >= min && value <= max ? value : null;
    }
}
