package org.stackway.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a provider of Standard Webhooks sends. */
final class Delivery {

    private Delivery() {}

    /** A message that a payment settled, in time, whatever the business clock shows. */
    static String settled(JsonNode checkout, UUID payment, long amountMinor, String currency) {
        String at = checkout.path("openedAt").asText(Instant.now().toString());
        return """
               {"type":"payment.settled","timestamp":"%s","data":{"paymentId":"%s","checkoutId":"%s","method":"CARD",\
               "amountMinor":%d,"currency":"%s","initiatedAt":"%s","settledAt":"%s","providerReference":"test"}}""".formatted(
                        Instant.now(), payment, checkout.path("checkoutId").asText(), amountMinor, currency, at, at);
    }

    /** The headers that sign a body. */
    static Map<String, String> signature(String secret, String id, Instant at, String body) {
        String seconds = Long.toString(at.getEpochSecond());
        return Map.of(
                "webhook-id", id,
                "webhook-timestamp", seconds,
                "webhook-signature", "v1," + hmac(secret, id + "." + seconds + "." + body));
    }

    private static String hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
