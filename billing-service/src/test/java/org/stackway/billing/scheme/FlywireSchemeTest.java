package org.stackway.billing.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stackway.billing.scheme.ProviderMessage.AboutPayment;
import org.stackway.billing.scheme.ProviderMessage.AboutRefund;
import org.stackway.billing.scheme.ProviderMessage.PaymentKind;
import org.stackway.billing.scheme.ProviderMessage.RefundKind;
import org.stackway.billing.scheme.ProviderMessage.Unreadable;
import org.stackway.billing.scheme.ProviderMessage.Unsupported;
import org.stackway.events.value.Money;
import org.stackway.kit.domain.Rule;

class FlywireSchemeTest {

    private static final String CHECKOUT = "0199c0de-0000-7000-8000-0000000000c1";

    @Test
    @Rule("BI-10")
    void thePayerPaysInTheirOwnCurrencyAndWeGetDollars() {
        AboutPayment payment = payment(notification("guaranteed", "\"37250\"", "EUR"));

        assertThat(payment.paid()).isEqualTo(Money.of(37250, Currency.getInstance("EUR")));
        assertThat(payment.amount()).isEqualTo(Money.usd(40020));
        assertThat(payment.reference()).isEqualTo("RUC208967136");
        assertThat(payment.checkoutId()).hasToString(CHECKOUT);
    }

    @ParameterizedTest
    @Rule("BI-10")
    @CsvSource({"40000, CLP", "52000, JPY", "123456, KWD", "37250, EUR"})
    void case17SubUnitsAreThoseOfTheCurrency(long sub, String currency) {
        assertThat(payment(notification("guaranteed", "\"" + sub + "\"", currency))
                        .paid())
                .isEqualTo(Money.of(sub, Currency.getInstance(currency)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"400.2\"", "\"-1\"", "\"0\"", "\"\"", "37250", "\"9007199254740993000000\"", "null"})
    void case17AnAmountThatIsNoWholeNumberOfSubUnitsIsUnreadable(String amount) {
        assertThat(read(notification("guaranteed", amount, "EUR"))).isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @Rule("BI-11")
    @CsvSource({
        "initiated, INITIATED",
        "processed, INITIATED",
        "guaranteed, SETTLED",
        "delivered, SETTLED",
        "cancelled, FAILED",
        "failed, FAILED",
        "reversed, RETURNED"
    })
    void everyStepIsAFactOfItsRankInBothShapes(String status, PaymentKind kind) {
        AboutPayment notified = payment(notification(status, "\"37250\"", "EUR"));
        AboutPayment called = payment(callback(status, "400.20"));

        assertThat(notified.kind()).isEqualTo(called.kind()).isEqualTo(kind);
        assertThat(notified.paymentId()).isEqualTo(called.paymentId());
        assertThat(notified.amount()).isEqualTo(called.amount());
        assertThat(notified.semanticKey()).isEqualTo(called.semanticKey());
    }

    @ParameterizedTest
    @CsvSource({"400.2, 40020", "400, 40000", "0.01, 1"})
    void theClassicShapeTellsWholeUnits(String amount, long cents) {
        assertThat(payment(callback("delivered", amount)).amount()).isEqualTo(Money.usd(cents));
    }

    @ParameterizedTest
    @ValueSource(strings = {"400.205", "0", "-3", "\"4e2\"", "{}"})
    void case17AFractionOfACentIsUnreadable(String amount) {
        assertThat(read(callback("delivered", amount))).isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"authorized", "adjusted", "verification"})
    void case28AStateWeDoNotKnowIsKeptAndDoesNothing(String status) {
        assertThat(read(notification(status, "\"37250\"", "EUR"))).isInstanceOf(Unsupported.class);
    }

    @Test
    void aReferenceThatIsNotOursStillTellsOfMoney() {
        assertThat(payment(notification("guaranteed", "\"1\"", "EUR").replace(CHECKOUT, "inv_0001"))
                        .checkoutId())
                .isNull();
    }

    @Test
    void aRefundIsNamedByOurReference() {
        String body = """
                {"event_type":"refund","event_date":"2026-01-12T07:00:00Z","event_resource":"refunds","data":\
                {"refund_id":"R1","external_reference":"%s","amount":"40020","currency":"USD","status":"finished"}}""".formatted(CHECKOUT);

        assertThat(read(body)).isInstanceOfSatisfying(AboutRefund.class, refund -> {
            assertThat(refund.kind()).isEqualTo(RefundKind.SETTLED);
            assertThat(refund.refundId()).hasToString(CHECKOUT);
            assertThat(refund.amount()).isEqualTo(Money.usd(40020));
        });
    }

    private static String notification(String status, String amountFrom, String currencyFrom) {
        return """
                {"event_type":"%s","event_date":"2026-01-12T07:00:00Z","event_resource":"payments","data":\
                {"payment_id":"RUC208967136","amount_from":%s,"currency_from":"%s","amount_to":"40020",\
                "currency_to":"USD","status":"%s","external_reference":"%s","more":[null]}}""".formatted(status, amountFrom, currencyFrom, status, CHECKOUT);
    }

    private static String callback(String status, String amount) {
        return """
                {"id":"RUC208967136","callback_id":"%s","status":"%s","amount":%s}""".formatted(CHECKOUT, status, amount);
    }

    private static AboutPayment payment(String body) {
        return (AboutPayment) read(body);
    }

    private static ProviderMessage read(String body) {
        return new FlywireScheme().read(body.getBytes(StandardCharsets.UTF_8));
    }
}
