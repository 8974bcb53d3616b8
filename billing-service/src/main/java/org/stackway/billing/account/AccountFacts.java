package org.stackway.billing.account;

import java.util.Optional;
import java.util.Set;
import org.stackway.billing.tuition.TuitionRate;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Money;

/**
 * What an account decision needs from outside.
 *
 * @param rate of the owning programme, in force at the instant of the request; for tuition
 * @param returnedDebt what is owed because payments came back; for holds
 * @param voided the enrolments that ended without money here or under way; for charges
 */
public record AccountFacts(Optional<TuitionRate.InForce> rate, Money returnedDebt, Set<EnrollmentId> voided) {

    public AccountFacts {
        voided = Set.copyOf(voided);
    }
}
