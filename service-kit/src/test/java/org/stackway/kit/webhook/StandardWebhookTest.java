package org.stackway.kit.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandardWebhookTest {

    private static final String KEY = "whsec_"
            + Base64.getEncoder()
                    .encodeToString("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));
    private static final byte[] BODY = """
            {"type":"payment.succeeded","timestamp":"2026-01-12T07:00:00Z","data":{"paymentId":"pay_1","amountMinor":40020,\
            "currency":"USD"}}""".getBytes(StandardCharsets.UTF_8);
    private static final String SIGNATURE = "v1,cc7nX2JsbINsUmDWdoiRZezfdjwyxjapzxsZpf0B6mE=";
    private static final long SIGNED_AT = 1768201200L;

    @Test
    void theReferenceVectorOfTheStandardIsValid() {
        Optional<String> refusal = StandardWebhook.refusal(
                List.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
                new StandardWebhook.Signed(
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        "1614265330",
                        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="),
                "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8),
                Instant.ofEpochSecond(1614265330L));

        assertThat(refusal).isEmpty();
    }

    @Test
    void aMessageOfOursIsValid() {
        assertThat(BODY).hasSize(129);
        assertThat(refusal(SIGNATURE, 0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, -299, 299, 300})
    void aTimestampWithinFiveMinutesOfRealTimeIsFresh(long secondsLater) {
        assertThat(refusal(SIGNATURE, secondsLater)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301, 86_400})
    void aTimestampFurtherAwayIsStaleOrFromTheFuture(long secondsLater) {
        assertThat(refusal(SIGNATURE, secondsLater)).isPresent();
    }

    @Test
    void anySignatureOfSeveralMayBeTheValidOne() {
        assertThat(refusal("v1a,AAAA v1," + "A".repeat(43) + "= " + SIGNATURE, 0))
                .isEmpty();
    }

    @Test
    void otherVersionsOfSignaturesDoNotCount() {
        assertThat(refusal(SIGNATURE.replace("v1,", "v1a,"), 0)).isPresent();
        assertThat(refusal(SIGNATURE.replace("v1,", "v0,"), 0)).isPresent();
        assertThat(refusal(SIGNATURE.replace("v1,", ""), 0)).isPresent();
    }

    @Test
    void howManySignaturesAreLookedAtIsBounded() {
        String many = "v1,AAAA ".repeat(400);

        assertThat(refusal(many + SIGNATURE, 0)).isPresent();
    }

    @Test
    void aSignatureThatIsShorterLongerOrNotBase64IsInvalid() {
        assertThat(refusal("v1,", 0)).isPresent();
        assertThat(refusal("v1,!!!", 0)).isPresent();
        assertThat(refusal(SIGNATURE.substring(0, 20), 0)).isPresent();
        assertThat(refusal(SIGNATURE + "AA", 0)).isPresent();
    }

    @Test
    void eachMissingHeaderMakesItInvalid() {
        String time = Long.toString(SIGNED_AT);
        assertThat(refusal(null, time, SIGNATURE)).isPresent();
        assertThat(refusal("msg_0001", null, SIGNATURE)).isPresent();
        assertThat(refusal("msg_0001", time, null)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "-1768201200", "1768201200000000", "1768201200.0", " 1768201200"})
    void aTimestampThatIsNotSecondsIsInvalid(String timestamp) {
        assertThat(refusal("msg_0001", timestamp, SIGNATURE)).isPresent();
    }

    @Test
    void anIdWithADotIsInvalid() {
        assertThat(refusal("msg.0001", Long.toString(SIGNED_AT), SIGNATURE)).isPresent();
    }

    @Test
    void reSerialisedJsonIsInvalid() {
        byte[] same =
                new String(BODY, StandardCharsets.UTF_8).replace(":", ": ").getBytes(StandardCharsets.UTF_8);
        StandardWebhook.Signed signed = new StandardWebhook.Signed("msg_0001", Long.toString(SIGNED_AT), SIGNATURE);

        assertThat(StandardWebhook.refusal(List.of(KEY), signed, same, Instant.ofEpochSecond(SIGNED_AT)))
                .isPresent();
    }

    @Test
    void anOldSecretIsGoodWhileItIsRotatedAndNotAfter() {
        StandardWebhook.Signed signed = new StandardWebhook.Signed("msg_0001", Long.toString(SIGNED_AT), SIGNATURE);
        String other = "whsec_" + Base64.getEncoder().encodeToString(new byte[32]);
        Instant now = Instant.ofEpochSecond(SIGNED_AT);

        assertThat(StandardWebhook.refusal(List.of(other, KEY), signed, BODY, now))
                .isEmpty();
        assertThat(StandardWebhook.refusal(List.of(other), signed, BODY, now)).isPresent();
    }

    private static Optional<String> refusal(String signatures, long secondsLater) {
        return StandardWebhook.refusal(
                List.of(KEY),
                new StandardWebhook.Signed("msg_0001", Long.toString(SIGNED_AT), signatures),
                BODY,
                Instant.ofEpochSecond(SIGNED_AT + secondsLater));
    }

    private static Optional<String> refusal(
            @Nullable String id, @Nullable String timestamp, @Nullable String signatures) {
        return StandardWebhook.refusal(
                List.of(KEY),
                new StandardWebhook.Signed(id, timestamp, signatures),
                BODY,
                Instant.ofEpochSecond(SIGNED_AT));
    }
}
