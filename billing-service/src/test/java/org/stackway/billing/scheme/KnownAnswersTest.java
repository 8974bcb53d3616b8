package org.stackway.billing.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stackway.billing.scheme.SigningKey.Turn;
import org.stackway.billing.scheme.Verdict.Invalid;
import org.stackway.billing.scheme.Verdict.Valid;

/** Signatures that were computed elsewhere, and what differs from them by one thing each. */
class KnownAnswersTest {

    private static final String BODY = "{\"type\":\"payment.succeeded\",\"timestamp\":\"2026-01-12T07:00:00Z\","
            + "\"data\":{\"paymentId\":\"pay_1\",\"amountMinor\":40020,\"currency\":\"USD\"}}";
    private static final Instant THEN = Instant.ofEpochSecond(1_768_201_200);
    private static final String STANDARD_SECRET = "whsec_"
            + Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8));
    private static final String STANDARD_SIGNATURE = "v1,cc7nX2JsbINsUmDWdoiRZezfdjwyxjapzxsZpf0B6mE=";
    private static final String STRIPE_SIGNATURE = "8e7d12ce0e0e50ddea41eff247b966ef96e513c4ccd6114832fbf7bc3a321f47";
    private static final String FLYWIRE_BODY = "{\"event_type\":\"guaranteed\",\"event_date\":\"2026-01-12T07:00:00Z\","
            + "\"event_resource\":\"payments\",\"data\":{\"payment_id\":\"RUC208967136\",\"amount_from\":\"37250\","
            + "\"currency_from\":\"EUR\",\"amount_to\":\"40020\",\"currency_to\":\"USD\",\"status\":\"guaranteed\","
            + "\"external_reference\":\"inv_0001\"}}";
    private static final String FLYWIRE_DIGEST = "vu1mYsTftbM4b03Vdxm0E15svmCCPKrZzGfRyzZpCos=";
    private static final String NELNET_FORM = "transactionType=1&transactionStatus=1&transactionId=382481568"
            + "&transactionTotalAmount=40020&transactionDate=202601120000&transactionAcountType=VISA"
            + "&transactionResultCode=267849&transactionResultMessage=Approved+and+completed&orderNumber=inv_0001"
            + "&orderType=ONLINEMASTERS&timestamp=1768201200000";
    private static final String NELNET_SHA = "9452df86593b485794116b0c236a5eac1313d63f779ceb56ad37c030bcdc32ca";
    private static final String NELNET_MD5 = "f692c6ae4d693a78f31f7fe06b151b35";

    private final StandardWebhooksScheme standard = new StandardWebhooksScheme();
    private final StripeScheme stripe = new StripeScheme();
    private final FlywireScheme flywire = new FlywireScheme();
    private final NelnetScheme nelnet = new NelnetScheme(false);

    @Test
    void theReferenceOfStandardWebhooksIsValid() {
        Delivered delivered = new Delivered(
                Map.of(
                        "webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        "webhook-timestamp", "1614265330",
                        "webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="),
                Buffer.buffer("{\"test\": 2432232314}"));

        assertThat(standard.verify(
                        delivered,
                        keys("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
                        Instant.ofEpochSecond(1_614_265_330)))
                .isInstanceOfSatisfying(
                        Valid.class, valid -> assertThat(valid.deliveryId()).isEqualTo("msg_p5jXN8AQM9LWM0D4loKWxJek"));
    }

    @ParameterizedTest
    @CsvSource({"0, true", "299, true", "300, true", "301, false", "-299, true", "-301, false"})
    void case03ATimestampIsGoodForFiveMinutesInBothDirections(int late, boolean valid) {
        Instant now = THEN.plusSeconds(late);

        assertThat(standard.verify(standardly(BODY, STANDARD_SIGNATURE, "1768201200"), keys(STANDARD_SECRET), now))
                .isInstanceOf(valid ? Valid.class : Invalid.class);
        assertThat(stripe.verify(stripely("t=1768201200,v1=" + STRIPE_SIGNATURE), keys("whsec_test"), now))
                .isInstanceOf(valid ? Valid.class : Invalid.class);
        assertThat(nelnet.verify(nelnetly(NELNET_FORM, NELNET_SHA), keys("secretkey"), now))
                .isInstanceOf(valid ? Valid.class : Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1768201200", "1768201200.5", "99999999999999999999", "1768201200000"})
    void case03ATimestampThatIsNoneIsInvalid(String timestamp) {
        assertThat(standard.verify(standardly(BODY, STANDARD_SIGNATURE, timestamp), keys(STANDARD_SECRET), THEN))
                .isInstanceOf(Invalid.class);
        assertThat(stripe.verify(stripely("t=" + timestamp + ",v1=" + STRIPE_SIGNATURE), keys("whsec_test"), THEN))
                .isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1768201200", "", "-768201200000", "17682012000000", "soon"})
    void case03SecondsAreNotTakenForMilliseconds(String timestamp) {
        String form = NELNET_FORM.replace("1768201200000", timestamp);
        String values =
                "11382481568" + "40020202601120000VISA267849Approved and completedinv_0001ONLINEMASTERS" + timestamp;
        String hash = hex(Macs.digest("SHA-256", (values + "secretkey").getBytes(StandardCharsets.UTF_8)));

        assertThat(nelnet.verify(nelnetly(form, hash), keys("secretkey"), THEN)).isInstanceOf(Invalid.class);
    }

    @Test
    void case01NoSignatureIsNeverValid() {
        Delivered bare = new Delivered(Map.of(), Buffer.buffer(BODY));
        for (ProviderScheme scheme : List.of(standard, stripe, flywire, nelnet)) {
            assertThat(scheme.verify(bare, keys(STANDARD_SECRET), THEN)).isInstanceOf(Invalid.class);
            assertThat(scheme.claimedBy(bare)).isFalse();
        }
    }

    @Test
    void case02TheBytesAreSignedAndNotTheirMeaning() {
        for (String same :
                List.of(BODY.replace(":", ": "), "\uFEFF" + BODY, BODY + "\r\n", BODY.replace("USD", "\\u0055SD"))) {
            assertThat(standard.verify(standardly(same, STANDARD_SIGNATURE, "1768201200"), keys(STANDARD_SECRET), THEN))
                    .isInstanceOf(Invalid.class);
        }
        assertThat(flywire.verify(flywirely(FLYWIRE_BODY.replace(",", ", ")), keys("test-shared-secret"), THEN))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void case04OneOfSeveralSignaturesIsEnoughAndOtherVersionsAreNone() {
        assertThat(standard.verify(
                        standardly(BODY, "v1,AAAA v1," + "A".repeat(43) + "= " + STANDARD_SIGNATURE, "1768201200"),
                        keys(STANDARD_SECRET),
                        THEN))
                .isInstanceOf(Valid.class);
        assertThat(standard.verify(
                        standardly(BODY, STANDARD_SIGNATURE.replace("v1,", "v1a,"), "1768201200"),
                        keys(STANDARD_SECRET),
                        THEN))
                .isInstanceOf(Invalid.class);
        assertThat(stripe.verify(
                        stripely("t=1768201200,v1=" + "0".repeat(64) + ",v1=" + STRIPE_SIGNATURE),
                        keys("whsec_test"),
                        THEN))
                .isInstanceOf(Valid.class);
        assertThat(stripe.verify(stripely("t=1768201200,v0=" + STRIPE_SIGNATURE), keys("whsec_test"), THEN))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void case04FiveHundredSignaturesAreNotLookedAt() {
        String many =
                String.join(" ", Collections.nCopies(500, "v1," + "A".repeat(43) + "=")) + " " + STANDARD_SIGNATURE;
        String manyOfStripe = "t=1768201200" + (",v1=" + "0".repeat(64)).repeat(500) + ",v1=" + STRIPE_SIGNATURE;

        assertThat(standard.verify(standardly(BODY, many, "1768201200"), keys(STANDARD_SECRET), THEN))
                .isInstanceOf(Invalid.class);
        assertThat(stripe.verify(stripely(manyOfStripe), keys("whsec_test"), THEN))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void flywireSignsTheBodyAlone() {
        assertThat(flywire.verify(flywirely(FLYWIRE_BODY), keys("test-shared-secret"), THEN.plusSeconds(1_000_000)))
                .isInstanceOf(Valid.class);
        assertThat(flywire.verify(flywirely(FLYWIRE_BODY), keys("another-secret"), THEN))
                .isInstanceOf(Invalid.class);
        assertThat(flywire.hint()).isTrue();
    }

    @Test
    void nelnetHashesValuesInTheirOrderWhateverTheOrderOfTheForm() {
        String reversed = String.join("&", List.of(NELNET_FORM.split("&")).reversed());

        assertThat(nelnet.verify(nelnetly(reversed, NELNET_SHA), keys("secretkey"), THEN))
                .isInstanceOf(Valid.class);
        assertThat(nelnet.verify(nelnetly(NELNET_FORM + "&orderName=", NELNET_SHA), keys("secretkey"), THEN))
                .isInstanceOf(Valid.class);
    }

    @Test
    void md5IsForEndpointsThatCannotDoBetter() {
        assertThat(nelnet.verify(nelnetly(NELNET_FORM, NELNET_MD5), keys("secretkey"), THEN))
                .isInstanceOf(Invalid.class);
        assertThat(new NelnetScheme(true).verify(nelnetly(NELNET_FORM, NELNET_MD5), keys("secretkey"), THEN))
                .isInstanceOf(Valid.class);
    }

    @Test
    void aValueGivenTwiceIsInvalid() {
        assertThat(nelnet.verify(nelnetly(NELNET_FORM + "&transactionId=9", NELNET_SHA), keys("secretkey"), THEN))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void anAmbiguousConcatenationVerifiesAndIsThereforeOnlyAHint() {
        String shifted = NELNET_FORM
                .replace("transactionId=382481568", "transactionId=3824815684")
                .replace("transactionTotalAmount=40020", "transactionTotalAmount=0020");

        assertThat(nelnet.verify(nelnetly(shifted, NELNET_SHA), keys("secretkey"), THEN))
                .isInstanceOf(Valid.class);
        assertThat(nelnet.hint()).isTrue();
    }

    @Test
    void case05APreviousSecretIsGoodUntilItsEndAndTheNextOneAlready() {
        Keyring ring = new Keyring(
                "whsec_new", List.of("whsec_test"), java.util.Optional.of(THEN), java.util.Optional.of("whsec_later"));
        Delivered old = stripely("t=1768201200,v1=" + STRIPE_SIGNATURE);

        assertThat(stripe.verify(old, ring.at(THEN.minusMillis(1)), THEN))
                .isInstanceOfSatisfying(
                        Valid.class, valid -> assertThat(valid.key().turn()).isEqualTo(Turn.PREVIOUS));
        assertThat(stripe.verify(old, ring.at(THEN), THEN)).isInstanceOf(Invalid.class);
        assertThat(ring.at(THEN)).extracting(SigningKey::turn).containsExactly(Turn.CURRENT, Turn.NEXT);
        assertThat(ring.toString() + ring.at(THEN)).doesNotContain("whsec");
    }

    private static List<SigningKey> keys(String secret) {
        return List.of(new SigningKey(Turn.CURRENT, secret));
    }

    private static Delivered standardly(String body, String signature, String timestamp) {
        return new Delivered(
                Map.of("webhook-id", "msg_0001", "webhook-timestamp", timestamp, "webhook-signature", signature),
                Buffer.buffer(body));
    }

    private static Delivered stripely(String header) {
        return new Delivered(Map.of("stripe-signature", header), Buffer.buffer(BODY));
    }

    private static Delivered flywirely(String body) {
        return new Delivered(Map.of("x-flywire-digest", FLYWIRE_DIGEST), Buffer.buffer(body));
    }

    private static Delivered nelnetly(String form, String hash) {
        return new Delivered(Map.of(), Buffer.buffer(form + "&hash=" + hash));
    }

    private static String hex(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(bytes);
    }
}
