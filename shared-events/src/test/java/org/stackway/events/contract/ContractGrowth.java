package org.stackway.events.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stackway.events.contract.Contracts.Contract;
import org.stackway.events.contract.SchemaGrowth.Break;

/** Whether contracts that were released can still be relied on. */
final class ContractGrowth {
    private ContractGrowth() {}

    /**
     * What somebody who relies on the released contracts misses in the present ones, a line each; empty if they only grew.
     *
     * @param readable every type name that can still be read: a released version may give way to a later one only if so
     * @param consumers who reads what
     */
    static List<String> breaks(Contract released, Contract present, Set<String> readable, Consumers consumers) {
        List<String> found = new ArrayList<>();
        released.schemas().forEach((name, schema) -> {
            JsonNode now = present.schemas().get(name);
            if (now != null) {
                SchemaGrowth.breaks(schema, now)
                        .forEach(each -> found.add(name + ": " + each + readers(consumers, name, each)));
            } else if (!readable.contains(name)) {
                found.add(name + ": the type is gone, and nothing reads the events stored under its name");
            }
        });
        SchemaGrowth.breaks(headers(released), headers(present)).forEach(each -> found.add("headers: " + each));
        for (Map.Entry<String, JsonNode> was :
                released.asyncApi().path("channels").properties()) {
            channel(was.getKey(), was.getValue(), present, found);
        }
        return found;
    }

    private static void channel(String name, JsonNode was, Contract present, List<String> found) {
        JsonNode now = present.asyncApi().path("channels").path(name);
        if (!now.path("address").equals(was.path("address"))) {
            found.add("channel " + name + ": the address " + was.path("address").asText() + " is gone");
        }
        if (!now.path("bindings").equals(was.path("bindings"))) {
            found.add("channel " + name + ": the topic's settings changed");
        }
        was.path("messages").fieldNames().forEachRemaining(message -> {
            if (present.schemas().containsKey(message) && !now.path("messages").has(message)) {
                found.add("channel " + name + ": " + message + " moved to another channel");
            }
        });
    }

    private static JsonNode headers(Contract contract) {
        return contract.asyncApi().path("components").path("schemas").path("CloudEventHeaders");
    }

    private static String readers(Consumers consumers, String type, Break broken) {
        List<String> readers = consumers.readersOf(type, broken.field());
        return readers.isEmpty() ? "" : " (read by " + String.join(", ", readers) + ")";
    }
}
