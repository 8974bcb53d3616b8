package org.stackway.billing.tuition;

import java.util.List;
import org.stackway.events.value.Money;
import org.stackway.kit.domain.Finding;
import org.stackway.kit.domain.Requirement;
import org.stackway.kit.domain.Rule;

/** The rules a tuition rate must meet. */
final class TuitionRateRules {

    private TuitionRateRules() {}

    /** A rate is a positive amount (BI-01) in US dollars (BI-09). */
    @Rule({"BI-01", "BI-09"})
    static List<Finding> findings(Money perCreditHour) {
        return List.of(
                Finding.of(
                                "BI-01",
                                "a credit hour costs more than nothing",
                                perCreditHour.amountMinor(),
                                Requirement.atLeast(1L))
                        .at("/perCreditHour/amountMinor"),
                Finding.of(
                                "BI-09",
                                "tuition is charged in US dollars",
                                perCreditHour.currency().getCurrencyCode(),
                                Requirement.is("USD"))
                        .at("/perCreditHour/currency"));
    }
}
