package org.stackway.billing.tuition;

import java.time.Instant;
import java.util.List;
import org.stackway.billing.tuition.TuitionRateCommand.SetRate;
import org.stackway.events.billing.TuitionRateEvent;
import org.stackway.events.billing.TuitionRateEvent.TuitionRateSet;
import org.stackway.events.value.Money;
import org.stackway.kit.domain.Decider;
import org.stackway.kit.domain.Decision;

/** Decides about a programme's rate. What was charged before stays as it was (BI-02): rates are only read. */
public final class TuitionRateDecider
        implements Decider<TuitionRate, TuitionRateCommand, TuitionRateEvent, TuitionRateFacts> {

    @Override
    public TuitionRate initial() {
        return TuitionRate.none();
    }

    @Override
    public TuitionRate evolve(TuitionRate state, TuitionRateEvent event) {
        return switch (event) {
            case TuitionRateSet set -> state.with(set.effectiveFrom(), set.perCreditHour());
        };
    }

    @Override
    public Decision<TuitionRateEvent> decide(TuitionRate state, TuitionRateCommand command, TuitionRateFacts facts) {
        return switch (command) {
            case SetRate set -> set(state, set, facts.now());
        };
    }

    private static Decision<TuitionRateEvent> set(TuitionRate state, SetRate set, Instant now) {
        Instant from = set.effectiveFrom().orElse(now);
        Money known = set.effectiveFrom().isPresent()
                ? state.byStart().get(from)
                : state.at(now).map(TuitionRate.InForce::perCreditHour).orElse(null);
        return Decision.judged(
                "TUITION_RATE",
                TuitionRateRules.findings(set.perCreditHour()),
                () -> set.perCreditHour().equals(known)
                        ? List.of()
                        : List.of(new TuitionRateSet(set.programme(), set.perCreditHour(), from)));
    }
}
