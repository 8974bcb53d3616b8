package org.stackway.billing.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.stackway.billing.account.FundingFacts.Useless;
import org.stackway.billing.ledger.AccountMoney;
import org.stackway.billing.ledger.ChargeStatus;
import org.stackway.billing.ledger.ChargeTimeline;
import org.stackway.billing.ledger.EnrollmentMoney;
import org.stackway.billing.tuition.TuitionRate;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.FundingEndReason;
import org.stackway.events.value.Money;
import org.stackway.kit.domain.Inputs;
import org.stackway.kit.domain.Policy;

/**
 * What an account decision needs from outside.
 *
 * @param rate of the owning programme, in force at the instant of the request; for tuition
 * @param returnedDebt what is owed because payments came back; for holds
 * @param voided the enrolments that ended without money here or under way; for charges
 * @param funding about third parties
 * @param standing what charges stand at, less what was credited; a charge that is not among them stands at its price
 */
public record AccountFacts(
        Optional<TuitionRate.InForce> rate,
        Money returnedDebt,
        Set<EnrollmentId> voided,
        FundingFacts funding,
        Map<EnrollmentId, Money> standing)
        implements Inputs {

    public AccountFacts {
        voided = Set.copyOf(voided);
        standing = Map.copyOf(standing);
    }

    /** Of charges of which nothing was credited. */
    public AccountFacts(
            Optional<TuitionRate.InForce> rate, Money returnedDebt, Set<EnrollmentId> voided, FundingFacts funding) {
        this(rate, returnedDebt, voided, funding, Map.of());
    }

    /** The facts that what is owed depends on. */
    public static AccountFacts of(Instant now, List<EnrollmentMoney> money, Optional<Policy> policy) {
        Map<EnrollmentId, ChargeStatus> charges = new HashMap<>();
        List<Useless> useless = new ArrayList<>();
        for (EnrollmentMoney one : money) {
            ChargeTimeline.of(one).status().ifPresent(status -> charges.put(one.enrollmentId(), status));
            boolean dropped = one.seat().droppedAt() != null && one.seat().reversedAt() == null;
            one.fundings().stream()
                    .filter(part -> part.live() && (dropped || part.declinedAt() != null))
                    .map(part -> new Useless(
                            part.authorizationId(),
                            one.enrollmentId(),
                            part.declinedAt() == null ? FundingEndReason.DROPPED : FundingEndReason.DECLINED))
                    .forEach(useless::add);
        }
        return new AccountFacts(
                Optional.empty(),
                AccountMoney.returnedDebt(money),
                AccountMoney.voided(money),
                new FundingFacts(now, charges, useless, AccountMoney.lapsedDebt(money), policy),
                money.stream()
                        .filter(one -> one.charge().isPresent())
                        .collect(Collectors.toMap(
                                EnrollmentMoney::enrollmentId,
                                one -> one.charge().orElseThrow().amount())));
    }

    @Override
    public List<Policy> policies() {
        return funding.policy().stream().toList();
    }
}
