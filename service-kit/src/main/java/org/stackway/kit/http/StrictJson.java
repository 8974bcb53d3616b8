package org.stackway.kit.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import org.stackway.events.json.EventJson;

/**
 * The JSON of request and response bodies: values as in events, every component of a record that is not
 * {@code @Nullable} must be there, no list has a hole, nothing unknown, nothing twice, nothing converted silently, nothing after the end,
 * and bounded depth. Nulls are left out of answers.
 */
@Singleton
class StrictJson implements ObjectMapperCustomizer {

    static final int MAX_DEPTH = 32;
    private static final int MAX_NUMBER_CHARS = 64;

    @Override
    public int priority() {
        return MINIMUM_PRIORITY; // last, so that nothing loosens it again
    }

    @Override
    public void customize(ObjectMapper json) {
        json.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxNumberLength(MAX_NUMBER_CHARS)
                        .maxStringLength(BodyLimit.MAX_BYTES)
                        .build());
        json.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        json.registerModule(EventJson.valueModule());
        json.registerModule(EventJson.requiredComponentsModule());
        json.setDefaultPropertyInclusion(
                JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS));
        json.setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
        json.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        json.enable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        json.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        refuse(json, LogicalType.Integer, CoercionInputShape.String, CoercionInputShape.EmptyString);
        refuse(json, LogicalType.Boolean, CoercionInputShape.String, CoercionInputShape.EmptyString);
        refuse(json, LogicalType.Boolean, CoercionInputShape.Integer, CoercionInputShape.Float);
        refuse(json, LogicalType.Textual, CoercionInputShape.Integer, CoercionInputShape.Float);
        refuse(json, LogicalType.Textual, CoercionInputShape.Boolean);
        refuse(json, LogicalType.Enum, CoercionInputShape.EmptyString);
    }

    private static void refuse(ObjectMapper json, LogicalType type, CoercionInputShape... shapes) {
        for (CoercionInputShape shape : shapes) {
            json.coercionConfigFor(type).setCoercion(shape, CoercionAction.Fail);
        }
    }
}
