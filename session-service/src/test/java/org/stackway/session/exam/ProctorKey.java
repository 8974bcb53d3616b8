package org.stackway.session.exam;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The proctoring service: it shares a secret with the application under test, and signs what it tells. */
public final class ProctorKey implements QuarkusTestResourceLifecycleManager {

    private static final byte[] KEY = "proctoring key of the tests 0123".getBytes(StandardCharsets.UTF_8);

    @Override
    public Map<String, String> start() {
        return Map.of(
                "stackway.webhook-secret.proctoring",
                "whsec_" + Base64.getEncoder().encodeToString(KEY));
    }

    @Override
    public void stop() {
        // nothing was started
    }

    /** Tells something about an appointment. */
    static Response tell(String type, String examId, Instant occurredAt, String more) {
        return deliver("""
                {"type":"%s","data":{"examId":"%s","occurredAt":"%s"%s}}""".formatted(type, examId, occurredAt, more));
    }

    /** Delivers a body, signed. */
    static Response deliver(String body) {
        String id = UUID.randomUUID().toString();
        String seconds = Long.toString(Instant.now().getEpochSecond());
        return deliver(body, id, seconds, signature(id + "." + seconds + "." + body));
    }

    static Response deliver(String body, String id, String seconds, String signature) {
        return RestAssured.given()
                .contentType("application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", seconds)
                .header("webhook-signature", signature)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/webhooks/proctoring/main");
    }

    private static String signature(String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
