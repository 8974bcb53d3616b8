package org.stackway.events.value;

import java.util.regex.Pattern;

/**
 * The code of a degree programme, "MS-ECE". It is stable; the name of a programme is not (TR-02).
 *
 * @param value the wire form
 */
public record ProgrammeCode(String value) implements Credential {
    private static final Pattern FORM = Pattern.compile("[A-Z]{2,5}-[A-Z]{2,6}");

    public ProgrammeCode {
        Refusal.requireMatch(FORM, value, "a programme code like MS-ECE");
    }

    /**
     * Reads the wire form.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static ProgrammeCode parse(String wire) {
        return new ProgrammeCode(wire);
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
