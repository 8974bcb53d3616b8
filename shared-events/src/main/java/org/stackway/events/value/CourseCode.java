package org.stackway.events.value;

import java.util.regex.Pattern;

/**
 * The code of a course: "ECEA-5700" on the wire, in paths and in ids, "ECEA 5700" where people read it.
 *
 * @param value the wire form
 */
public record CourseCode(String value) implements WireValue, Comparable<CourseCode> {
    private static final Pattern FORM = Pattern.compile("[A-Z]{4}-\\d{4}");

    public CourseCode {
        Refusal.requireMatch(FORM, value, "a course code like ECEA-5700");
    }

    /**
     * Reads the wire form.
     *
     * @throws IllegalArgumentException if it is anything else, also the form shown to people
     */
    public static CourseCode parse(String wire) {
        return new CourseCode(wire);
    }

    /** As people write it, "ECEA 5700". */
    public String shown() {
        return value.replace('-', ' ');
    }

    @Override
    public int compareTo(CourseCode other) {
        return value.compareTo(other.value);
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
