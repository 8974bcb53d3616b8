package org.stackway.events.value;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A regular semester, "2026-FALL": its two sessions together, over which load and standing are computed (SE-12,
 * XC-03). Ordered by time.
 *
 * @param year four digits, from 2000 on
 * @param term the term
 */
public record SemesterId(int year, Term term) implements WireValue, Comparable<SemesterId> {
    private static final Pattern FORM = Pattern.compile("(2\\d{3})-(SPRING|SUMMER|FALL)");
    private static final String EXPECTED = "a semester like 2026-FALL";
    private static final Comparator<SemesterId> BY_TIME =
            Comparator.comparingInt(SemesterId::year).thenComparing(SemesterId::term);

    public SemesterId {
        if (year < 2000 || year > 2999) {
            throw Refusal.of(EXPECTED, year + "-" + term);
        }
    }

    /**
     * Reads the wire form.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static SemesterId parse(String wire) {
        Matcher parts = FORM.matcher(wire);
        if (!parts.matches()) {
            throw Refusal.of(EXPECTED, wire);
        }
        return new SemesterId(Integer.parseInt(parts.group(1)), Term.valueOf(parts.group(2)));
    }

    @Override
    public int compareTo(SemesterId other) {
        return BY_TIME.compare(this, other);
    }

    @Override
    public String wire() {
        return year + "-" + term;
    }

    @Override
    public String toString() {
        return wire();
    }
}
