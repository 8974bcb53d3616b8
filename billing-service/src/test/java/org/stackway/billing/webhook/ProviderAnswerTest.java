package org.stackway.billing.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.stackway.billing.scheme.ProviderMessage.AboutPayment;
import org.stackway.billing.scheme.ProviderMessage.PaymentKind;
import org.stackway.billing.scheme.StandardWebhooksScheme;
import org.stackway.events.value.Money;

class ProviderAnswerTest {

    private static final String PAYMENT = "0199c0de-0000-7000-8000-0000000000a1";
    private static final String CHECKOUT = "0199c0de-0000-7000-8000-0000000000c1";

    @Test
    void anAnswerIsTheMessageThatShouldHaveCome() {
        ProviderAnswer answer = ProviderAnswer.read(answer("SETTLED"));

        assertThat(answer.told()).singleElement().satisfies(told -> {
            assertThat(told.deliveryId()).isEqualTo("asked:payment.settled:" + PAYMENT);
            assertThat(new StandardWebhooksScheme().read(told.body().getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOfSatisfying(AboutPayment.class, payment -> {
                        assertThat(payment.kind()).isEqualTo(PaymentKind.SETTLED);
                        assertThat(payment.amount()).isEqualTo(Money.usd(54881));
                        assertThat(payment.checkoutId()).hasToString(CHECKOUT);
                    });
        });
        assertThat(ProviderAnswer.read(answer("SETTLED"))).isEqualTo(answer);
    }

    @Test
    void whatCameBackConfirmsThatItHadCome() {
        assertThat(ProviderAnswer.read(answer("RETURNED")).confirmed())
                .containsExactlyInAnyOrder(
                        "payment:" + PAYMENT + ":RETURNED",
                        "payment:" + PAYMENT + ":SETTLED",
                        "payment:" + PAYMENT + ":INITIATED");
    }

    @Test
    void aProviderThatDoesNotKnowEitherSaysNothing() {
        assertThat(ProviderAnswer.read(answer("UNKNOWN")).told()).isEmpty();
        assertThat(ProviderAnswer.read("{}").told()).isEmpty();
        assertThatThrownBy(() -> ProviderAnswer.read("<html>")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String answer(String state) {
        return """
                {"payments":[{"paymentId":"%s","checkoutId":"%s","method":"CARD","amount":{"amountMinor":54881,
                "currency":"USD"},"state":"%s","initiatedAt":"2026-08-12T15:00:00Z","providerReference":"REF"}]}""".formatted(PAYMENT, CHECKOUT, state);
    }
}
