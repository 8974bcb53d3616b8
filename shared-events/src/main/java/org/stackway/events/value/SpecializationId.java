package org.stackway.events.value;

import java.util.regex.Pattern;

/**
 * The id of a specialization, "power-electronics".
 *
 * @param value the wire form
 */
public record SpecializationId(String value) implements WireValue {
    private static final Pattern FORM = Pattern.compile("(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*");

    public SpecializationId {
        Refusal.requireMatch(FORM, value, "a specialization id like power-electronics");
    }

    /**
     * Reads the wire form.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static SpecializationId parse(String wire) {
        return new SpecializationId(wire);
    }

    @Override
    public String wire() {
        return value;
    }

    @Override
    public String toString() {
        return value;
    }
}
