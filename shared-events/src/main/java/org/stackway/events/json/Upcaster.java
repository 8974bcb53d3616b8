package org.stackway.events.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One step from a version of an event type to the next: what was stored as version <em>n</em> becomes what version
 * <em>n</em> + 1 would have stored for the same fact. Pure: the same JSON gives the same JSON, for ever; it asks nobody and
 * knows no time. A step, once released, is never changed, because stored events are read through it.
 *
 * @param from the name of the older version, {@code org.stackway.<service>.<EventName>.v<n>}
 * @param step changes the object it is given, which nobody else holds, and returns it
 */
public record Upcaster(String from, UnaryOperator<ObjectNode> step) {
    private static final Pattern NAME = Pattern.compile("(.+\\.v)([1-9]\\d{0,3})");

    public Upcaster {
        versionOf(from);
    }

    /** The name of the version that it leads to. */
    public String to() {
        return withVersion(from, versionOf(from) + 1);
    }

    /** The version in a type name: 2 of {@code ….v2}. */
    static int versionOf(String name) {
        return Integer.parseInt(parts(name).group(2));
    }

    /** The name of another version of the same type. */
    static String withVersion(String name, int version) {
        return parts(name).group(1) + version;
    }

    private static Matcher parts(String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            throw new IllegalArgumentException("an event type's name ends with its version: " + name);
        }
        return parts;
    }
}
