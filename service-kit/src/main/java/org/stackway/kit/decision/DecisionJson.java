package org.stackway.kit.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.stackway.events.json.EventJson;
import org.stackway.kit.domain.NotPersonal;
import org.stackway.kit.domain.Policy;

/**
 * Commands and facts as JSON for the log.
 *
 * <p>Invariant: what a person wrote about a person cannot get in by oversight (D14). Only this is written: numbers, truth
 * values, instants, date-times, durations, zones, UUIDs, constants of enums, everything of the published language (which carries no
 * personal data), and records, lists, maps and options of these. Everything else, text above all, is {@value #WITHHELD},
 * unless the component says that it is {@link NotPersonal}.
 */
final class DecisionJson {

    /** Stands for what is not written. */
    static final String WITHHELD = "(withheld)";

    private static final String PUBLISHED_LANGUAGE = "org.stackway.events.";
    private static final Set<Class<?>> PLAIN = Set.of(
            Boolean.class,
            Integer.class,
            Long.class,
            Short.class,
            BigDecimal.class,
            Instant.class,
            Duration.class,
            LocalDateTime.class,
            ZoneId.class,
            UUID.class,
            Policy.class);

    private static final ObjectMapper MAPPER = EventJson.mapper()
            .copy()
            .registerModule(new Jdk8Module())
            .registerModule(new Withholding())
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .setDefaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT));

    private DecisionJson() {}

    /** The JSON of a command or of facts; an empty object if it is no record. */
    static String of(Object value) {
        if (!value.getClass().isRecord()) {
            return "{}";
        }
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException("cannot be written to the decision log: " + value.getClass(), failure);
        }
    }

    static ObjectMapper mapper() {
        return MAPPER;
    }

    private static boolean mayBeWritten(JavaType type) {
        Class<?> raw = type.getRawClass();
        if (type.isMapLikeType()) {
            return isPlainKey(type.getKeyType().getRawClass()) && mayBeWritten(type.getContentType());
        }
        if (type.isContainerType() || type.isReferenceType()) {
            return raw != byte[].class && mayBeWritten(type.getContentType());
        }
        return isPlain(raw) || raw.isRecord() || raw.isSealed();
    }

    private static boolean isPlain(Class<?> raw) {
        return raw.isPrimitive()
                || raw.isEnum()
                || PLAIN.contains(raw)
                || ZoneId.class.isAssignableFrom(raw)
                || raw.getName().startsWith(PUBLISHED_LANGUAGE);
    }

    private static boolean isPlainKey(Class<?> raw) {
        return isPlain(raw);
    }

    /** Puts {@link #WITHHELD} in the place of each property that may not be written. */
    private static final class Withholding extends SimpleModule {
        private static final long serialVersionUID = 1L;

        Withholding() {
            super("stackway-withholding");
            addSerializer(Policy.class, new PolicyByName());
            addSerializer(Duration.class, ToStringSerializer.instance);
            addSerializer(LocalDateTime.class, ToStringSerializer.instance);
            setSerializerModifier(new BeanSerializerModifier() {
                private static final long serialVersionUID = 1L;

                @Override
                public List<BeanPropertyWriter> changeProperties(
                        SerializationConfig config, BeanDescription bean, List<BeanPropertyWriter> properties) {
                    if (!bean.getBeanClass().getName().startsWith(PUBLISHED_LANGUAGE)) {
                        properties.stream()
                                .filter(property -> property.getAnnotation(NotPersonal.class) == null)
                                .filter(property -> !mayBeWritten(property.getType()))
                                .forEach(property -> property.assignSerializer(new Withheld()));
                    }
                    return properties;
                }
            });
        }
    }

    private static final class Withheld extends JsonSerializer<Object> {
        @Override
        public void serialize(Object value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(WITHHELD);
        }
    }

    /** A policy version is data in the repository and never edited: its name is enough. */
    private static final class PolicyByName extends JsonSerializer<Policy> {
        @Override
        public void serialize(Policy policy, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(policy.label());
        }
    }
}
