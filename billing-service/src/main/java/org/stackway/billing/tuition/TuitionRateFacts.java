package org.stackway.billing.tuition;

import java.time.Instant;

/** What a rate decision needs from outside: the business time. */
public record TuitionRateFacts(Instant now) {}
