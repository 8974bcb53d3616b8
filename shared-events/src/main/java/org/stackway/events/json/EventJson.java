package org.stackway.events.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import org.stackway.events.DomainEvent;
import org.stackway.events.EnrollmentFact;

/**
 * The JSON of events. Writing is canonical: equal events give equal bytes, fields in the order of the record's
 * components, nulls left out, decimals as strings, instants in UTC with milliseconds. Reading is strict about what is
 * there and lenient about what is not known: a missing or ill-typed field is refused, an additional one is ignored,
 * because types are only ever added to.
 */
public final class EventJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(32)
                            .maxNumberLength(64)
                            .maxStringLength(1 << 20)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .addModule(valueModule())
            .addModule(requiredComponentsModule())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private EventJson() {}

    /** The mapper itself, for what is not an event but wants the same form; copy it before configuring it. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    /**
     * The values' own part, for any other mapper: money, ids, codes, decimals, instants. A bad value gives a {@code
     * JsonMappingException} that names what was expected.
     */
    public static Module valueModule() {
        return new ValueModule();
    }

    /**
     * For any other mapper: every component of a record in a {@code @NullMarked} package that is not {@code
     * @Nullable} must be present and not null.
     */
    public static Module requiredComponentsModule() {
        return new RequiredComponentsModule();
    }

    /**
     * Writes an event.
     *
     * @throws IllegalArgumentException if the event contradicts itself; it is a bug to make such an event
     */
    public static byte[] write(DomainEvent event) {
        contradictionIn(event).ifPresent(contradiction -> {
            throw new IllegalArgumentException(contradiction);
        });
        try {
            return MAPPER.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "cannot be written: " + event.getClass().getName(), e);
        }
    }

    /**
     * Reads an event of the published language, of any version.
     *
     * @param type the type name, {@code ce_type}
     * @throws UnreadableEventException if the type is unknown, or the bytes are not an event of that type
     */
    public static DomainEvent read(String type, byte[] json) {
        return EventLanguage.published().read(type, json);
    }

    /** What in the event contradicts itself, such as an offering that is not in its session. */
    static Optional<String> contradictionIn(DomainEvent event) {
        if (event instanceof EnrollmentFact fact
                && !(fact.offeringId().session().equals(fact.sessionId())
                        && fact.offeringId().course().equals(fact.courseCode()))) {
            return Optional.of("offering %s is not course %s in session %s"
                    .formatted(fact.offeringId(), fact.courseCode(), fact.sessionId()));
        }
        return Optional.empty();
    }
}
