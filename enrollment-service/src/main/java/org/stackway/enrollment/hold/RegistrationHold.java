package org.stackway.enrollment.hold;

import org.jspecify.annotations.Nullable;
import org.stackway.events.value.HoldId;
import org.stackway.events.value.HoldKind;
import org.stackway.kit.domain.NotPersonal;

/** A hold in force that blocks new enrolment requests; what was requested before it stands. */
public record RegistrationHold(
        HoldId holdId,
        HoldKind kind,
        @NotPersonal("a reason code of billing") @Nullable String reason) {

    /** What blocks, in short words. */
    public String label() {
        return reason == null ? kind.name() : kind + " " + reason;
    }
}
