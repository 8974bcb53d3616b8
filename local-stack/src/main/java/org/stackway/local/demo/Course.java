package org.stackway.local.demo;

import java.math.BigDecimal;
import java.util.List;

/** A course of the Power Electronics pathway of the MS-ECE, as the public catalogue states it. */
record Course(String code, BigDecimal creditHours) {

    /** Dollars a credit hour, in cents, as the programme's page states it. */
    static final long RATE_CENTS = 66_700;

    static final String PROGRAMME = "MS-ECE";
    static final String PATHWAY = "power-electronics";

    static final List<Course> POWER_ELECTRONICS = List.of(
            new Course("ECEA-5700", new BigDecimal("0.8")),
            new Course("ECEA-5701", new BigDecimal("1.0")),
            new Course("ECEA-5702", new BigDecimal("1.2")),
            new Course("ECEA-5703", new BigDecimal("1.0")));

    long tuitionCents() {
        return creditHours.multiply(BigDecimal.valueOf(RATE_CENTS)).longValueExact();
    }
}
