package org.stackway.enrollment.hold;

import org.stackway.events.value.HoldId;
import org.stackway.events.value.HoldKind;

/** A hold in force that blocks new enrolment requests; what was requested before it stands. */
public record RegistrationHold(HoldId holdId, HoldKind kind, String reason) {}
