package org.stackway.events.value;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A grade point average as it is <em>shown</em>: cut, not rounded, to three decimals (rule 3.24), because 2.9999 must
 * never be shown as 3.000 to someone who was not admitted. Decisions do not use it: they compare Σ(credits × points)
 * with the minimum × Σ credits, without a division.
 *
 * @param value from 0 to 4, always with exactly three decimals
 */
public record Gpa(BigDecimal value) implements WireValue, Comparable<Gpa> {
    private static final BigDecimal MAX = BigDecimal.valueOf(4);
    private static final int SHOWN_DECIMALS = 3;
    private static final String EXPECTED = "a GPA from 0 to 4 with at most three decimals, like 2.975";

    public Gpa {
        Decimals.requireWithin(value, MAX, SHOWN_DECIMALS, EXPECTED);
        value = value.setScale(SHOWN_DECIMALS, RoundingMode.UNNECESSARY);
    }

    /**
     * The average of attempts with these totals.
     *
     * @param weightedPoints Σ(credits × points)
     * @param creditHours Σ credits
     * @throws IllegalArgumentException if there are no credits, or the totals give no value from 0 to 4
     */
    public static Gpa cut(BigDecimal weightedPoints, BigDecimal creditHours) {
        if (creditHours.signum() <= 0) {
            throw Refusal.of("a positive sum of credit hours to average over", creditHours.toString());
        }
        return new Gpa(weightedPoints.divide(creditHours, SHOWN_DECIMALS, RoundingMode.DOWN));
    }

    /**
     * Reads the wire form.
     *
     * @throws IllegalArgumentException if it is not a plain decimal within bounds
     */
    public static Gpa parse(String wire) {
        return new Gpa(Decimals.parse(wire, EXPECTED));
    }

    @Override
    public int compareTo(Gpa other) {
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
