package org.stackway.kit.http;

import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Every problem that a service can answer with, status by status: what the status means, and its codes with what each means.
 * The codes stand in {@code META-INF/problems.properties} of the kit and of the service, as {@code 422.DROP_NOT_POSSIBLE=…};
 * a client tells problems apart by them. A test of each service finds every code of its sources in that list.
 */
final class ApiProblems {

    static final String CODES = "META-INF/problems.properties";

    private static final Map<String, String> MEANINGS = new TreeMap<>(Map.ofEntries(
            Map.entry("400", "Malformed: the syntax, an unknown field, a missing header"),
            Map.entry("401", "No token, or none that is valid here"),
            Map.entry("403", "The token's roles do not allow this"),
            Map.entry("404", "There is no such thing for this caller; or not known here yet, with Retry-After"),
            Map.entry("406", "Nothing of what is accepted can be given"),
            Map.entry("409", "A conflict with what there is, or the same key is still at work"),
            Map.entry("410", "It was given up, or went with the learner's data"),
            Map.entry("412", "If-Match names a version that is not the current one"),
            Map.entry("413", "The body is over 256 KiB"),
            Map.entry("415", "The body is of a type that is not read here"),
            Map.entry("422", "Rules refuse it; all that do are told"),
            Map.entry("428", "If-Match is missing"),
            Map.entry("429", "Too many requests; Retry-After says when to come again"),
            Map.entry("500", "A defect"),
            Map.entry("503", "Nothing was done; Retry-After says when to come again"),
            Map.entry("504", "Whether it took effect is not known; ask again with the same key")));

    private ApiProblems() {}

    /** All statuses, in order. */
    static List<String> statuses() {
        return List.copyOf(MEANINGS.keySet());
    }

    /** Adds the problem document, its form at each status that has a code here, and the answers. */
    static void add(Components components) {
        components.addSchema("Problem", ApiParts.problem());
        Map<String, Map<String, String>> codes = codes();
        MEANINGS.forEach((status, meaning) -> {
            Map<String, String> here = codes.getOrDefault(status, Map.of());
            if (!here.isEmpty()) {
                components.addSchema("Problem" + status, form(status, here));
                components.addResponse("Problem" + status, ApiParts.problem(described(meaning, here), status));
            }
        });
    }

    /** The problem document of a status; where an operation says that it has other forms as well, beside them. */
    static APIResponse answer(@Nullable APIResponse own, String status) {
        if (own == null || own.getContent() == null || own.getContent().getMediaTypes() == null) {
            return OASFactory.createAPIResponse().ref("#/components/responses/Problem" + status);
        }
        APIResponse both = ApiParts.problem(own.getDescription(), status);
        own.getContent().getMediaTypes().forEach(both.getContent()::addMediaType);
        return both;
    }

    /** What every problem has, and the codes that it can have at this status. */
    private static Schema form(String status, Map<String, String> codes) {
        Map<String, Schema> members = new TreeMap<>();
        members.put("code", ApiParts.string().enumeration(List.copyOf(codes.keySet())));
        members.put("title", ApiParts.string());
        members.put("type", ApiParts.string());
        members.put(
                "status",
                createSchema().addType(Schema.SchemaType.INTEGER).enumeration(List.of(Integer.valueOf(status))));
        return OASFactory.createSchema()
                .addAllOf(createSchema().ref("#/components/schemas/Problem"))
                .addAllOf(createSchema()
                        .addType(Schema.SchemaType.OBJECT)
                        .properties(members)
                        .required(List.of("code", "status")));
    }

    private static String described(String meaning, Map<String, String> codes) {
        StringBuilder text = new StringBuilder(meaning);
        codes.forEach(
                (code, means) -> text.append("\n- `").append(code).append("`: ").append(means));
        return text.toString();
    }

    /** By status, then by code, in order, what each code means. */
    static Map<String, Map<String, String>> codes() {
        Map<String, Map<String, String>> codes = new TreeMap<>();
        try {
            for (URL file : Collections.list(
                    Thread.currentThread().getContextClassLoader().getResources(CODES))) {
                Properties read = new Properties();
                try (InputStreamReader text = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
                    read.load(text);
                }
                read.stringPropertyNames().forEach(key -> codes.computeIfAbsent(
                                key.substring(0, key.indexOf('.')), status -> new TreeMap<>())
                        .put(key.substring(key.indexOf('.') + 1), read.getProperty(key)));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return codes;
    }
}
