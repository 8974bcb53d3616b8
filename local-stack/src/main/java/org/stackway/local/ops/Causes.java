package org.stackway.local.ops;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.stackway.local.Arguments;
import org.stackway.local.LocalFailure;
import org.stackway.local.Service;
import org.stackway.local.api.Actor;
import org.stackway.local.api.ServiceApi;
import org.stackway.local.api.ServiceApi.Call;

/** The tree of causes of one request, put together from what each of the five services tells of it. */
final class Causes implements Verb {

    @Override
    public String name() {
        return "causes";
    }

    @Override
    public String synopsis() {
        return "<correlationId> [--json]";
    }

    @Override
    public String summary() {
        return "every event that came of one request, in all services, under what caused it";
    }

    @Override
    public boolean run(ServiceApi api, List<String> words, PrintStream out) throws LocalFailure, InterruptedException {
        Arguments arguments = Arguments.parse(words, Set.of("--json"), Set.of());
        if (arguments.rest().size() != 1) {
            throw misused();
        }
        UUID correlationId = correlationId(arguments.rest().getFirst());
        List<CauseTree.Event> events = new ArrayList<>();
        boolean whole = true;
        for (Service service : Service.values()) {
            JsonNode story = api.require(service, Call.get("/ops/v1/causes/" + correlationId, Actor.OPS));
            story.path("events").forEach(event -> events.add(CauseTree.Event.read(service, event)));
            whole &= !story.path("truncated").asBoolean();
        }
        if (events.isEmpty()) {
            throw new LocalFailure("no service has an event with the correlation id " + correlationId);
        }
        CauseTree tree = CauseTree.of(correlationId, events, whole);
        out.println(arguments.has("--json") ? tree.json() : tree.text());
        return true;
    }

    private static UUID correlationId(String text) throws LocalFailure {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new LocalFailure("not a correlation id: " + text + " (a UUID, as in ce_correlationid)", e);
        }
    }
}
