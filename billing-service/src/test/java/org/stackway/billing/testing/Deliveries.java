package org.stackway.billing.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
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

    /** That of another environment, as when secrets were mixed up. */
    public static final String ELSEWHERES_SECRET = "whsec_"
            + Base64.getEncoder().encodeToString("a secret of another environment.".getBytes(StandardCharsets.UTF_8));

    public static final String NELNET_KEY = "a shared key of Nelnet style";

    private Deliveries() {}

    /** A message about a dispute. */
    public static String dispute(String type, String dispute, PaymentId payment, Money amount) {
        return """
                {"type":"dispute.%s","timestamp":"2026-01-01T00:00:00Z","data":{"disputeId":"%s","paymentId":"%s",\
                "amountMinor":%d,"currency":"%s","reason":"FRAUDULENT"}}""".formatted(type, dispute, payment, amount.amountMinor(), amount.currency());
    }

    /** A Flywire notification, as one of its two addresses gets it. */
    public static Response flywire(
            String endpoint, String status, PaymentId payment, CheckoutId checkout, Money amount) {
        String body = """
                {"event_type":"%s","event_date":"2026-08-12T15:00:00Z","event_resource":"payments","data":{"payment_id":"%s",\
                "amount_from":"37250","currency_from":"EUR","amount_to":"%d","currency_to":"%s","status":"%s",\
                "created_at":"2026-08-12T15:00:00Z","external_reference":"%s"}}""".formatted(status, payment, amount.amountMinor(), amount.currency(), status, checkout);
        String digest = Base64.getEncoder()
                .encodeToString(hmac(SECRET.getBytes(StandardCharsets.UTF_8), body.getBytes(StandardCharsets.UTF_8)));
        return given().contentType("application/json")
                .header("X-Flywire-Digest", digest)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/webhooks/flywire/local/" + endpoint);
    }

    /**
     * A Nelnet-style message. The values are signed in the order given, which is that of the format.
     *
     * @param form without time and hash
     */
    public static Response nelnet(String form) {
        String timed = form + "&timestamp=" + Instant.now().toEpochMilli();
        return nelnetAs(timed, hash(timed));
    }

    /** As {@link #nelnet}, with a hash that is somebody else's. */
    public static Response nelnetAs(String timed, String hash) {
        return given().contentType("application/x-www-form-urlencoded")
                .body(timed + "&hash=" + hash)
                .post("/api/v1/webhooks/nelnet/local/main");
    }

    /** The hash over the values of a form, its time included. */
    public static String hash(String timed) {
        StringBuilder values = new StringBuilder();
        for (String one : timed.split("&", -1)) {
            values.append(one.substring(one.indexOf('=') + 1));
        }
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(values.append(NELNET_KEY).toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

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
        return deliverTo(provider + "/local/main", id, body, secret, at);
    }

    /** Delivers it now to this address of provider, environment and endpoint. */
    public static Response deliverTo(String address, String id, String body, String secret) {
        return deliverTo(address, id, body, secret, Instant.now());
    }

    private static Response deliverTo(String address, String id, String body, String secret, Instant at) {
        String seconds = Long.toString(at.getEpochSecond());
        return given().contentType("application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", seconds)
                .header("webhook-signature", signature(secret, id, seconds, body))
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/webhooks/" + address);
    }

    public static String signature(String secret, String id, String seconds, String body) {
        byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        byte[] signed = hmac(key, (id + "." + seconds + "." + body).getBytes(StandardCharsets.UTF_8));
        return "v1," + Base64.getEncoder().encodeToString(signed);
    }

    private static byte[] hmac(byte[] key, byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(content);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
