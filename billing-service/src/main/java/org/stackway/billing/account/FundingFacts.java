package org.stackway.billing.account;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stackway.billing.ledger.ChargeStatus;
import org.stackway.events.value.AuthorizationId;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.FundingEndReason;
import org.stackway.events.value.Money;
import org.stackway.kit.domain.Policy;

/**
 * What decisions about third-party funding need from outside.
 *
 * @param now business time
 * @param charges what the charges of the learner are now
 * @param useless guarantees that stand and can no longer be used
 * @param lapsedDebt what is owed because a guarantee was not paid in time
 * @param policy on third-party funding, for a new guarantee
 */
public record FundingFacts(
        Instant now,
        Map<EnrollmentId, ChargeStatus> charges,
        List<Useless> useless,
        Money lapsedDebt,
        Optional<Policy> policy) {

    public FundingFacts {
        charges = Map.copyOf(charges);
        useless = List.copyOf(useless);
    }

    /** A guarantee of an enrolment that was declined, or dropped with a full refund. */
    public record Useless(AuthorizationId authorizationId, EnrollmentId enrollmentId, FundingEndReason reason) {}

    /** Nothing is guaranteed and nothing is to be. */
    static FundingFacts none(Instant now) {
        return new FundingFacts(now, Map.of(), List.of(), Money.zero(), Optional.empty());
    }
}
