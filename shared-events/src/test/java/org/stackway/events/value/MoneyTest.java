package org.stackway.events.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
    private static final Money RATE = Money.usd(66_700);
    private static final BigDecimal CARD_FEE = new BigDecimal("0.0285");
    private static final Currency EUR = Currency.getInstance("EUR");

    @ParameterizedTest
    @CsvSource({"0.6, 40020", "0.8, 53360", "1.0, 66700", "1.2, 80040", "30, 2001000"})
    void tuitionIsTheRateTimesTheHoursExactly_BI_01_BI_04(String hours, long cents) {
        assertThat(RATE.times(CreditHours.parse(hours))).isEqualTo(Money.usd(cents));
    }

    @Test
    void tuitionWithAFractionOfACentIsRefusedAndNotRounded() {
        assertThatThrownBy(() -> Money.usd(66_701).times(CreditHours.parse("0.25")))
                .isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({"40020, 1141", "53360, 1521", "66700, 1901", "80040, 2281", "120060, 3422", "2001000, 57029"})
    void theServiceFeeIsRoundedOncePerTransaction_BI_07(long cents, long fee) {
        assertThat(Money.usd(cents).times(CARD_FEE, RoundingMode.HALF_UP)).isEqualTo(Money.usd(fee));
    }

    @Test
    void sumsAndDifferencesAreExact() {
        assertThat(Money.usd(40_020).plus(Money.usd(40_020)).plus(Money.usd(40_020)))
                .isEqualTo(Money.usd(120_060));
        assertThat(Money.zero().minus(Money.usd(1))).isEqualTo(Money.usd(-1));
        assertThat(Money.usd(5).negate()).isEqualTo(Money.usd(-5));
        assertThat(Money.zero(EUR)).isEqualTo(Money.of(0, EUR));
    }

    @Test
    void signsAreAskedWithoutComparing() {
        assertThat(Money.usd(-1).negative()).isTrue();
        assertThat(Money.usd(1).positive()).isTrue();
        assertThat(Money.zero().zeroAmount()).isTrue();
        assertThat(Money.zero().negative() || Money.zero().positive()).isFalse();
    }

    @Test
    void anotherCurrencyIsRefused() {
        Money euros = Money.of(1, EUR);

        assertThatThrownBy(() -> RATE.plus(euros)).hasMessageContaining("an amount in USD");
        assertThatThrownBy(() -> RATE.minus(euros)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RATE.compareTo(euros)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void overflowIsRefused() {
        Money most = Money.usd(Long.MAX_VALUE);

        assertThatThrownBy(() -> most.plus(Money.usd(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.negate().minus(Money.usd(2))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.usd(Long.MIN_VALUE).negate()).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.times(CreditHours.parse("1.2"))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void peopleReadItWithItsCurrency() {
        assertThat(Money.usd(40_020)).hasToString("400.20 USD");
        assertThat(Money.of(500, Currency.getInstance("JPY"))).hasToString("500 JPY");
    }
}
