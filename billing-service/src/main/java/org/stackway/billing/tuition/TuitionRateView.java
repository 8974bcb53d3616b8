package org.stackway.billing.tuition;

import java.time.Instant;
import java.util.List;
import org.stackway.events.value.Money;
import org.stackway.events.value.ProgrammeCode;

/** A programme's rates as answered, the earliest first. */
public record TuitionRateView(ProgrammeCode programme, List<Rate> rates) {

    /** One price per credit hour, from an instant until the next one. */
    public record Rate(Money perCreditHour, Instant effectiveFrom) {}

    static TuitionRateView of(ProgrammeCode programme, TuitionRate state) {
        return new TuitionRateView(
                programme,
                state.byStart().entrySet().stream()
                        .map(entry -> new Rate(entry.getValue(), entry.getKey()))
                        .toList());
    }
}
