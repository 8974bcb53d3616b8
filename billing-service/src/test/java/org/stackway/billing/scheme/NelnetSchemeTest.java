package org.stackway.billing.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stackway.billing.scheme.ProviderMessage.AboutPayment;
import org.stackway.billing.scheme.ProviderMessage.AboutRefund;
import org.stackway.billing.scheme.ProviderMessage.PaymentKind;
import org.stackway.billing.scheme.ProviderMessage.Unreadable;
import org.stackway.billing.scheme.ProviderMessage.Unsupported;
import org.stackway.events.value.Money;

class NelnetSchemeTest {

    private static final String CHECKOUT = "0199c0de-0000-7000-8000-0000000000c1";
    private static final String PAYMENT = "0199c0de-0000-7000-8000-0000000000a1";

    @ParameterizedTest
    @CsvSource({
        "1, 1, SETTLED", "1, 2, FAILED", "1, 3, FAILED", "1, 4, UNKNOWN",
        "3, 5, SETTLED", "3, 6, SETTLED", "3, 7, RETURNED", "3, 2, FAILED"
    })
    void case13AStatusIsAFactOfItsRank(String type, String status, PaymentKind kind) {
        assertThat(read(form(type, status, "40020") + "&userChoice1=" + PAYMENT))
                .isInstanceOfSatisfying(AboutPayment.class, payment -> {
                    assertThat(payment.kind()).isEqualTo(kind);
                    assertThat(payment.paymentId()).hasToString(PAYMENT);
                    assertThat(payment.checkoutId()).hasToString(CHECKOUT);
                    assertThat(payment.amount()).isEqualTo(Money.usd(40020));
                    assertThat(payment.initiatedAt()).hasToString("2026-01-12T07:00:00Z");
                });
    }

    @Test
    void case13ANoticeOfChangeIsNoFailure() {
        assertThat(read(form("3", "8", "40020"))).isInstanceOf(Unsupported.class);
    }

    @Test
    void withoutOurNameAPaymentIsNamedByTheProvidersNumberAlways() {
        assertThat(((AboutPayment) read(form("3", "5", "40020"))).paymentId())
                .isEqualTo(((AboutPayment) read(form("3", "7", "40020"))).paymentId());
    }

    @Test
    void aRefundIsNamedByUs() {
        assertThat(read(form("2", "1", "40020") + "&originalTransactionId=1&userChoice2=" + PAYMENT))
                .isInstanceOfSatisfying(AboutRefund.class, refund -> assertThat(refund.refundId())
                        .hasToString(PAYMENT));
        assertThat(read(form("2", "1", "40020"))).isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"400.20", "-1", "0", "", "9223372036854775808"})
    void case17CentsAreAPositiveWholeNumber(String amount) {
        assertThat(read(form("1", "1", amount))).isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "transactionType", "=1", "a=%zz", "transactionType=1&transactionType=1", "\u0000"})
    void case28WhatIsNoFormIsUnreadable(String payload) {
        assertThat(read(payload)).isInstanceOf(Unreadable.class);
    }

    private static String form(String type, String status, String amount) {
        return "transactionType=" + type + "&transactionStatus=" + status
                + "&transactionId=382481568&transactionTotalAmount=" + amount
                + "&transactionDate=202601120000&orderNumber=" + CHECKOUT;
    }

    private static ProviderMessage read(String payload) {
        return new NelnetScheme(false).read(payload.getBytes(StandardCharsets.UTF_8));
    }
}
