package org.stackway.billing.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stackway.billing.account.AccountCommand.AssessTuition;
import org.stackway.billing.account.AccountCommand.AuthorizeFunding;
import org.stackway.billing.account.AccountCommand.LapseFunding;
import org.stackway.billing.account.AccountCommand.RecordFunderPaid;
import org.stackway.billing.account.AccountCommand.Review;
import org.stackway.billing.account.FundingFacts.Useless;
import org.stackway.billing.ledger.ChargeStatus;
import org.stackway.billing.testing.Enrolment;
import org.stackway.billing.tuition.TuitionRate;
import org.stackway.events.billing.AccountEvent;
import org.stackway.events.billing.AccountEvent.FinancialHoldPlaced;
import org.stackway.events.billing.AccountEvent.FundingEnded;
import org.stackway.events.billing.AccountEvent.FundingGuaranteed;
import org.stackway.events.value.AuthorizationId;
import org.stackway.events.value.ChargeId;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.FinancialHoldReason;
import org.stackway.events.value.Funder;
import org.stackway.events.value.FundingEndReason;
import org.stackway.events.value.HoldId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Money;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Policy;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.domain.Violation;
import org.stackway.kit.policy.PolicyFiles;
import org.stackway.kit.testing.Outcomes;

class FundingRulesTest {

    private static final AccountDecider DECIDER = new AccountDecider();
    private static final Instant NOW = Instant.parse("2026-08-12T15:00:00Z");
    private static final Policy POLICY =
            PolicyFiles.load(FundingRulesTest.class.getClassLoader()).inForce("third-party-funding", NOW);
    private static final LearnerId LEARNER = new LearnerId(new UUID(3, 3));
    private static final AuthorizationId AUTHORIZATION = new AuthorizationId(new UUID(4, 1));
    private static final HoldId HOLD = new HoldId(new UUID(2, 2));
    private static final Enrolment FIRST = Enrolment.of(LEARNER, "ECEA-5700", "0.6");
    private static final Enrolment SECOND = Enrolment.of(LEARNER, "ECEA-5701", "0.8");
    private static final Money BOTH = Money.usd(40_020 + 53_360);

    @Test
    @Rule({"3.29", "BI-25"})
    void theVaProtectsForNinetyDaysAndNoLonger() {
        Instant ninety = NOW.plus(Duration.ofDays(90));
        Instant thirty = NOW.plus(Duration.ofDays(30));

        assertThat(guaranteed(va(BOTH, null)).validUntil()).isEqualTo(ninety);
        assertThat(guaranteed(va(BOTH, ninety.plusMillis(1))).validUntil()).isEqualTo(ninety);
        assertThat(guaranteed(va(BOTH, thirty)).validUntil()).isEqualTo(thirty);
    }

    @Test
    @Rule("3.29")
    void aGuaranteeIsOfTheTuitionHoweverMuchMoreWasOffered() {
        FundingGuaranteed guaranteed = guaranteed(va(Money.usd(1_000_000), null));

        assertThat(guaranteed.amount()).isEqualTo(BOTH);
        assertThat(guaranteed.enrollmentIds()).containsExactly(FIRST.id(), SECOND.id());
    }

    @Test
    @Rule({"3.29", "BI-03", "BI-12"})
    void everythingThatStandsAgainstAGuaranteeIsNamed() {
        AuthorizeFunding asked = new AuthorizeFunding(
                AUTHORIZATION,
                LEARNER,
                List.of(FIRST.id(), SECOND.id(), FIRST.id()),
                Funder.EMPLOYER,
                Money.usd(40_020),
                false,
                NOW);
        FundingFacts facts =
                facts(Map.of(FIRST.id(), ChargeStatus.OPEN, SECOND.id(), ChargeStatus.PAID), List.of(), Money.zero());

        List<Violation> violations = violations(decide(charged(), asked, facts));

        assertThat(violations)
                .extracting(Violation::pointer)
                .containsExactly("/enrollmentIds/1", "/enrollmentIds/2", "/amount", "/contractNumber", "/validUntil");
        assertThat(violations).extracting(Violation::rule).containsExactly("BI-03", "3.29", "3.29", "3.29", "3.29");
    }

    @Test
    @Rule("3.29")
    void anEmployersGuaranteeNamesItsEndAndAVasCertificateIsOnFile() {
        AuthorizeFunding endless =
                new AuthorizeFunding(AUTHORIZATION, LEARNER, List.of(FIRST.id()), Funder.EMPLOYER, BOTH, true, null);
        AuthorizeFunding unseen =
                new AuthorizeFunding(AUTHORIZATION, LEARNER, List.of(FIRST.id()), Funder.VA, BOTH, false, null);

        assertThat(violations(decide(charged(), endless, open())))
                .extracting(Violation::pointer)
                .containsExactly("/validUntil");
        assertThat(violations(decide(charged(), unseen, open())))
                .extracting(Violation::pointer)
                .containsExactly("/certificateNumber");
    }

    @Test
    void theSameAuthorizationTwiceIsOneAndAnUnknownEnrolmentIsNotKnown() {
        Account funded = funded();
        AuthorizeFunding other =
                new AuthorizeFunding(AUTHORIZATION, LEARNER, List.of(FIRST.id()), Funder.VA, BOTH, true, null);
        AuthorizeFunding strangers = new AuthorizeFunding(
                new AuthorizationId(new UUID(4, 2)),
                LEARNER,
                List.of(new EnrollmentId(new UUID(9, 9))),
                Funder.VA,
                BOTH,
                true,
                null);

        assertThat(decide(funded, va(BOTH, null), open())).isEqualTo(Decision.unchanged());
        assertThat(decide(funded, other, open())).isInstanceOf(Decision.Refused.class);
        assertThat(decide(funded, strangers, open())).isInstanceOf(Decision.NotKnown.class);
    }

    @Test
    @Rule({"3.29", "P-17"})
    void aGuaranteeLapsesAtItsEndAndNotAMillisecondEarlierAndTheLearnerIsHeldForTheDebt() {
        Account funded = funded();
        Instant end = NOW.plus(Duration.ofDays(90));
        LapseFunding lapse = new LapseFunding(AUTHORIZATION);
        Review review = new Review(LEARNER, HOLD);

        assertThat(decide(funded, review, open())).isEqualTo(Decision.unchanged());
        assertThat(decide(funded, lapse, at(end.minusMillis(1)))).isEqualTo(Decision.unchanged());
        List<AccountEvent> ended = events(decide(funded, lapse, at(end)));
        Account lapsed = fold(funded, ended);

        assertThat(ended)
                .extracting(event -> ((FundingEnded) event).reason())
                .containsExactly(FundingEndReason.LAPSED, FundingEndReason.LAPSED);
        assertThat(decide(lapsed, lapse, at(end))).isEqualTo(Decision.unchanged());
        assertThat(events(decide(lapsed, review, facts(Map.of(), List.of(), BOTH))))
                .singleElement()
                .isInstanceOfSatisfying(FinancialHoldPlaced.class, hold -> assertThat(hold.reason())
                        .isEqualTo(FinancialHoldReason.UNPAID_BALANCE));
    }

    @Test
    @Rule("3.29")
    void aThirdPartyPaysAllThatItStillGuaranteesAndNothingElse() {
        Account funded = funded();
        RecordFunderPaid all = new RecordFunderPaid(AUTHORIZATION, BOTH);

        List<AccountEvent> paid = events(decide(funded, all, open()));

        assertThat(violations(decide(funded, new RecordFunderPaid(AUTHORIZATION, Money.usd(1)), open())))
                .extracting(Violation::pointer)
                .containsExactly("/amount");
        assertThat(paid)
                .extracting(event -> ((FundingEnded) event).reason())
                .containsExactly(FundingEndReason.PAID, FundingEndReason.PAID);
        assertThat(decide(fold(funded, paid), all, open())).isEqualTo(Decision.unchanged());
    }

    @Test
    @Rule("3.29")
    void ofTwoFundedCoursesTheOneThatWasDroppedIsNoLongerGuaranteed() {
        Review review = new Review(LEARNER, HOLD);
        FundingFacts facts = facts(
                Map.of(), List.of(new Useless(AUTHORIZATION, FIRST.id(), FundingEndReason.DROPPED)), Money.zero());

        List<AccountEvent> ended = events(decide(funded(), review, facts));
        Account left = fold(funded(), ended);

        assertThat(ended).singleElement().isInstanceOfSatisfying(FundingEnded.class, event -> {
            assertThat(event.enrollmentId()).isEqualTo(FIRST.id());
            assertThat(event.amount()).isEqualTo(Money.usd(40_020));
            assertThat(event.reason()).isEqualTo(FundingEndReason.DROPPED);
        });
        assertThat(Objects.requireNonNull(left.fundings().get(AUTHORIZATION)).live())
                .containsOnlyKeys(SECOND.id());
        assertThat(decide(left, review, facts)).isEqualTo(Decision.unchanged());
    }

    private static AuthorizeFunding va(Money amount, @Nullable Instant until) {
        return new AuthorizeFunding(
                AUTHORIZATION, LEARNER, List.of(FIRST.id(), SECOND.id()), Funder.VA, amount, true, until);
    }

    private static FundingGuaranteed guaranteed(AuthorizeFunding asked) {
        return (FundingGuaranteed) events(decide(charged(), asked, open())).getFirst();
    }

    private static Account funded() {
        return fold(charged(), events(decide(charged(), va(BOTH, null), open())));
    }

    private static Account charged() {
        Account account = Account.empty();
        long number = 0;
        for (Enrolment one : List.of(FIRST, SECOND)) {
            AssessTuition assess = new AssessTuition(new ChargeId(new UUID(1, ++number)), one.requested(), NOW);
            AccountFacts facts = new AccountFacts(
                    Optional.of(new TuitionRate.InForce(Money.usd(66_700), NOW)),
                    Money.zero(),
                    Set.of(),
                    FundingFacts.none(NOW));
            account = fold(account, events(DECIDER.decide(account, assess, facts)));
        }
        return account;
    }

    private static FundingFacts open() {
        return facts(Map.of(FIRST.id(), ChargeStatus.OPEN, SECOND.id(), ChargeStatus.OPEN), List.of(), Money.zero());
    }

    private static FundingFacts at(Instant now) {
        return FundingFacts.none(now);
    }

    private static FundingFacts facts(
            Map<EnrollmentId, ChargeStatus> charges, List<Useless> useless, Money lapsedDebt) {
        return new FundingFacts(NOW, charges, useless, lapsedDebt, Optional.of(POLICY));
    }

    private static Decision<AccountEvent> decide(Account state, AccountCommand command, FundingFacts facts) {
        return Outcomes.of(
                DECIDER.decide(state, command, new AccountFacts(Optional.empty(), Money.zero(), Set.of(), facts)));
    }

    private static Account fold(Account state, List<AccountEvent> events) {
        Account after = state;
        for (AccountEvent event : events) {
            after = DECIDER.evolve(after, event);
        }
        return after;
    }

    private static List<AccountEvent> events(Decision<AccountEvent> decision) {
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return ((Decision.Accepted<AccountEvent>) decision).events();
    }

    private static List<Violation> violations(Decision<AccountEvent> decision) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused<AccountEvent>) decision).violations();
    }
}
