package org.stackway.events.value;

import java.util.regex.Pattern;

/** Words the refusal of a bad value the same way everywhere: what was expected, and what came instead. */
final class Refusal {
    private static final int SHOWN_CHARS = 60;

    private Refusal() {}

    static IllegalArgumentException of(String expected, String got) {
        return new IllegalArgumentException("expected " + expected + ", got " + shown(got));
    }

    static IllegalArgumentException of(String expected, String got, Throwable cause) {
        return new IllegalArgumentException("expected " + expected + ", got " + shown(got), cause);
    }

    static String requireMatch(Pattern form, String value, String expected) {
        if (!form.matcher(value).matches()) {
            throw of(expected, value);
        }
        return value;
    }

    /** Cut and freed of control characters, because the text comes from outside and ends up in logs and answers. */
    private static String shown(String got) {
        String cut = got.length() <= SHOWN_CHARS ? got : got.substring(0, SHOWN_CHARS) + "…";
        return '"' + cut.replaceAll("\\p{Cntrl}", "?") + '"';
    }
}
