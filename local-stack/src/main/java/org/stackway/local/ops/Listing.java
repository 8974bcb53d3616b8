package org.stackway.local.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.stackway.local.Arguments;
import org.stackway.local.LocalFailure;
import org.stackway.local.Service;
import org.stackway.local.api.Actor;
import org.stackway.local.api.ServiceApi;
import org.stackway.local.api.ServiceApi.Call;

/**
 * A list that each service has, shown as one: of all services, or with {@code --service} of one.
 *
 * @param path where each service has it
 * @param items where the items stand in the answer; empty if the answer is the one item
 * @param filters options that are handed on, and the query parameter each becomes
 * @param home the service that is asked unless another is named; empty for all
 */
record Listing(
        String name,
        String summary,
        String path,
        String items,
        Map<String, String> filters,
        List<Column> columns,
        Optional<Service> home)
        implements Verb {

    private static final int PAGE = 200;
    private static final int PRESET_LIMIT = 200;

    static Listing of(String name, String summary, String path, String items, Column... columns) {
        return new Listing(name, summary, path, items, Map.of(), List.of(columns), Optional.empty());
    }

    /** The same, with an option that is handed on. */
    Listing with(String option, String parameter) {
        Map<String, String> more = new TreeMap<>(filters);
        more.put(option, parameter);
        return new Listing(name, summary, path, items, more, columns, home);
    }

    /** The same, of this service only. */
    Listing of(Service only) {
        return new Listing(name, summary, path, items, filters, columns, Optional.of(only));
    }

    @Override
    public String synopsis() {
        StringBuilder words = new StringBuilder("[--service S] [--limit N] [--json]");
        filters.keySet().forEach(option -> words.append(" [").append(option).append(" …]"));
        return words.toString();
    }

    @Override
    public boolean run(ServiceApi api, List<String> words, PrintStream out) throws LocalFailure, InterruptedException {
        Set<String> valued = new HashSet<>(filters.keySet());
        valued.addAll(Set.of("--service", "--limit"));
        Arguments arguments = Arguments.parse(words, Set.of("--json"), valued);
        if (!arguments.rest().isEmpty()) {
            throw misused();
        }
        int limit = arguments.count("--limit", PRESET_LIMIT);
        ArrayNode found = JsonNodeFactory.instance.arrayNode();
        for (Service service : Services.chosen(arguments.value("--service").or(() -> home.map(Service::shortName)))) {
            collect(api, service, arguments, limit).forEach(item -> found.add(named(service, item)));
        }
        out.println(arguments.has("--json") ? found.toPrettyString() : table(found));
        return true;
    }

    private List<JsonNode> collect(ServiceApi api, Service service, Arguments arguments, int limit)
            throws LocalFailure, InterruptedException {
        List<JsonNode> collected = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode answer = api.require(service, Call.get(path + query(arguments, cursor), Actor.OPS));
            if (items.isEmpty()) {
                return List.of(answer);
            }
            answer.path(items).forEach(collected::add);
            cursor = answer.path("page").path("next").asText("");
        } while (!cursor.isEmpty() && collected.size() < limit);
        return collected.subList(0, Math.min(limit, collected.size()));
    }

    private String query(Arguments arguments, String cursor) {
        StringBuilder query = new StringBuilder("?limit=" + PAGE);
        filters.forEach((option, parameter) -> arguments
                .value(option)
                .ifPresent(
                        value -> query.append('&').append(parameter).append('=').append(encoded(value))));
        if (!cursor.isEmpty()) {
            query.append("&cursor=").append(encoded(cursor));
        }
        return query.toString();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static ObjectNode named(Service service, JsonNode item) {
        ObjectNode named = JsonNodeFactory.instance.objectNode().put("service", service.processName());
        named.setAll((ObjectNode) item);
        return named;
    }

    private String table(ArrayNode found) {
        if (found.isEmpty()) {
            return "none";
        }
        List<Column> shown = new ArrayList<>();
        shown.add(Column.of("SERVICE", "/service"));
        shown.addAll(columns);
        List<List<String>> rows = new ArrayList<>();
        rows.add(shown.stream().map(Column::title).toList());
        found.forEach(item ->
                rows.add(shown.stream().map(column -> column.value(item)).toList()));
        int[] widths = new int[shown.size()];
        rows.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                line.append(row.get(i)).repeat(' ', widths[i] - row.get(i).length() + 2);
            }
            text.append(line.toString().stripTrailing()).append(System.lineSeparator());
        }
        return text.toString().stripTrailing();
    }
}
