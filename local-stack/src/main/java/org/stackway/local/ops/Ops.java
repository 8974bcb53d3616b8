package org.stackway.local.ops;

import java.io.PrintStream;
import java.util.List;
import org.stackway.local.LocalFailure;
import org.stackway.local.api.ServiceApi;

/** The verbs for operators. */
public final class Ops {
    private static final List<Verb> VERBS = List.of(new Causes());

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
     * Runs the verb that the first word names; without words it lists them.
     *
     * @throws LocalFailure if there is no such verb, or what it says went wrong
     */
    public boolean run(List<String> words) throws LocalFailure, InterruptedException {
        if (words.isEmpty()) {
            VERBS.forEach(verb -> out.printf("  ops %-44s %s%n", verb.name() + " " + verb.synopsis(), verb.summary()));
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
