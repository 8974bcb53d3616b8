package org.stackway.local.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** The known answers of the Standard Webhooks scheme. */
class StandardWebhooksTest {
    @Test
    void signsTheReferenceMessageAsTheSchemeSays() {
        String signature = StandardWebhooks.signature(
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                1614265330,
                "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8));

        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void signsAPaymentMessageOfTheKnownLength() {
        byte[] body = ("{\"type\":\"payment.succeeded\",\"timestamp\":\"2026-01-12T07:00:00Z\",\"data\":"
                        + "{\"paymentId\":\"pay_1\",\"amountMinor\":40020,\"currency\":\"USD\"}}")
                .getBytes(StandardCharsets.UTF_8);
        String secret = "whsec_"
                + Base64.getEncoder()
                        .encodeToString("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));

        assertThat(StandardWebhooks.signature(secret, "msg_0001", 1768201200, body))
                .isEqualTo("v1,cc7nX2JsbINsUmDWdoiRZezfdjwyxjapzxsZpf0B6mE=");
    }

    @Test
    void refusesASecretOfAnotherScheme() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StandardWebhooks.signature("secret", "id", 0, new byte[0]));
    }
}
