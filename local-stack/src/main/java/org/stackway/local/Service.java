package org.stackway.local;

import java.util.Locale;

/** The five services as the local stack sees them: a name, a database, a port. */
public enum Service {
    ENROLLMENT(1),
    BILLING(2),
    ADMISSION(3),
    SESSION(4),
    TRANSCRIPT(5);

    private final int portOffset;

    Service(int portOffset) {
        this.portOffset = portOffset;
    }

    /** The database, and the short name in configuration: {@code billing}. */
    public String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The module, the process and the event source: {@code billing-service}. */
    public String processName() {
        return shortName() + "-service";
    }

    /** Its port, counted from the base of its stack. */
    int portOffset() {
        return portOffset;
    }
}
