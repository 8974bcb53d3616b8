package org.stackway.events.value;

import java.math.BigDecimal;

/**
 * Credit hours of one course or one requirement: more than 0, at most 30, at most two decimals (BI-04: fractions
 * such as 0.6 and 1.2 are the rule, so this is decimal and never binary). The wire form has at least one decimal,
 * "0.6", "1.0".
 *
 * @param value canonical, trailing zeros stripped down to one decimal
 */
public record CreditHours(BigDecimal value) implements WireValue, Comparable<CreditHours> {
    private static final BigDecimal MAX = BigDecimal.valueOf(30);
    private static final String EXPECTED = "credit hours above 0 and at most 30 with at most two decimals, like 0.6";

    public CreditHours {
        Decimals.requireWithin(value, MAX, 2, EXPECTED);
        if (value.signum() == 0) {
            throw Refusal.of(EXPECTED, value.toString());
        }
        value = Decimals.canonical(value);
    }

    /**
     * Reads the wire form.
     *
     * @throws IllegalArgumentException if it is not a plain decimal within bounds
     */
    public static CreditHours parse(String wire) {
        return new CreditHours(Decimals.parse(wire, EXPECTED));
    }

    @Override
    public int compareTo(CreditHours other) {
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
