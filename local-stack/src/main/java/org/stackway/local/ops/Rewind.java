package org.stackway.local.ops;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.stackway.local.Arguments;
import org.stackway.local.LocalFailure;
import org.stackway.local.api.ServiceApi;

/** Lets a service apply again what others told it. */
final class Rewind implements Verb {

    @Override
    public String name() {
        return "rewind";
    }

    @Override
    public String synopsis() {
        return "<service> --reason R [--streams a,b] [--from T] [--source S --from-position N] [--effects allow] [--rate N] [--dry-run] [--detach] [--json]";
    }

    @Override
    public String summary() {
        return "let a service apply again what others told it; reactions stay silent unless allowed and approved";
    }

    @Override
    public boolean run(ServiceApi api, List<String> words, PrintStream out) throws LocalFailure, InterruptedException {
        Arguments arguments = Arguments.parse(
                words,
                Requests.flags(),
                Set.of("--reason", "--streams", "--from", "--source", "--from-position", "--effects", "--rate"));
        if (arguments.rest().size() != 1) {
            throw misused();
        }
        Map<String, Object> body = new LinkedHashMap<>(Map.of("kind", "REWIND"));
        Requests.common(arguments, body);
        Requests.lists(arguments, body, Map.of("--streams", "streams"));
        Requests.texts(arguments, body, Map.of("--from", "from", "--source", "source"));
        Requests.positions(arguments, body, Map.of("--from-position", "fromPosition"));
        arguments.value("--effects").ifPresent(effects -> body.put("effects", effects.toUpperCase(Locale.ROOT)));
        return Job.run(api, Services.named(arguments.rest().getFirst()), "/ops/v1/replays", body, arguments, out);
    }
}
