package org.stackway.billing.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stackway.billing.webhook.ProviderMessage.AboutPayment;
import org.stackway.billing.webhook.ProviderMessage.AboutRefund;
import org.stackway.billing.webhook.ProviderMessage.Unreadable;
import org.stackway.billing.webhook.ProviderMessage.Unsupported;
import org.stackway.events.value.Money;

class ProviderMessageTest {

    private static final String PAYMENT = "0199c0de-0000-7000-8000-0000000000a1";
    private static final String CHECKOUT = "0199c0de-0000-7000-8000-0000000000c1";

    @Test
    void aPaymentIsReadWithAdditionalFieldsIgnored() {
        ProviderMessage message = read("""
                {"type":"payment.settled","extra":{"a":[1]},"data":{"paymentId":"%s","checkoutId":"%s","amountMinor":41161,
                "currency":"USD","initiatedAt":"2026-08-12T15:00:00.123456Z","more":null}}""".formatted(PAYMENT, CHECKOUT));

        assertThat(message).isInstanceOfSatisfying(AboutPayment.class, payment -> {
            assertThat(payment.kind()).isEqualTo(ProviderMessage.PaymentKind.SETTLED);
            assertThat(payment.amount()).isEqualTo(Money.usd(41161));
            assertThat(payment.initiatedAt()).hasToString("2026-08-12T15:00:00.123Z");
            assertThat(payment.semanticKey()).contains("payment:" + PAYMENT + ":SETTLED");
        });
    }

    @Test
    void aReferenceThatCannotBeOursStillTellsOfMoney() {
        ProviderMessage message = read("""
                {"type":"payment.settled","data":{"paymentId":"%s","checkoutId":"order 7","amountMinor":1,"currency":"USD"}}""".formatted(PAYMENT));

        assertThat(message).isInstanceOfSatisfying(AboutPayment.class, payment -> assertThat(payment.checkoutId())
                .isNull());
    }

    @Test
    void aRefundIsRead() {
        ProviderMessage message = read("""
                {"type":"refund.failed","data":{"refundId":"%s","amountMinor":40020,"currency":"USD","reason":"CLOSED"}}""".formatted(PAYMENT));

        assertThat(message).isInstanceOfSatisfying(AboutRefund.class, refund -> assertThat(refund.reason())
                .isEqualTo("CLOSED"));
    }

    @Test
    void aTypeWeDoNotKnowIsUnsupported() {
        assertThat(read("{\"type\":\"payout.created\",\"data\":{}}")).isEqualTo(new Unsupported("payout.created"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"400.2", "-1", "0", "\"40020\"", "9223372036854775808", "null", "1e400", "{}"})
    void anAmountThatIsNotAPositiveWholeNumberIsUnreadable(String amount) {
        assertThat(read("""
                {"type":"payment.settled","data":{"paymentId":"%s","checkoutId":"%s","amountMinor":%s,"currency":"USD"}}""".formatted(PAYMENT, CHECKOUT, amount))).isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "{",
                "{}",
                "{\"type\":7}",
                "{\"type\":\"payment.settled\"}",
                "{\"type\":\"payment.settled\",\"type\":\"payment.failed\",\"data\":{}}",
                "{\"type\":\"x\"} tail"
            })
    void whatWasNotAgreedIsUnreadableAndNoError(String body) {
        assertThat(read(body)).isInstanceOf(Unreadable.class);
    }

    @Test
    void deepNestingIsUnreadable() {
        assertThat(read("{\"type\":\"x\",\"data\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}"))
                .isInstanceOf(Unreadable.class);
    }

    private static ProviderMessage read(String body) {
        return ProviderMessage.read(body.getBytes(StandardCharsets.UTF_8));
    }
}
