package org.stackway.local.ops;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stackway.local.Arguments;
import org.stackway.local.LocalFailure;
import org.stackway.local.api.ServiceApi;

/** Sends a service's stored events once more. */
final class Republish implements Verb {

    @Override
    public String name() {
        return "republish";
    }

    @Override
    public String synopsis() {
        return "<service> --reason R [--live] [--streams a,b] [--types A,B] [--from T] [--to T] [--from-position N] [--to-position N] [--rate N] [--dry-run] [--detach] [--json]";
    }

    @Override
    public String summary() {
        return "send stored events once more, to a topic of their own or with --live to where they belong";
    }

    @Override
    public boolean run(ServiceApi api, List<String> words, PrintStream out) throws LocalFailure, InterruptedException {
        Arguments arguments = Arguments.parse(
                words,
                Requests.flags("--live"),
                Set.of(
                        "--reason",
                        "--streams",
                        "--types",
                        "--from",
                        "--to",
                        "--from-position",
                        "--to-position",
                        "--rate"));
        if (arguments.rest().size() != 1) {
            throw misused();
        }
        Map<String, Object> body = new LinkedHashMap<>(Map.of("kind", "REPUBLISH"));
        Requests.common(arguments, body);
        Requests.lists(arguments, body, Map.of("--streams", "streams", "--types", "types"));
        Requests.texts(arguments, body, Map.of("--from", "from", "--to", "to"));
        Requests.positions(arguments, body, Map.of("--from-position", "fromPosition", "--to-position", "toPosition"));
        if (arguments.has("--live")) {
            body.put("target", "LIVE");
        }
        return Job.run(api, Services.named(arguments.rest().getFirst()), "/ops/v1/replays", body, arguments, out);
    }
}
