package org.stackway.billing.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stackway.billing.account.AccountCommand.AssessTuition;
import org.stackway.billing.account.AccountCommand.Review;
import org.stackway.billing.testing.Enrolment;
import org.stackway.billing.tuition.TuitionRate;
import org.stackway.events.billing.AccountEvent;
import org.stackway.events.billing.AccountEvent.FinancialHoldPlaced;
import org.stackway.events.billing.AccountEvent.FinancialHoldReleased;
import org.stackway.events.billing.AccountEvent.TuitionAssessed;
import org.stackway.events.billing.AccountEvent.TuitionReinstated;
import org.stackway.events.billing.AccountEvent.TuitionUnavailable;
import org.stackway.events.billing.AccountEvent.TuitionVoided;
import org.stackway.events.value.ChargeId;
import org.stackway.events.value.CreditHours;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.FinancialHoldReason;
import org.stackway.events.value.HoldBlock;
import org.stackway.events.value.HoldId;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.Money;
import org.stackway.events.value.TuitionUnavailableReason;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.testing.Outcomes;

class AccountDeciderTest {

    private static final AccountDecider DECIDER = new AccountDecider();
    private static final Instant AT = Instant.parse("2026-08-12T15:00:00Z");
    private static final ChargeId CHARGE = new ChargeId(new UUID(1, 1));
    private static final HoldId HOLD = new HoldId(new UUID(2, 2));
    private static final LearnerId LEARNER = new LearnerId(new UUID(3, 3));
    private static final Optional<TuitionRate.InForce> RATE =
            Optional.of(new TuitionRate.InForce(Money.usd(66700), AT));

    @ParameterizedTest
    @CsvSource({"0.6, 40020", "0.8, 53360", "1.0, 66700", "1.2, 80040", "2.5, 166750", "30, 2001000"})
    @Rule({"BI-01", "BI-04"})
    void tuitionIsRateTimesCreditHoursExactly(String hours, long cents) {
        Enrolment enrolment = Enrolment.of(LEARNER, "ECEA-5700", hours);

        assertThat(assess(Account.empty(), enrolment, RATE))
                .isInstanceOfSatisfying(Decision.Accepted.class, accepted -> {
                    TuitionAssessed assessed = (TuitionAssessed)
                            ((Decision.Accepted<?>) accepted).events().getFirst();
                    assertThat(assessed.amount()).isEqualTo(Money.usd(cents));
                    assertThat(assessed.ratePerCreditHour()).isEqualTo(Money.usd(66700));
                    assertThat(assessed.rateEffectiveFrom()).isEqualTo(AT);
                });
    }

    @Test
    @Rule("BI-01")
    void aFractionOfACentIsRoundedHalfUp() {
        assertThat(AccountRules.tuition(Money.usd(66710), CreditHours.parse("0.65")))
                .isEqualTo(Money.usd(43362));
    }

    @Test
    @Rule("BI-27")
    void thePriceDependsOnTheCourseOnlyWhoeverTakesItAndWhereverTheyLive() {
        Enrolment here = Enrolment.of(LEARNER, "ECEA-5700", "0.6");
        Enrolment abroad = Enrolment.of(Enrolment.anyLearner(), "ECEA-5700", "0.6");

        assertThat(List.of(here, abroad))
                .extracting(one -> events(assess(Account.empty(), one, RATE)).getFirst())
                .extracting(event -> ((TuitionAssessed) event).amount())
                .containsOnly(Money.usd(40020));
    }

    @Test
    @Rule("BI-02")
    void withoutARateInForceTuitionIsUnavailable() {
        Enrolment enrolment = Enrolment.of(LEARNER, "ECEA-5700", "0.6");

        assertThat(assess(Account.empty(), enrolment, Optional.empty()))
                .isEqualTo(Decision.accepted(new TuitionUnavailable(
                        enrolment.id(),
                        LEARNER,
                        enrolment.offering(),
                        enrolment.session(),
                        enrolment.course(),
                        TuitionUnavailableReason.NO_RATE_IN_FORCE)));
    }

    @Test
    @Rule("BI-03")
    void anEnrolmentIsAnsweredOnceHoweverRatesChange() {
        Enrolment enrolment = Enrolment.of(LEARNER, "ECEA-5700", "0.6");

        assertThat(assess(Account.empty().with(enrolment.id(), Account.Answer.CHARGED), enrolment, RATE))
                .isEqualTo(Decision.unchanged());
        assertThat(assess(Account.empty().with(enrolment.id(), Account.Answer.UNAVAILABLE), enrolment, RATE))
                .isEqualTo(Decision.unchanged());
    }

    @Test
    @Rule("P-17")
    void aDebtFromAReturnedPaymentPlacesOneHoldAndItsPaymentReleasesIt() {
        FinancialHoldPlaced placed = new FinancialHoldPlaced(
                HOLD,
                LEARNER,
                FinancialHoldReason.PAYMENT_RETURNED,
                List.of(HoldBlock.REGISTRATION, HoldBlock.TRANSCRIPT, HoldBlock.DIPLOMA));
        assertThat(review(Account.empty(), 1)).isEqualTo(Decision.accepted(placed));

        Account held = DECIDER.evolve(Account.empty(), placed);
        assertThat(review(held, 1)).isEqualTo(Decision.unchanged());
        assertThat(review(held, 0)).isEqualTo(Decision.accepted(new FinancialHoldReleased(HOLD, LEARNER)));
        assertThat(review(Account.empty(), 0)).isEqualTo(Decision.unchanged());
    }

    @Test
    @Rule({"BI-03", "BI-17", "BI-18"})
    void aChargeIsVoidedAndStandsAgainAtTheAmountItAlwaysHad() {
        Enrolment enrolment = Enrolment.of(LEARNER, "ECEA-5700", "0.6");
        Account charged = fold(Account.empty(), assess(Account.empty(), enrolment, RATE));

        Decision<AccountEvent> ending = review(charged, Set.of(enrolment.id()));
        Account voided = fold(charged, ending);
        Decision<AccountEvent> standing = review(voided, Set.of());

        assertThat(events(ending)).singleElement().isInstanceOfSatisfying(TuitionVoided.class, event -> assertThat(
                        event.amount())
                .isEqualTo(Money.usd(40020)));
        assertThat(review(voided, Set.of(enrolment.id()))).isEqualTo(Decision.unchanged());
        assertThat(events(standing))
                .singleElement()
                .isInstanceOfSatisfying(TuitionReinstated.class, event -> assertThat(event.amount())
                        .isEqualTo(Money.usd(40020)));
        assertThat(review(fold(voided, standing), Set.of())).isEqualTo(Decision.unchanged());
    }

    private static Account fold(Account state, Decision<AccountEvent> decision) {
        Account after = state;
        for (AccountEvent event : events(decision)) {
            after = DECIDER.evolve(after, event);
        }
        return after;
    }

    private static List<AccountEvent> events(Decision<AccountEvent> decision) {
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return ((Decision.Accepted<AccountEvent>) decision).events();
    }

    private static Decision<AccountEvent> review(Account state, Set<EnrollmentId> voided) {
        return Outcomes.of(DECIDER.decide(
                state,
                new Review(LEARNER, HOLD),
                new AccountFacts(Optional.empty(), Money.zero(), voided, FundingFacts.none(AT))));
    }

    private static Decision<AccountEvent> assess(
            Account state, Enrolment enrolment, Optional<TuitionRate.InForce> rate) {
        return Outcomes.of(DECIDER.decide(
                state,
                new AssessTuition(CHARGE, enrolment.requested(), AT),
                new AccountFacts(rate, Money.zero(), Set.of(), FundingFacts.none(AT))));
    }

    private static Decision<AccountEvent> review(Account state, long debtCents) {
        return Outcomes.of(DECIDER.decide(
                state,
                new Review(LEARNER, HOLD),
                new AccountFacts(Optional.empty(), Money.usd(debtCents), Set.of(), FundingFacts.none(AT))));
    }
}
