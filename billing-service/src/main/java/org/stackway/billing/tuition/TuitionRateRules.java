package org.stackway.billing.tuition;

import java.util.ArrayList;
import java.util.List;
import org.stackway.events.value.Money;
import org.stackway.kit.domain.Rule;
import org.stackway.kit.domain.Violation;

/** The rules a tuition rate must meet. */
final class TuitionRateRules {

    private TuitionRateRules() {}

    /** A rate is a positive amount (BI-01) in US dollars (BI-09). */
    @Rule({"BI-01", "BI-09"})
    static List<Violation> violated(Money perCreditHour) {
        List<Violation> violations = new ArrayList<>();
        if (!perCreditHour.positive()) {
            violations.add(Violation.of("BI-01", "a credit hour costs more than nothing", perCreditHour, "more than 0")
                    .at("/perCreditHour/amountMinor"));
        }
        String currency = perCreditHour.currency().getCurrencyCode();
        if (!currency.equals("USD")) {
            violations.add(Violation.of("BI-09", "tuition is charged in US dollars", currency, "USD")
                    .at("/perCreditHour/currency"));
        }
        return violations;
    }
}
