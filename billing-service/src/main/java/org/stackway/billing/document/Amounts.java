package org.stackway.billing.document;

import java.math.BigDecimal;
import org.stackway.events.value.Money;

/** Money as people write it: in the major unit, with as many digits as the currency has. */
final class Amounts {

    private Amounts() {}

    static String decimal(Money money) {
        return BigDecimal.valueOf(money.amountMinor(), money.currency().getDefaultFractionDigits())
                .toPlainString();
    }

    static String withCurrency(Money money) {
        return decimal(money) + " " + money.currency().getCurrencyCode();
    }
}
