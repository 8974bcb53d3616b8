package org.stackway.billing.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.stackway.events.value.CheckoutId;
import org.stackway.events.value.Money;
import org.stackway.events.value.PaymentId;
import org.stackway.events.value.RefundId;

/** Messages as a provider sends them. */
public final class Deliveries {

    public static final String SECRET = "whsec_"
            + Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8));
    public static final String OLD_SECRET = "whsec_"
            + Base64.getEncoder().encodeToString("an older secret, being rotated..".getBytes(StandardCharsets.UTF_8));

    private Deliveries() {}

    /** A message about a payment. */
    public static String payment(
            String type, PaymentId payment, CheckoutId checkout, Money amount, Instant initiatedAt) {
        return """
                {"type":"payment.%s","timestamp":"%s","data":{"paymentId":"%s","checkoutId":"%s","method":"CARD",\
                "amountMinor":%d,"currency":"%s","initiatedAt":"%s","providerReference":"REF-%s"}}""".formatted(
                        type,
                        initiatedAt,
                        payment,
                        checkout,
                        amount.amountMinor(),
                        amount.currency(),
                        initiatedAt,
                        payment.wire().substring(24));
    }

    /** A message about a refund. */
    public static String refund(String type, RefundId refund, Money amount) {
        return """
                {"type":"refund.%s","timestamp":"2026-01-01T00:00:00Z","data":{"refundId":"%s","amountMinor":%d,\
                "currency":"%s","providerReference":"REFUND-1"}}""".formatted(type, refund, amount.amountMinor(), amount.currency());
    }

    /** Delivers it, signed, under a new delivery id. */
    public static Response deliver(String provider, String body) {
        return deliver(provider, UUID.randomUUID().toString(), body);
    }

    /** Delivers it, signed, under this delivery id. */
    public static Response deliver(String provider, String id, String body) {
        return deliver(provider, id, body, SECRET, Instant.now());
    }

    public static Response deliver(String provider, String id, String body, String secret, Instant at) {
        String seconds = Long.toString(at.getEpochSecond());
        return given().contentType("application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", seconds)
                .header("webhook-signature", signature(secret, id, seconds, body))
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/webhooks/" + provider + "/local/main");
    }

    public static String signature(String secret, String id, String seconds, String body) {
        try {
            byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] signed = mac.doFinal((id + "." + seconds + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signed);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
