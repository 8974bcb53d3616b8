package org.stackway.local.ops;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.stackway.local.Arguments;
import org.stackway.local.LocalFailure;
import org.stackway.local.Service;
import org.stackway.local.api.Actor;
import org.stackway.local.api.ServiceApi;
import org.stackway.local.api.ServiceApi.Call;

/**
 * Does something to one thing of one service, with a reason.
 *
 * @param path with {@code %s} for the id
 * @param deeds what can be done, as typed, and what the API calls it
 */
record Act(String name, String summary, String path, Map<String, String> deeds) implements Verb {

    @Override
    public String synopsis() {
        return "<service> <id> "
                + String.join("|", deeds.keySet().stream().sorted().toList()) + " --reason R [--json]";
    }

    @Override
    public boolean run(ServiceApi api, List<String> words, PrintStream out) throws LocalFailure, InterruptedException {
        Arguments arguments = Arguments.parse(words, Set.of("--json"), Set.of("--reason"));
        String deed = arguments.rest().size() == 3 ? deeds.get(arguments.rest().get(2)) : null;
        String reason = arguments.value("--reason").orElse("").strip();
        if (deed == null || reason.isEmpty() || !arguments.rest().get(1).matches("[A-Za-z0-9-]+")) {
            throw misused();
        }
        Service service = Services.named(arguments.rest().getFirst());
        JsonNode answer = api.require(
                service,
                Call.post(
                                path.formatted(arguments.rest().get(1)) + "/" + deed,
                                Actor.OPS,
                                UUID.randomUUID().toString())
                        .because(reason));
        out.println(arguments.has("--json") ? answer.toPrettyString() : answer.toString());
        return true;
    }
}
