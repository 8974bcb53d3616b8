package org.stackway.billing.tuition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stackway.billing.tuition.TuitionRateCommand.SetRate;
import org.stackway.events.billing.TuitionRateEvent;
import org.stackway.events.billing.TuitionRateEvent.TuitionRateSet;
import org.stackway.events.value.Money;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.domain.Violation;
import org.stackway.kit.testing.Outcomes;

class TuitionRateDeciderTest {

    private static final ProgrammeCode PROGRAMME = ProgrammeCode.parse("MS-ECE");
    private static final Instant JANUARY = Instant.parse("2026-01-01T07:00:00Z");
    private static final Instant JULY = Instant.parse("2026-07-01T06:00:00Z");
    private static final TuitionRateDecider DECIDER = new TuitionRateDecider();

    @Test
    @Rule("BI-02")
    void aRateIsSetFromAnInstantOn() {
        assertThat(decide(TuitionRate.none(), 66700, Optional.of(JANUARY)))
                .isEqualTo(Decision.accepted(new TuitionRateSet(PROGRAMME, Money.usd(66700), JANUARY)));
    }

    @Test
    void theSameRateAgainChangesNothing() {
        TuitionRate known = TuitionRate.none().with(JANUARY, Money.usd(66700));

        assertThat(decide(known, 66700, Optional.of(JANUARY))).isEqualTo(Decision.unchanged());
        assertThat(decide(known, 66700, Optional.empty())).isEqualTo(Decision.unchanged());
    }

    @Test
    void anotherPriceFromTheSameInstantReplacesIt() {
        TuitionRate known = TuitionRate.none().with(JANUARY, Money.usd(66700));

        assertThat(decide(known, 70000, Optional.of(JANUARY)))
                .isEqualTo(Decision.accepted(new TuitionRateSet(PROGRAMME, Money.usd(70000), JANUARY)));
    }

    @Test
    @Rule({"BI-01", "BI-09"})
    void aRateThatIsNeitherPositiveNorDollarsIsRefusedForBothReasons() {
        Decision<TuitionRateEvent> decision = DECIDER.decide(
                TuitionRate.none(),
                new SetRate(PROGRAMME, Money.of(-1, Currency.getInstance("EUR")), Optional.of(JANUARY)),
                new TuitionRateFacts(JULY));

        assertThat(decision).isInstanceOfSatisfying(Decision.Refused.class, refused -> assertThat(
                        ((Decision.Refused<?>) refused).violations().stream().map(Violation::rule))
                .isEqualTo(List.of("BI-01", "BI-09")));
    }

    @Test
    @Rule("BI-02")
    void theRateInForceIsTheLatestThatHasBegun() {
        TuitionRate rate = TuitionRate.none().with(JANUARY, Money.usd(66700)).with(JULY, Money.usd(70000));

        assertThat(rate.at(JANUARY.minusMillis(1))).isEmpty();
        assertThat(rate.at(JANUARY)).contains(new TuitionRate.InForce(Money.usd(66700), JANUARY));
        assertThat(rate.at(JULY.minusMillis(1))).contains(new TuitionRate.InForce(Money.usd(66700), JANUARY));
        assertThat(rate.at(JULY)).contains(new TuitionRate.InForce(Money.usd(70000), JULY));
    }

    private static Decision<TuitionRateEvent> decide(TuitionRate state, long cents, Optional<Instant> from) {
        return Outcomes.of(
                DECIDER.decide(state, new SetRate(PROGRAMME, Money.usd(cents), from), new TuitionRateFacts(JULY)));
    }
}
