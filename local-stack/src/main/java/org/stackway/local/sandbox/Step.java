package org.stackway.local.sandbox;

import java.time.Instant;
import java.util.UUID;

/** Something that will happen to a payment at a business instant. */
record Step(UUID stepId, UUID paymentId, Payment.State to, Instant dueAt) {}
