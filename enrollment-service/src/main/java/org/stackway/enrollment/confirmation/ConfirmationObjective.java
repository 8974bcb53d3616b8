package org.stackway.enrollment.confirmation;

import java.time.Duration;
import java.time.Instant;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.kit.domain.Policy;
import org.stackway.kit.domain.Rule;

/** How soon an enrolment of a programme is to be confirmed. */
public record ConfirmationObjective(Duration within) {

    private static final String WITHIN = "withinMinutes";

    /** By the policy in force; a programme that it does not name has the general objective. */
    @Rule({"EN-03", "3.13"})
    public static ConfirmationObjective of(ProgrammeCode programme, Policy policy) {
        String own = WITHIN + "." + programme;
        return new ConfirmationObjective(
                Duration.ofMinutes(policy.number(policy.parameters().containsKey(own) ? own : WITHIN)));
    }

    /** The last instant at which a confirmation is in time. */
    Instant dueAt(Instant since) {
        return since.plus(within);
    }

    boolean kept(Instant since, Instant sentAt) {
        return !sentAt.isAfter(dueAt(since));
    }
}
