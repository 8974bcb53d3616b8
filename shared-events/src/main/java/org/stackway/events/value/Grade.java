package org.stackway.events.value;

import java.math.BigDecimal;

/** The letter grades of the graduate scale and their points. There is no A+; the best is A with 4.0. */
public enum Grade implements WireValue {
    A("A", "4.0"),
    A_MINUS("A-", "3.7"),
    B_PLUS("B+", "3.3"),
    B("B", "3.0"),
    B_MINUS("B-", "2.7"),
    C_PLUS("C+", "2.3"),
    C("C", "2.0"),
    C_MINUS("C-", "1.7"),
    D_PLUS("D+", "1.3"),
    D("D", "1.0"),
    D_MINUS("D-", "0.7"),
    F("F", "0.0");

    private final String symbol;
    private final BigDecimal points;

    Grade(String symbol, String points) {
        this.symbol = symbol;
        this.points = new BigDecimal(points);
    }

    /**
     * Reads the wire form, "A-".
     *
     * @throws IllegalArgumentException if it is not one of the twelve letters
     */
    public static Grade parse(String wire) {
        for (Grade grade : values()) {
            if (grade.symbol.equals(wire)) {
                return grade;
            }
        }
        throw Refusal.of("one of the grades A, A-, B+, B, B-, C+, C, C-, D+, D, D-, F", wire);
    }

    /** The grade points of one credit hour with this grade. */
    public GradePoints points() {
        return new GradePoints(points);
    }

    /** Whether this grade is the same as or better than the other. */
    public boolean atLeast(Grade other) {
        return points.compareTo(other.points) >= 0;
    }

    @Override
    public String wire() {
        return symbol;
    }

    @Override
    public String toString() {
        return symbol;
    }
}
