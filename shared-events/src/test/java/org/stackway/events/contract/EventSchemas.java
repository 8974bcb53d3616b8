package org.stackway.events.contract;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stackway.events.EventType;
import org.stackway.events.admission.AdmissionCriterion;
import org.stackway.events.value.CertificateId;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.Credential;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.Gpa;
import org.stackway.events.value.GradePoints;
import org.stackway.events.value.Money;
import org.stackway.events.value.OfferingId;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.events.value.SessionId;
import org.stackway.events.value.SpecializationId;
import org.stackway.events.value.UuidId;
import org.stackway.events.value.WireValue;

/** Derives the JSON Schema (2020-12) of an event from its record. Objects stay open, because fields are only added. */
final class EventSchemas {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String SLUG = "^[a-z0-9]+(-[a-z0-9]+)*$";
    private static final String PROGRAMME = "^[A-Z]{2,5}-[A-Z]{2,6}$";
    private static final String UUID = "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$";
    private static final String INSTANT = "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$";
    private static final Map<Class<?>, String> PATTERNS = Map.ofEntries(
            Map.entry(BigDecimal.class, "^-?\\d{1,15}(\\.\\d{1,10})?$"),
            Map.entry(CreditHours.class, "^\\d{1,2}\\.\\d{1,2}$"),
            Map.entry(GradePoints.class, "^[0-4]\\.\\d{1,3}$"),
            Map.entry(Gpa.class, "^[0-4]\\.\\d{3}$"),
            Map.entry(SessionId.class, "^2\\d{3}-(SPRING|SUMMER|FALL)-[12]$"),
            Map.entry(CourseCode.class, "^[A-Z]{4}-\\d{4}$"),
            Map.entry(OfferingId.class, "^2\\d{3}-(SPRING|SUMMER|FALL)-[12]:[A-Z]{4}-\\d{4}$"),
            Map.entry(ProgrammeCode.class, PROGRAMME),
            Map.entry(SpecializationId.class, SLUG),
            Map.entry(CertificateId.class, SLUG),
            Map.entry(Credential.class, PROGRAMME + "|" + SLUG));
    private static final Map<Class<?>, String> CRITERIA = Map.of(
            AdmissionCriterion.CumulativeGpaAndFloor.class, "CUMULATIVE_GPA_AND_FLOOR",
            AdmissionCriterion.MinGradeEach.class, "MIN_GRADE_EACH",
            AdmissionCriterion.Unknown.class, "UNKNOWN");

    private EventSchemas() {}

    static ObjectNode of(EventType type) {
        ObjectNode schema = JSON.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:stackway:event:" + type.name());
        schema.put("title", type.javaType().getSimpleName());
        schema.setAll(object(type.javaType()));
        return schema;
    }

    private static ObjectNode object(Class<?> recordType) {
        ObjectNode properties = JSON.objectNode();
        ArrayNode required = JSON.arrayNode();
        for (RecordComponent component : recordType.getRecordComponents()) {
            properties.set(component.getName(), schema(component.getGenericType()));
            if (!nullable(component.getAnnotatedType())) {
                required.add(component.getName());
            }
        }
        ObjectNode schema = JSON.objectNode().put("type", "object");
        schema.set("properties", properties);
        schema.set("required", required);
        return schema;
    }

    private static boolean nullable(AnnotatedElement component) {
        return component.isAnnotationPresent(Nullable.class);
    }

    private static ObjectNode schema(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            ObjectNode array = JSON.objectNode().put("type", "array");
            array.set("items", schema(list.getActualTypeArguments()[0]));
            return array;
        }
        Class<?> plain = (Class<?>) type;
        if (plain == int.class || plain == Integer.class) {
            return JSON.objectNode().put("type", "integer");
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return JSON.objectNode().put("type", "boolean");
        }
        if (plain == Money.class) {
            return money();
        }
        if (plain == AdmissionCriterion.class) {
            return criterion();
        }
        return plain.isRecord() && !WireValue.class.isAssignableFrom(plain) ? object(plain) : text(plain);
    }

    private static ObjectNode text(Class<?> type) {
        ObjectNode text = JSON.objectNode().put("type", "string");
        if (type.isEnum()) {
            ArrayNode constants = text.putArray("enum");
            Arrays.stream(type.getEnumConstants()).map(Object::toString).forEach(constants::add);
        } else if (UuidId.class.isAssignableFrom(type)) {
            text.put("format", "uuid").put("pattern", UUID);
        } else if (type == Instant.class) {
            text.put("format", "date-time").put("pattern", INSTANT);
        } else if (PATTERNS.containsKey(type)) {
            text.put("pattern", PATTERNS.get(type));
        } else if (type != String.class && type != ZoneId.class) {
            throw new IllegalStateException("no schema for " + type);
        }
        return text;
    }

    private static ObjectNode money() {
        ObjectNode schema = JSON.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("amountMinor").put("type", "integer");
        properties.putObject("currency").put("type", "string").put("pattern", "^[A-Z]{3}$");
        schema.putArray("required").add("amountMinor").add("currency");
        return schema;
    }

    private static ObjectNode criterion() {
        ObjectNode schema = JSON.objectNode();
        ArrayNode alternatives = schema.putArray("oneOf");
        for (Class<?> alternative : AdmissionCriterion.class.getPermittedSubclasses()) {
            ObjectNode shape = object(alternative);
            ObjectNode properties = JSON.objectNode();
            properties.putObject("type").put("const", CRITERIA.get(alternative));
            properties.setAll((ObjectNode) shape.get("properties"));
            shape.set("properties", properties);
            ((ArrayNode) shape.get("required")).insert(0, "type");
            alternatives.add(shape);
        }
        return schema;
    }
}
