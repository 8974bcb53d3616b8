package org.stackway.local.demo;

import java.math.BigDecimal;
import java.util.List;

/**
 * A course as the public catalogue states it.
 *
 * @param rateCents of a credit hour, by its owning programme
 */
record Course(String code, BigDecimal creditHours, long rateCents) {

    /** Dollars a credit hour, in cents, as the programme's page states it. */
    static final long RATE_CENTS = 66_700;

    /** The same of the MS-CS. */
    static final long MS_CS_RATE_CENTS = 52_500;

    static final String PROGRAMME = "MS-ECE";
    static final String PATHWAY = "power-electronics";

    /** The programme's first pathway. */
    static final List<Course> POWER_ELECTRONICS = List.of(
            new Course("ECEA-5700", new BigDecimal("0.8")),
            new Course("ECEA-5701", new BigDecimal("1.0")),
            new Course("ECEA-5702", new BigDecimal("1.2")),
            new Course("ECEA-5703", new BigDecimal("1.0")));

    /** A course of the MS-ECE. */
    Course(String code, BigDecimal creditHours) {
        this(code, creditHours, RATE_CENTS);
    }

    long tuitionCents() {
        return creditHours.multiply(BigDecimal.valueOf(rateCents)).longValueExact();
    }
}
