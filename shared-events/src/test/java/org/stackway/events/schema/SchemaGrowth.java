package org.stackway.events.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The rule under which a published schema may change: an object may gain an optional property, an enumeration may gain
 * a constant, nothing else. What breaks it becomes {@code .v2}.
 */
final class SchemaGrowth {
    private SchemaGrowth() {}

    /** What the change takes away from, or demands of, events that are already stored; empty if it only adds. */
    static List<String> breaks(JsonNode before, JsonNode after) {
        List<String> found = new ArrayList<>();
        compare("", before, after, found);
        return found;
    }

    private static void compare(String at, JsonNode before, JsonNode after, List<String> found) {
        for (Map.Entry<String, JsonNode> was : before.properties()) {
            String path = at + "/" + was.getKey();
            JsonNode now = after.path(was.getKey());
            switch (was.getKey()) {
                case "properties" -> properties(path, was.getValue(), now, found);
                case "required" -> {
                    if (!was.getValue().equals(now)) {
                        found.add(path + " changed");
                    }
                }
                case "enum" ->
                    was.getValue().forEach(constant -> {
                        if (!contains(now, constant)) {
                            found.add(path + " lost " + constant);
                        }
                    });
                case "items" -> compare(path, was.getValue(), now, found);
                default -> {
                    if (!was.getValue().equals(now)) {
                        found.add(path + " changed");
                    }
                }
            }
        }
        after.fieldNames().forEachRemaining(name -> {
            if (!before.has(name)) {
                found.add(at + "/" + name + " is a new constraint");
            }
        });
    }

    private static void properties(String at, JsonNode before, JsonNode after, List<String> found) {
        before.properties().forEach(was -> {
            String path = at + "/" + was.getKey();
            if (after.has(was.getKey())) {
                compare(path, was.getValue(), after.get(was.getKey()), found);
            } else {
                found.add(path + " is gone");
            }
        });
    }

    private static boolean contains(JsonNode array, JsonNode element) {
        for (JsonNode each : array) {
            if (each.equals(element)) {
                return true;
            }
        }
        return false;
    }
}
