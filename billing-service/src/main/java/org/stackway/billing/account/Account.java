package org.stackway.billing.account;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.HoldId;

/**
 * What an account decides on.
 *
 * @param answers which enrolment requests were answered, and whether with a charge
 * @param hold the financial hold in force
 */
public record Account(Map<EnrollmentId, Answer> answers, Optional<HoldId> hold) {

    public Account {
        answers = Map.copyOf(answers);
    }

    /** How billing answered an enrolment request, once and for good. */
    public enum Answer {
        CHARGED,
        UNAVAILABLE
    }

    static Account empty() {
        return new Account(Map.of(), Optional.empty());
    }

    Account with(EnrollmentId enrollment, Answer answer) {
        Map<EnrollmentId, Answer> more = new HashMap<>(answers);
        more.put(enrollment, answer);
        return new Account(more, hold);
    }

    Account withHold(Optional<HoldId> next) {
        return new Account(answers, next);
    }
}
