package org.stackway.kit.domain;

import java.time.ZoneId;

/** Where the institution is. */
public final class Campus {

    /** A day is a day there, also across a change of its clocks; every local deadline is read in this zone. */
    public static final ZoneId ZONE = ZoneId.of("America/Denver");

    private Campus() {}
}
