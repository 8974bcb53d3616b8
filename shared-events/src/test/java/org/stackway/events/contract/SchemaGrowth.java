package org.stackway.events.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The rule under which a published schema may change: an object may gain an optional field, an enumeration a value, an
 * alternative of shapes one more. Nothing else: what breaks it becomes the next version of the type.
 */
final class SchemaGrowth {
    private static final Set<String> STRUCTURE =
            Set.of("type", "properties", "required", "items", "enum", "oneOf", "title", "description");

    private final List<Break> found = new ArrayList<>();

    private SchemaGrowth() {}

    /** What the change takes away from, or demands of, events that are already stored or read; empty if it only adds. */
    static List<Break> breaks(JsonNode before, JsonNode after) {
        SchemaGrowth growth = new SchemaGrowth();
        growth.compare("", before, after);
        return growth.found;
    }

    private void compare(String at, JsonNode before, JsonNode after) {
        if (!before.path("type").equals(after.path("type"))) {
            add(at, "was " + kind(before) + " and is " + kind(after));
            return;
        }
        fields(at, before, after);
        if (before.has("items")) {
            compare(at + "[]", before.get("items"), after.path("items"));
        }
        if (before.has("oneOf")) {
            alternatives(at, before.get("oneOf"), after.path("oneOf"));
        }
        values(at, before, after);
        constraints(at, before, after);
    }

    private void fields(String at, JsonNode before, JsonNode after) {
        for (Map.Entry<String, JsonNode> was : before.path("properties").properties()) {
            String path = path(at, was.getKey());
            JsonNode now = after.path("properties").get(was.getKey());
            if (now == null) {
                add(path, "is gone");
                continue;
            }
            boolean wasRequired = requires(before, was.getKey());
            boolean isRequired = requires(after, was.getKey());
            if (wasRequired != isRequired) {
                add(path, wasRequired ? "was required and is optional" : "was optional and is required");
            }
            compare(path, was.getValue(), now);
        }
        for (JsonNode required : after.path("required")) {
            if (!before.path("properties").has(required.asText())) {
                add(path(at, required.asText()), "is new and required");
            }
        }
    }

    /** Shapes are told apart by the constant they carry. */
    private void alternatives(String at, JsonNode before, JsonNode after) {
        Map<String, JsonNode> now = new LinkedHashMap<>();
        after.forEach(shape -> now.put(name(shape), shape));
        for (JsonNode was : before) {
            JsonNode is = now.get(name(was));
            if (is == null) {
                add(at, "lost the shape " + name(was));
            } else {
                compare(at, was, is);
            }
        }
    }

    private static String name(JsonNode shape) {
        return shape.path("properties").path("type").path("const").asText();
    }

    private void values(String at, JsonNode before, JsonNode after) {
        if (!before.has("enum") && after.has("enum")) {
            add(at, "took any value and takes only some");
        }
        for (JsonNode value : before.path("enum")) {
            if (stream(after.path("enum")).noneMatch(value::equals)) {
                add(at, "lost the value " + value.asText());
            }
        }
    }

    /** Any other keyword: patterns, formats, constants, bounds. */
    private void constraints(String at, JsonNode before, JsonNode after) {
        Set<String> keywords = new TreeSet<>();
        before.fieldNames().forEachRemaining(keywords::add);
        after.fieldNames().forEachRemaining(keywords::add);
        keywords.removeAll(STRUCTURE);
        for (String keyword : keywords) {
            if (!before.path(keyword).equals(after.path(keyword))) {
                add(at, keyword + " was " + text(before, keyword) + " and is " + text(after, keyword));
            }
        }
    }

    private void add(String at, String what) {
        found.add(new Break(at, what));
    }

    private static String path(String at, String field) {
        return at.isEmpty() ? field : at + "." + field;
    }

    private static boolean requires(JsonNode schema, String field) {
        return stream(schema.path("required")).anyMatch(each -> each.asText().equals(field));
    }

    private static String kind(JsonNode schema) {
        return schema.path("type").asText("something else");
    }

    private static String text(JsonNode schema, String keyword) {
        return schema.has(keyword) ? schema.get(keyword).toString() : "absent";
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /**
     * One thing that breaks a contract.
     *
     * @param field the field, {@code allocations[].amount}; empty for the object itself
     */
    record Break(String field, String what) {
        @Override
        public String toString() {
            return field.isEmpty() ? what : field + " " + what;
        }
    }
}
