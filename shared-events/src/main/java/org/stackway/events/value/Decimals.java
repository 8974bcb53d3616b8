package org.stackway.events.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Reads and normalises the small decimals of the domain; exponents, signs and long digit strings are refused. */
final class Decimals {
    private static final Pattern PLAIN = Pattern.compile("\\d{1,3}(\\.\\d{1,4})?");

    private Decimals() {}

    static BigDecimal parse(String wire, String expected) {
        return new BigDecimal(Refusal.requireMatch(PLAIN, wire, expected));
    }

    /**
     * Strips trailing zeros down to one decimal, so that equal numbers are equal records and have one wire form: 1,
     * 1.0 and 1.00 are all "1.0".
     */
    static BigDecimal canonical(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 1 ? stripped.setScale(1, RoundingMode.UNNECESSARY) : stripped;
    }

    static void requireWithin(BigDecimal value, BigDecimal max, int scale, String expected) {
        if (value.signum() < 0
                || value.compareTo(max) > 0
                || value.stripTrailingZeros().scale() > scale) {
            throw Refusal.of(expected, value.precision() - value.scale() > 20 ? "a huge number" : value.toString());
        }
    }
}
