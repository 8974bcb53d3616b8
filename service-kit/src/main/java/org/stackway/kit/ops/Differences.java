package org.stackway.kit.ops;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What differs between two JSON documents, field by field. */
public final class Differences {

    private Differences() {}

    /**
     * One field that differs.
     *
     * @param path JSON pointer to it
     * @param from its value in the first document; absent if it is not there
     * @param to its value in the second
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Difference(
            String path, @Nullable JsonNode from, @Nullable JsonNode to) {}

    /** By path. Lists are compared element by element. */
    static List<Difference> between(JsonNode from, JsonNode to) {
        Map<String, JsonNode> before = leaves(from);
        Map<String, JsonNode> after = leaves(to);
        TreeMap<String, JsonNode> all = new TreeMap<>(before);
        all.putAll(after);
        List<Difference> differences = new ArrayList<>();
        for (String path : all.keySet()) {
            JsonNode left = before.get(path);
            JsonNode right = after.get(path);
            if (!Objects.equals(left, right)) {
                differences.add(new Difference(path, left, right));
            }
        }
        return List.copyOf(differences);
    }

    private static Map<String, JsonNode> leaves(JsonNode document) {
        Map<String, JsonNode> leaves = new TreeMap<>();
        collect("", document, leaves);
        return leaves;
    }

    private static void collect(String path, JsonNode node, Map<String, JsonNode> leaves) {
        if (node.isObject() && !node.isEmpty()) {
            node.properties().forEach(field -> collect(path + "/" + escaped(field.getKey()), field.getValue(), leaves));
        } else if (node.isArray() && !node.isEmpty()) {
            for (int i = 0; i < node.size(); i++) {
                collect(path + "/" + i, node.get(i), leaves);
            }
        } else if (!node.isNull() && !node.isContainerNode()) {
            leaves.put(path, node);
        }
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
