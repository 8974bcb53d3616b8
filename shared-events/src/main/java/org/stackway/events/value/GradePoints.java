package org.stackway.events.value;

import java.math.BigDecimal;

/**
 * Grade points, from 0 to 4 with at most three decimals: the points of a grade, or a minimum that an average or a
 * grade must reach. The wire form has at least one decimal, "3.7".
 *
 * @param value canonical, trailing zeros stripped down to one decimal
 */
public record GradePoints(BigDecimal value) implements WireValue, Comparable<GradePoints> {
    private static final BigDecimal MAX = BigDecimal.valueOf(4);
    private static final String EXPECTED = "grade points from 0 to 4 with at most three decimals, like 3.7";

    public GradePoints {
        Decimals.requireWithin(value, MAX, 3, EXPECTED);
        value = Decimals.canonical(value);
    }

    /**
     * Reads the wire form.
     *
     * @throws IllegalArgumentException if it is not a plain decimal within bounds
     */
    public static GradePoints parse(String wire) {
        return new GradePoints(Decimals.parse(wire, EXPECTED));
    }

    @Override
    public int compareTo(GradePoints other) {
        return value.compareTo(other.value);
    }

    @Override
    public String wire() {
        return value.toPlainString();
    }

    @Override
    public String toString() {
        return wire();
    }
}
