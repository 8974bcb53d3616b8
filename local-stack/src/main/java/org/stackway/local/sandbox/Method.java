package org.stackway.local.sandbox;

import java.util.Locale;

/** How a learner pays, and which provider's webhooks tell of it. */
enum Method {
    CARD,
    ECHECK,
    FLYWIRE;

    String provider() {
        return name().toLowerCase(Locale.ROOT);
    }
}
