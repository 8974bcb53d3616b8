package org.stackway.events.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount of money in the smallest unit of its currency (US cents). It may be negative, as ledger entries are.
 * Arithmetic is exact: it refuses other currencies, overflow, and, except where a rounding is named, fractions of a
 * cent.
 *
 * @param amountMinor the amount in minor units; 40020 is 400.20 USD
 * @param currency its ISO 4217 currency
 */
public record Money(long amountMinor, Currency currency) implements Comparable<Money> {
    private static final Currency USD = Currency.getInstance("USD");

    /** An amount in the given currency. */
    public static Money of(long amountMinor, Currency currency) {
        return new Money(amountMinor, currency);
    }

    /** US dollars, in cents. */
    public static Money usd(long cents) {
        return new Money(cents, USD);
    }

    /** Nothing, in US dollars. */
    public static Money zero() {
        return usd(0);
    }

    /** Nothing, in the given currency. */
    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /**
     * The sum.
     *
     * @throws IllegalArgumentException if the currencies differ
     * @throws ArithmeticException on overflow
     */
    public Money plus(Money other) {
        return new Money(Math.addExact(amountMinor, sameCurrency(other).amountMinor), currency);
    }

    /**
     * The difference.
     *
     * @throws IllegalArgumentException if the currencies differ
     * @throws ArithmeticException on overflow
     */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(amountMinor, sameCurrency(other).amountMinor), currency);
    }

    /**
     * The same amount with the other sign.
     *
     * @throws ArithmeticException on overflow
     */
    public Money negate() {
        return new Money(Math.negateExact(amountMinor), currency);
    }

    /**
     * Tuition: this rate per credit hour times the hours (BI-01), exactly.
     *
     * @throws ArithmeticException on overflow, or if the result has a fraction of a minor unit
     */
    public Money times(CreditHours hours) {
        return times(hours.value(), RoundingMode.UNNECESSARY);
    }

    /**
     * A share of this amount, such as a service fee, rounded to minor units as told.
     *
     * @throws ArithmeticException on overflow, or if rounding is needed and the mode is {@code UNNECESSARY}
     */
    public Money times(BigDecimal factor, RoundingMode rounding) {
        BigDecimal product = BigDecimal.valueOf(amountMinor).multiply(factor).setScale(0, rounding);
        return new Money(product.longValueExact(), currency);
    }

    /** Whether it is less than nothing. */
    public boolean negative() {
        return amountMinor < 0;
    }

    /** Whether it is more than nothing. */
    public boolean positive() {
        return amountMinor > 0;
    }

    /** Whether it is nothing. */
    public boolean zeroAmount() {
        return amountMinor == 0;
    }

    /**
     * Compares amounts of one currency.
     *
     * @throws IllegalArgumentException if the currencies differ
     */
    @Override
    public int compareTo(Money other) {
        return Long.compare(amountMinor, sameCurrency(other).amountMinor);
    }

    /** For people and logs, "400.20 USD"; on the wire money is an object. */
    @Override
    public String toString() {
        int digits = Math.max(currency.getDefaultFractionDigits(), 0);
        return BigDecimal.valueOf(amountMinor, digits).toPlainString() + " " + currency.getCurrencyCode();
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw Refusal.of("an amount in " + currency, other.toString());
        }
        return other;
    }
}
