package org.stackway.billing.account;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.stackway.billing.account.Account.Answer;
import org.stackway.billing.account.AccountCommand.AssessTuition;
import org.stackway.billing.account.AccountCommand.AuthorizeFunding;
import org.stackway.billing.account.AccountCommand.LapseFunding;
import org.stackway.billing.account.AccountCommand.RecordFunderPaid;
import org.stackway.billing.account.AccountCommand.Review;
import org.stackway.billing.tuition.TuitionRate;
import org.stackway.events.billing.AccountEvent;
import org.stackway.events.billing.AccountEvent.FinancialHoldPlaced;
import org.stackway.events.billing.AccountEvent.FinancialHoldReleased;
import org.stackway.events.billing.AccountEvent.FundingEnded;
import org.stackway.events.billing.AccountEvent.FundingGuaranteed;
import org.stackway.events.billing.AccountEvent.TuitionAssessed;
import org.stackway.events.billing.AccountEvent.TuitionReinstated;
import org.stackway.events.billing.AccountEvent.TuitionUnavailable;
import org.stackway.events.billing.AccountEvent.TuitionVoided;
import org.stackway.events.enrollment.EnrollmentEvent.EnrollmentRequested;
import org.stackway.events.value.FinancialHoldReason;
import org.stackway.events.value.Money;
import org.stackway.events.value.TuitionUnavailableReason;
import org.stackway.kit.domain.Decider;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Finding;
import org.stackway.kit.domain.Requirement;
import org.stackway.kit.domain.Rule;

/** Decides about charges and holds of one learner. */
public final class AccountDecider implements Decider<Account, AccountCommand, AccountEvent, AccountFacts> {

    @Override
    public Account initial() {
        return Account.empty();
    }

    @Override
    public Account evolve(Account state, AccountEvent event) {
        return switch (event) {
            case TuitionAssessed assessed -> state.charged(assessed);
            case TuitionVoided voided -> state.voided(voided.enrollmentId(), true);
            case TuitionReinstated reinstated -> state.voided(reinstated.enrollmentId(), false);
            case TuitionUnavailable unavailable -> state.with(unavailable.enrollmentId(), Answer.UNAVAILABLE);
            case FinancialHoldPlaced placed -> state.withHold(Optional.of(placed.holdId()));
            case FinancialHoldReleased released -> state.withHold(Optional.empty());
            case FundingGuaranteed guaranteed -> state.funded(guaranteed);
            case FundingEnded ended -> state.fundingEnded(ended);
        };
    }

    @Override
    public Decision<AccountEvent> decide(Account state, AccountCommand command, AccountFacts facts) {
        return switch (command) {
            case AssessTuition assess -> assess(state, assess, facts.rate());
            case Review review -> Decision.accepted(review(state, review, facts), debts(facts));
            case AuthorizeFunding authorize -> FundingRules.authorize(state, authorize, facts.funding());
            case RecordFunderPaid paid -> FundingRules.paid(state, paid);
            case LapseFunding lapse ->
                Decision.accepted(FundingRules.lapsed(
                        state, lapse.authorizationId(), facts.funding().now()));
        };
    }

    /** One charge per enrolment (BI-03), at the owning programme's rate (BI-02). */
    @Rule({"BI-02", "BI-03"})
    private static Decision<AccountEvent> assess(
            Account state, AssessTuition assess, Optional<TuitionRate.InForce> rate) {
        EnrollmentRequested request = assess.request();
        if (state.answers().containsKey(request.enrollmentId())) {
            return Decision.unchanged();
        }
        String wanted = "a rate in force";
        List<Finding> findings = List.of(Finding.of(
                "BI-02",
                "no rate of the owning programme is in force",
                rate.isPresent() ? wanted : "none",
                Requirement.is(wanted)));
        return Decision.accepted(
                List.of(rate.map(inForce -> assessed(assess, inForce)).orElseGet(() -> unavailable(request))),
                findings);
    }

    private static AccountEvent unavailable(EnrollmentRequested request) {
        return new TuitionUnavailable(
                request.enrollmentId(),
                request.learnerId(),
                request.offeringId(),
                request.sessionId(),
                request.courseCode(),
                TuitionUnavailableReason.NO_RATE_IN_FORCE);
    }

    private static AccountEvent assessed(AssessTuition assess, TuitionRate.InForce inForce) {
        EnrollmentRequested request = assess.request();
        return new TuitionAssessed(
                assess.chargeId(),
                request.enrollmentId(),
                request.learnerId(),
                request.offeringId(),
                request.sessionId(),
                request.courseCode(),
                AccountRules.tuition(inForce.perCreditHour(), request.creditHours()),
                inForce.perCreditHour(),
                request.creditHours(),
                request.owningProgramme(),
                inForce.effectiveFrom());
    }

    /** Any debt of the two kinds places the hold (P-17, rule 3.29); without one it goes. */
    @Rule({"P-17", "3.29"})
    private static List<Finding> debts(AccountFacts facts) {
        Requirement<Money> none = Requirement.atMost(Money.zero());
        return List.of(
                Finding.of("P-17", "a payment came back and is owed", facts.returnedDebt(), none),
                Finding.of(
                        "3.29",
                        "what a third party did not pay is owed",
                        facts.funding().lapsedDebt(),
                        none));
    }

    private static List<AccountEvent> review(Account state, Review review, AccountFacts facts) {
        List<AccountEvent> events = new ArrayList<>(FundingRules.useless(state, facts.funding()));
        events.addAll(turned(state, facts));
        boolean returned = facts.returnedDebt().positive();
        boolean owes = returned || facts.funding().lapsedDebt().positive();
        if (owes && state.hold().isEmpty()) {
            events.add(new FinancialHoldPlaced(
                    review.holdId(),
                    review.learnerId(),
                    returned ? FinancialHoldReason.PAYMENT_RETURNED : FinancialHoldReason.UNPAID_BALANCE,
                    AccountRules.BLOCKED_BY_DEBT));
        }
        if (!owes && state.hold().isPresent()) {
            events.add(new FinancialHoldReleased(state.hold().get(), review.learnerId()));
        }
        return events;
    }

    /** A charge is void or stands; its amount never changes, and never moves to another enrolment (BI-17, BI-18). */
    @Rule({"BI-03", "BI-17", "BI-18"})
    private static List<AccountEvent> turned(Account state, AccountFacts facts) {
        return state.charges().values().stream()
                .filter(charge -> charge.voided()
                        != facts.voided().contains(charge.assessed().enrollmentId()))
                .sorted(Comparator.comparing(
                        charge -> charge.assessed().chargeId().value()))
                .map(charge -> charge.voided()
                        ? reinstated(charge.assessed(), standing(charge.assessed(), facts))
                        : voided(charge.assessed(), standing(charge.assessed(), facts)))
                .toList();
    }

    /** What was credited is no longer charged; nothing is credited while a charge is void, so that both ways are alike. */
    private static Money standing(TuitionAssessed charge, AccountFacts facts) {
        return facts.standing().getOrDefault(charge.enrollmentId(), charge.amount());
    }

    private static AccountEvent voided(TuitionAssessed charge, Money amount) {
        return new TuitionVoided(
                charge.chargeId(),
                charge.enrollmentId(),
                charge.learnerId(),
                charge.offeringId(),
                charge.sessionId(),
                charge.courseCode(),
                amount,
                charge.owningProgramme());
    }

    private static AccountEvent reinstated(TuitionAssessed charge, Money amount) {
        return new TuitionReinstated(
                charge.chargeId(),
                charge.enrollmentId(),
                charge.learnerId(),
                charge.offeringId(),
                charge.sessionId(),
                charge.courseCode(),
                amount,
                charge.owningProgramme());
    }
}
