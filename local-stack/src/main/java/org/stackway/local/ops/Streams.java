package org.stackway.local.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.stackway.local.Arguments;
import org.stackway.local.LocalFailure;
import org.stackway.local.Service;
import org.stackway.local.api.Actor;
import org.stackway.local.api.Answer;
import org.stackway.local.api.ServiceApi;
import org.stackway.local.api.ServiceApi.Call;

/** One stream with its events, or what two of its versions differ in; asked of whichever service has it. */
final class Streams implements Verb {
    private static final Pattern STREAM = Pattern.compile("[a-z-]+/[A-Za-z0-9:._-]+");
    private static final Pattern RANGE = Pattern.compile("([0-9]{1,9})\\.\\.([0-9]{1,9})");

    @Override
    public String name() {
        return "streams";
    }

    @Override
    public String synopsis() {
        return "<category>/<id> [--diff 1..4] [--json]";
    }

    @Override
    public String summary() {
        return "one stream's events, or what changed between two of its versions";
    }

    @Override
    public boolean run(ServiceApi api, List<String> words, PrintStream out) throws LocalFailure, InterruptedException {
        Arguments arguments = Arguments.parse(words, Set.of("--json"), Set.of("--diff"));
        if (arguments.rest().size() != 1
                || !STREAM.matcher(arguments.rest().getFirst()).matches()) {
            throw misused();
        }
        String stream = arguments.rest().getFirst();
        boolean diff = arguments.value("--diff").isPresent();
        String path = "/ops/v1/streams/" + stream
                + (diff ? "/diff" + range(arguments.value("--diff").orElse("")) : "?limit=200");
        for (Service service : Service.values()) {
            Answer answer = api.send(service, Call.get(path, Actor.OPS));
            if (answer.ok()) {
                print(service, answer.body(), diff || arguments.has("--json"), out);
                return true;
            }
            if (answer.status() != 404) {
                throw new LocalFailure(service.processName() + " answered " + answer.summary());
            }
        }
        throw new LocalFailure("no service has a stream " + stream);
    }

    private String range(String text) throws LocalFailure {
        var range = RANGE.matcher(text);
        if (!range.matches()) {
            throw misused();
        }
        return "?from=" + range.group(1) + "&to=" + range.group(2);
    }

    private static void print(Service service, JsonNode stream, boolean whole, PrintStream out) {
        if (whole) {
            ObjectNode named = JsonNodeFactory.instance.objectNode().put("service", service.processName());
            named.setAll((ObjectNode) stream);
            out.println(named.toPrettyString());
            return;
        }
        out.printf(
                "%s of %s, version %s, key %s%n",
                stream.path("streamId").asText(),
                service.processName(),
                stream.path("version").asText(),
                stream.path("key").asText());
        stream.path("events")
                .forEach(event -> out.printf(
                        "  #%s @%s  %s  %s  %s%n      %s%n",
                        event.path("version").asText(),
                        event.path("position").asText(),
                        event.path("time").asText(),
                        event.path("type").asText(),
                        event.path("actor").asText(),
                        event.path("data")));
        if (!stream.path("page").path("next").asText("").isEmpty()) {
            out.println("  … and more: ops events --subject "
                    + stream.path("streamId").asText());
        }
    }
}
