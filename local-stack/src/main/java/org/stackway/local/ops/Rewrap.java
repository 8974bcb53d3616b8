package org.stackway.local.ops;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.stackway.local.Arguments;
import org.stackway.local.LocalFailure;
import org.stackway.local.Service;
import org.stackway.local.api.Actor;
import org.stackway.local.api.ServiceApi;
import org.stackway.local.api.ServiceApi.Call;

/** Wraps by the present master key of a service whatever another one wraps, until nothing is left. */
record Rewrap() implements Verb {

    private static final String PATH = "/ops/v1/key-wraps";

    @Override
    public String name() {
        return "rewrap";
    }

    @Override
    public String synopsis() {
        return "<service> --reason R [--json]";
    }

    @Override
    public String summary() {
        return "wrap all keys by the present master key; exit code 1 if some are still wrapped by another";
    }

    @Override
    public boolean run(ServiceApi api, List<String> words, PrintStream out) throws LocalFailure, InterruptedException {
        Arguments arguments = Arguments.parse(words, Set.of("--json"), Set.of("--reason"));
        String reason = arguments.value("--reason").orElse("").strip();
        if (arguments.rest().size() != 1 || reason.isEmpty()) {
            throw misused();
        }
        Service service = Services.named(arguments.rest().getFirst());
        long rewrapped = 0;
        JsonNode done;
        do {
            done = api.require(
                    service,
                    Call.post(PATH, Actor.OPS, UUID.randomUUID().toString()).because(reason));
            rewrapped += done.path("rewrapped").asLong();
        } while (!done.path("complete").asBoolean());
        JsonNode now = api.require(service, Call.get(PATH, Actor.OPS));
        if (arguments.has("--json")) {
            out.println(now.toPrettyString());
        } else {
            out.println(rewrapped + " keys wrapped anew; " + now.path("items"));
        }
        for (JsonNode kind : now.path("items")) {
            if (kind.path("others").asLong() > 0) {
                return false;
            }
        }
        return true;
    }
}
