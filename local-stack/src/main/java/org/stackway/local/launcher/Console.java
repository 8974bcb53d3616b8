package org.stackway.local.launcher;

import java.io.PrintStream;
import java.util.Locale;

/** What a person at the terminal reads. */
final class Console {
    private final PrintStream out;

    Console(PrintStream out) {
        this.out = out;
    }

    PrintStream out() {
        return out;
    }

    synchronized void line(String text) {
        out.println(text);
    }

    static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    }
}
