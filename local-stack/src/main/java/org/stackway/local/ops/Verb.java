package org.stackway.local.ops;

import java.io.PrintStream;
import java.util.List;
import org.stackway.local.LocalFailure;
import org.stackway.local.api.ServiceApi;

/** One verb of {@code ./stackway ops}. With {@code --json} it prints one JSON document and nothing else. */
interface Verb {

    /** As it is typed. */
    String name();

    /** What stands behind the name, for the usage line. */
    String synopsis();

    /** What it does, in one line. */
    String summary();

    /**
     * Does it and prints the answer.
     *
     * @return false if what was asked about is not as it should be: exit code 1
     * @throws LocalFailure with a line that says what is wrong with the words, or with a service
     */
    boolean run(ServiceApi api, List<String> words, PrintStream out) throws LocalFailure, InterruptedException;

    /** For words that make no sense. */
    default LocalFailure misused() {
        return new LocalFailure("usage: ./stackway ops " + name() + " " + synopsis());
    }
}
