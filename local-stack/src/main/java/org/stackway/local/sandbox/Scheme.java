package org.stackway.local.sandbox;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The wire formats that the sandbox speaks: how each signs what it sends. */
enum Scheme {
    /** HMAC over id, time and body, in headers. */
    STANDARD_WEBHOOKS {
        @Override
        HttpRequest.Builder sign(HttpRequest.Builder request, String secret, Webhook webhook, long nowMillis) {
            String id = webhook.webhookId().toString();
            long seconds = nowMillis / MILLIS;
            byte[] body = bytes(webhook.body());
            return request.header("content-type", JSON)
                    .header("webhook-id", id)
                    .header("webhook-timestamp", Long.toString(seconds))
                    .header("webhook-signature", StandardWebhooks.signature(secret, id, seconds, body))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        }
    },
    /** HMAC over the body alone, in a header. */
    FLYWIRE {
        @Override
        HttpRequest.Builder sign(HttpRequest.Builder request, String secret, Webhook webhook, long nowMillis) {
            byte[] body = bytes(webhook.body());
            return request.header("content-type", JSON)
                    .header("X-Flywire-Digest", Base64.getEncoder().encodeToString(hmac(bytes(secret), body)))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        }
    },
    /** A form whose values, the time among them, are hashed with the key; a retry is another form. */
    NELNET {
        @Override
        HttpRequest.Builder sign(HttpRequest.Builder request, String secret, Webhook webhook, long nowMillis) {
            String form = webhook.body() + "&timestamp=" + nowMillis;
            String hash = HexFormat.of().formatHex(sha256(bytes(NelnetForms.values(form) + secret)));
            return request.header("content-type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(bytes(form + "&hash=" + hash)));
        }
    };

    private static final String JSON = "application/json";
    private static final long MILLIS = 1000;

    /** Puts body and signature into a request, as of now: receivers refuse stale timestamps. */
    abstract HttpRequest.Builder sign(HttpRequest.Builder request, String secret, Webhook webhook, long nowMillis);

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] hmac(byte[] key, byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
