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

/** Makes a read model anew beside the live one, or goes back to the generation before. */
final class Rebuild implements Verb {

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public String synopsis() {
        return "<service> <projection> --reason R [--expect same|changed] [--rate N] [--rollback] [--dry-run] [--detach] [--json]";
    }

    @Override
    public String summary() {
        return "make a read model anew while requests go on, compare, exchange; ops projections lists them";
    }

    @Override
    public boolean run(ServiceApi api, List<String> words, PrintStream out) throws LocalFailure, InterruptedException {
        Arguments arguments =
                Arguments.parse(words, Requests.flags("--rollback"), Set.of("--reason", "--expect", "--rate"));
        if (arguments.rest().size() != 2 || !arguments.rest().get(1).matches("[a-z_-]+")) {
            throw misused();
        }
        Map<String, Object> body = new LinkedHashMap<>();
        arguments.value("--expect").ifPresent(expect -> body.put("expect", expect.toUpperCase(Locale.ROOT)));
        Requests.common(arguments, body);
        String path = "/ops/v1/projections/" + arguments.rest().get(1)
                + (arguments.has("--rollback") ? "/rollbacks" : "/rebuilds");
        return Job.run(api, Services.named(arguments.rest().getFirst()), path, body, arguments, out);
    }
}
