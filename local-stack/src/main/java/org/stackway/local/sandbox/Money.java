package org.stackway.local.sandbox;

import java.util.Locale;

/**
 * An amount in minor units of a currency. The sandbox takes any amount: a provider settles what was paid, not what was
 * owed.
 */
record Money(long amountMinor, String currency) {
    Money {
        if (!currency.toUpperCase(Locale.ROOT).matches("[A-Z]{3}")) {
            throw new Refused(400, "MALFORMED", "currency is three letters, not " + currency);
        }
    }
}
