package org.stackway.billing.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stackway.billing.scheme.ProviderMessage.AboutDispute;
import org.stackway.billing.scheme.ProviderMessage.AboutPayment;
import org.stackway.billing.scheme.ProviderMessage.AboutRefund;
import org.stackway.billing.scheme.ProviderMessage.Unreadable;
import org.stackway.billing.scheme.ProviderMessage.Unsupported;
import org.stackway.events.value.Money;

class StandardWebhooksSchemeTest {

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
    void aDisputeIsReadWhateverTheProviderCallsIt() {
        String body = """
                {"type":"dispute.lost","data":{"disputeId":"dp_1","paymentId":"%s","amountMinor":40020,"currency":"USD"}}""".formatted(PAYMENT);

        assertThat(read(body)).isEqualTo(read(body)).isInstanceOfSatisfying(AboutDispute.class, dispute -> assertThat(
                        dispute.semanticKey())
                .contains("dispute:" + dispute.disputeId() + ":LOST"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "yesterday"})
    void case30AnInstantOutsideOurDaysIsUnreadable(String instant) {
        assertThat(read("""
                {"type":"payment.settled","data":{"paymentId":"%s","checkoutId":"%s","amountMinor":1,"currency":"USD",\
                "initiatedAt":"%s"}}""".formatted(PAYMENT, CHECKOUT, instant))).isInstanceOf(Unreadable.class);
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
        return new StandardWebhooksScheme().read(body.getBytes(StandardCharsets.UTF_8));
    }
}
