package org.stackway.billing.tuition;

import java.time.Instant;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.stackway.events.value.Money;

/**
 * The rates of one programme over time (BI-02).
 *
 * @param byStart price per credit hour by the instant from which it holds, until the next one
 */
public record TuitionRate(NavigableMap<Instant, Money> byStart) {

    public TuitionRate {
        byStart = Collections.unmodifiableNavigableMap(new TreeMap<>(byStart));
    }

    static TuitionRate none() {
        return new TuitionRate(Collections.emptyNavigableMap());
    }

    TuitionRate with(Instant effectiveFrom, Money perCreditHour) {
        NavigableMap<Instant, Money> more = new TreeMap<>(byStart);
        more.put(effectiveFrom, perCreditHour);
        return new TuitionRate(more);
    }

    TuitionRate and(TuitionRate other) {
        NavigableMap<Instant, Money> both = new TreeMap<>(byStart);
        both.putAll(other.byStart);
        return new TuitionRate(both);
    }

    /** The rate that holds at this instant. */
    public Optional<InForce> at(Instant instant) {
        return Optional.ofNullable(byStart.floorEntry(instant))
                .map(entry -> new InForce(entry.getValue(), entry.getKey()));
    }

    /** A price per credit hour and since when it holds. */
    public record InForce(Money perCreditHour, Instant effectiveFrom) {}
}
