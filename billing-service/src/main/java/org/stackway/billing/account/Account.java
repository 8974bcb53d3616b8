package org.stackway.billing.account;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stackway.events.billing.AccountEvent.FundingEnded;
import org.stackway.events.billing.AccountEvent.FundingGuaranteed;
import org.stackway.events.billing.AccountEvent.TuitionAssessed;
import org.stackway.events.value.AuthorizationId;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Funder;
import org.stackway.events.value.HoldId;
import org.stackway.events.value.Money;

/**
 * What an account decides on.
 *
 * @param answers which enrolment requests were answered, and whether with a charge
 * @param charges the charges, by enrolment
 * @param fundings what third parties guaranteed
 * @param hold the financial hold in force
 */
public record Account(
        Map<EnrollmentId, Answer> answers,
        Map<EnrollmentId, Charge> charges,
        Map<AuthorizationId, Funding> fundings,
        Optional<HoldId> hold) {

    public Account {
        answers = Map.copyOf(answers);
        charges = Map.copyOf(charges);
        fundings = Map.copyOf(fundings);
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

    /**
     * What a third party guaranteed.
     *
     * @param enrollments all it was given for
     * @param live what it still stands for, by enrolment
     */
    public record Funding(
            Funder funder, Instant validUntil, Set<EnrollmentId> enrollments, Map<EnrollmentId, Money> live) {
        public Funding {
            enrollments = Set.copyOf(enrollments);
            live = Map.copyOf(live);
        }
    }

    static Account empty() {
        return new Account(Map.of(), Map.of(), Map.of(), Optional.empty());
    }

    Optional<Charge> charge(EnrollmentId enrollment) {
        return Optional.ofNullable(charges.get(enrollment));
    }

    Account with(EnrollmentId enrollment, Answer answer) {
        Map<EnrollmentId, Answer> more = new HashMap<>(answers);
        more.put(enrollment, answer);
        return new Account(more, charges, fundings, hold);
    }

    Account charged(TuitionAssessed assessed) {
        Map<EnrollmentId, Charge> more = new HashMap<>(charges);
        more.put(assessed.enrollmentId(), new Charge(assessed, false));
        return new Account(answers, more, fundings, hold).with(assessed.enrollmentId(), Answer.CHARGED);
    }

    Account voided(EnrollmentId enrollment, boolean voided) {
        Map<EnrollmentId, Charge> more = new HashMap<>(charges);
        more.computeIfPresent(enrollment, (id, charge) -> new Charge(charge.assessed(), voided));
        return new Account(answers, more, fundings, hold);
    }

    /** Each enrolment is guaranteed at its charge: the amount of the event is their sum. */
    Account funded(FundingGuaranteed guaranteed) {
        Map<EnrollmentId, Money> live = new HashMap<>();
        guaranteed.enrollmentIds().forEach(id -> charge(id)
                .ifPresent(charge -> live.put(id, charge.assessed().amount())));
        Map<AuthorizationId, Funding> more = new HashMap<>(fundings);
        more.put(
                guaranteed.authorizationId(),
                new Funding(guaranteed.funder(), guaranteed.validUntil(), live.keySet(), live));
        return new Account(answers, charges, more, hold);
    }

    Account fundingEnded(FundingEnded ended) {
        Map<AuthorizationId, Funding> more = new HashMap<>(fundings);
        more.computeIfPresent(ended.authorizationId(), (id, was) -> {
            Map<EnrollmentId, Money> left = new HashMap<>(was.live());
            left.remove(ended.enrollmentId());
            return new Funding(was.funder(), was.validUntil(), was.enrollments(), left);
        });
        return new Account(answers, charges, more, hold);
    }

    Account withHold(Optional<HoldId> next) {
        return new Account(answers, charges, fundings, next);
    }
}
