package org.stackway.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** What can be said about an OpenAPI document without a service. Each check answers with what is wrong. */
public final class ApiDocuments {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    /** As the scanner calls the second type of one name; problems have the number of their status. */
    private static final Pattern NUMBERED = Pattern.compile("(?!Problem\\d{3}$).*\\d");

    private ApiDocuments() {}

    /** Operations without a declared permission, without a summary or a tag, or names that are none. */
    public static List<String> unfinished(JsonNode document) {
        List<String> wrong = new ArrayList<>();
        Map<String, String> names = new HashMap<>();
        operations(document, (where, operation) -> {
            if (operation.path("security").isEmpty()
                    && !operation.path("x-public").asBoolean()) {
                wrong.add(where + " has no declared permission");
            }
            if (operation.path("summary").asText().length() < 5
                    || operation.path("tags").size() != 1) {
                wrong.add(where + " needs a summary and one tag");
            }
            String other = names.put(operation.path("operationId").asText(), where);
            if (other != null) {
                wrong.add(where + " has the name of " + other);
            }
        });
        document.at("/components/schemas").fieldNames().forEachRemaining(name -> {
            if (NUMBERED.matcher(name).matches()) {
                wrong.add("the schema " + name + " has a number for a name");
            }
        });
        return wrong;
    }

    /** Bodies without an example, and examples that do not fit the schema of their body. */
    public static List<String> unfitExamples(JsonNode document) {
        List<String> wrong = new ArrayList<>();
        operations(document, (where, operation) -> {
            check(document, where + " takes", operation.at("/requestBody/content"), wrong);
            operation
                    .path("responses")
                    .properties()
                    .forEach(answer -> check(
                            document,
                            where + " " + answer.getKey(),
                            resolved(document, answer.getValue()).path("content"),
                            wrong));
        });
        return wrong;
    }

    private static void check(JsonNode document, String where, JsonNode content, List<String> wrong) {
        content.properties().forEach(media -> {
            List<JsonNode> examples = new ArrayList<>();
            if (media.getValue().has("example")) {
                examples.add(media.getValue().path("example"));
            }
            media.getValue().path("examples").forEach(example -> examples.add(parsed(example.path("value"))));
            JsonNode schema = media.getValue().path("schema");
            if (schema.isEmpty() || examples.isEmpty()) {
                wrong.add(where + " " + media.getKey() + " has no " + (schema.isEmpty() ? "schema" : "example"));
                return;
            }
            ObjectNode whole = schema.deepCopy();
            whole.set("components", document.path("components"));
            examples.forEach(example -> SCHEMAS.getSchema(whole)
                    .validate(example)
                    .forEach(message -> wrong.add(where + " " + media.getKey() + ": example " + message)));
        });
    }

    /** An example that an annotation gave as a text of JSON. */
    private static JsonNode parsed(JsonNode value) {
        if (!value.isTextual() || !value.asText().startsWith("{")) {
            return value;
        }
        try {
            return JSON.readTree(value.asText());
        } catch (com.fasterxml.jackson.core.JsonProcessingException notJson) {
            return value;
        }
    }

    /**
     * What clients of a released document rely on and the present one does not keep: an operation, a status or a form of its
     * answers, a member of an answer; or a member or parameter that must now be sent, a value that is not taken any more.
     */
    public static List<String> brokenPromises(JsonNode released, JsonNode present) {
        List<String> wrong = new ArrayList<>();
        released.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> operation.getValue().has("responses"))
                .forEach(operation -> {
                    String where = operation.getKey() + " " + path.getKey();
                    JsonNode now = present.path("paths").path(path.getKey()).path(operation.getKey());
                    if (now.isMissingNode()) {
                        wrong.add(where + " is gone");
                    } else {
                        new Promises(released, present, where, wrong).compare(operation.getValue(), now);
                    }
                }));
        return wrong;
    }

    static JsonNode resolved(JsonNode document, JsonNode node) {
        JsonNode at = node;
        while (at.has("$ref")) {
            at = document.at(at.path("$ref").asText().substring(1));
        }
        return at;
    }

    static Set<String> texts(JsonNode array) {
        return new TreeSet<>(StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList());
    }

    private static void operations(JsonNode document, BiConsumer<String, JsonNode> each) {
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> operation.getValue().has("responses"))
                .forEach(operation -> each.accept(operation.getKey() + " " + path.getKey(), operation.getValue())));
    }
}
