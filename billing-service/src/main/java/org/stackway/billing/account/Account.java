package org.stackway.billing.account;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.stackway.events.billing.AccountEvent.TuitionAssessed;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.HoldId;

/**
 * What an account decides on.
 *
 * @param answers which enrolment requests were answered, and whether with a charge
 * @param charges the charges, by enrolment
 * @param hold the financial hold in force
 */
public record Account(Map<EnrollmentId, Answer> answers, Map<EnrollmentId, Charge> charges, Optional<HoldId> hold) {

    public Account {
        answers = Map.copyOf(answers);
        charges = Map.copyOf(charges);
    }

    /** How billing answered an enrolment request, once and for good. */
    public enum Answer {
        CHARGED,
        UNAVAILABLE
    }

    /**
     * A charge. Its price is that of its assessment for as long as it exists (BI-18).
     *
     * @param voided nothing is owed of it for now
     */
    public record Charge(TuitionAssessed assessed, boolean voided) {}

    static Account empty() {
        return new Account(Map.of(), Map.of(), Optional.empty());
    }

    Account with(EnrollmentId enrollment, Answer answer) {
        Map<EnrollmentId, Answer> more = new HashMap<>(answers);
        more.put(enrollment, answer);
        return new Account(more, charges, hold);
    }

    Account charged(TuitionAssessed assessed) {
        Map<EnrollmentId, Charge> more = new HashMap<>(charges);
        more.put(assessed.enrollmentId(), new Charge(assessed, false));
        return new Account(answers, more, hold).with(assessed.enrollmentId(), Answer.CHARGED);
    }

    Account voided(EnrollmentId enrollment, boolean voided) {
        Map<EnrollmentId, Charge> more = new HashMap<>(charges);
        more.computeIfPresent(enrollment, (id, charge) -> new Charge(charge.assessed(), voided));
        return new Account(answers, more, hold);
    }

    Account withHold(Optional<HoldId> next) {
        return new Account(answers, charges, next);
    }
}
