package org.stackway.events.value;

import java.util.Comparator;

/**
 * A session of eight weeks, "2026-FALL-2": the first or second half of a semester. Ordered by time.
 *
 * @param semester the semester it belongs to
 * @param number 1 or 2
 */
public record SessionId(SemesterId semester, int number) implements WireValue, Comparable<SessionId> {
    private static final String EXPECTED = "a session like 2026-FALL-2";
    private static final Comparator<SessionId> BY_TIME =
            Comparator.comparing(SessionId::semester).thenComparingInt(SessionId::number);

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
        if (!wire.endsWith("-1") && !wire.endsWith("-2")) {
            throw Refusal.of(EXPECTED, wire);
        }
        int dash = wire.length() - 2;
        return new SessionId(SemesterId.parse(wire.substring(0, dash)), wire.charAt(dash + 1) - '0');
    }

    @Override
    public int compareTo(SessionId other) {
        return BY_TIME.compare(this, other);
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
