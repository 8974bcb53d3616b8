package org.stackway.events.envelope;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The forms of the envelope's text attributes. */
final class EnvelopeForms {
    static final Pattern TYPE =
            Pattern.compile("org\\.stackway\\.[a-z]{1,40}\\.[A-Z][A-Za-z0-9]{0,79}\\.v[1-9]\\d{0,3}");
    static final Pattern SOURCE = Pattern.compile("/[a-z][a-z0-9-]{0,79}");
    static final Pattern SUBJECT = Pattern.compile("[a-z][a-z-]{0,39}/[\\x21-\\x7e]{1,200}");
    static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    static final Pattern REQUEST_ID = Pattern.compile("[\\x20-\\x7e]{1,128}");

    private EnvelopeForms() {}

    static void require(Pattern form, String value, String attribute) {
        require(form.matcher(value).matches(), attribute);
    }

    static void requireOptional(Pattern form, @Nullable String value, String attribute) {
        if (value != null) {
            require(form, value, attribute);
        }
    }

    static void require(boolean holds, String attribute) {
        if (!holds) {
            throw new IllegalArgumentException("bad event envelope: " + attribute);
        }
    }
}
