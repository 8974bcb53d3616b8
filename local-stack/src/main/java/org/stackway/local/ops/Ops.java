package org.stackway.local.ops;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;
import org.stackway.local.LocalFailure;
import org.stackway.local.api.ServiceApi;

/** The verbs for operators. */
public final class Ops {
    private static final List<Verb> VERBS = Stream.of(
                    EventVerbs.ALL, ReplayVerbs.ALL, ConsumerVerbs.ALL, RelayVerbs.ALL, WorkVerbs.ALL, KeyVerbs.ALL)
            .flatMap(List::stream)
            .toList();

    private final ServiceApi api;
    private final PrintStream out;

    private Ops(ServiceApi api, PrintStream out) {
        this.api = api;
        this.out = out;
    }

    public static Ops of(ServiceApi api, PrintStream out) {
        return new Ops(api, out);
    }

    /**
     * Runs the verb that the first word names, behind {@code --as NAME} as that operator; without words it lists them.
     *
     * @throws LocalFailure if there is no such verb, or what it says went wrong
     */
    public boolean run(List<String> words) throws LocalFailure, InterruptedException {
        if (words.size() > 1 && words.getFirst().equals("--as")) {
            return of(api.operatedBy(words.get(1)), out).run(words.subList(2, words.size()));
        }
        if (words.isEmpty()) {
            VERBS.forEach(
                    verb -> out.printf("  ops %-12s %s%n%18s%s%n", verb.name(), verb.summary(), "", verb.synopsis()));
            return true;
        }
        String name = words.getFirst();
        for (Verb verb : VERBS) {
            if (verb.name().equals(name)) {
                return verb.run(api, words.subList(1, words.size()), out);
            }
        }
        throw new LocalFailure("there is no verb " + name + "; ./stackway ops lists them");
    }
}
