package org.stackway.local.ops;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stackway.local.Arguments;
import org.stackway.local.LocalFailure;
import org.stackway.local.api.ServiceApi;

/** Lets a store that was put back to an older state take from its topic what it has lost. */
final class Recover implements Verb {

    @Override
    public String name() {
        return "recover";
    }

    @Override
    public String synopsis() {
        return "<service> --reason R [--dry-run] [--detach] [--json]";
    }

    @Override
    public String summary() {
        return "after a restore from a backup: take back from the service's own topic what its store has lost";
    }

    @Override
    public boolean run(ServiceApi api, List<String> words, PrintStream out) throws LocalFailure, InterruptedException {
        Arguments arguments = Arguments.parse(words, Requests.flags(), Set.of("--reason"));
        if (arguments.rest().size() != 1) {
            throw misused();
        }
        Map<String, Object> body = new LinkedHashMap<>(Map.of("kind", "RECOVER"));
        Requests.common(arguments, body);
        return Job.run(api, Services.named(arguments.rest().getFirst()), "/ops/v1/replays", body, arguments, out);
    }
}
