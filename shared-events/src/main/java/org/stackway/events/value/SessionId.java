package org.stackway.events.value;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A session of eight weeks, "2026-FALL-2": the first or second half of a semester. Ordered by time.
 *
 * @param semester the semester it belongs to
 * @param number 1 or 2
 */
public record SessionId(SemesterId semester, int number) implements WireValue, Comparable<SessionId> {
    private static final Pattern FORM = Pattern.compile("(.{1,11})-([12])");
    private static final String EXPECTED = "a session like 2026-FALL-2";

    public SessionId {
        if (number != 1 && number != 2) {
            throw Refusal.of(EXPECTED, semester + "-" + number);
        }
    }

    /**
     * Reads the wire form.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static SessionId parse(String wire) {
        Matcher parts = FORM.matcher(wire);
        if (!parts.matches()) {
            throw Refusal.of(EXPECTED, wire);
        }
        return new SessionId(SemesterId.parse(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    @Override
    public int compareTo(SessionId other) {
        return Comparator.comparing(SessionId::semester)
                .thenComparingInt(SessionId::number)
                .compare(this, other);
    }

    @Override
    public String wire() {
        return semester.wire() + "-" + number;
    }

    @Override
    public String toString() {
        return wire();
    }
}
