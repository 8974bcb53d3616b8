package org.stackway.kit.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Verifies a delivery as Standard Webhooks 1.0 says: HMAC-SHA256 over {@code id.timestamp.body}, over the bytes as received.
 * Comparisons take constant time and the number of signatures looked at is bounded.
 */
public final class StandardWebhook {

    /** How far the signed timestamp may be from real time, in either direction. */
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final String SECRET_PREFIX = "whsec_";
    private static final String SIGNATURE_PREFIX = "v1,";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int MOST_SIGNATURES = 16;
    private static final int MOST_HEADER_CHARS = 4096;
    private static final int LONGEST_ID = 255;
    private static final int SHORTEST_KEY = 16;

    private StandardWebhook() {}

    /** The three headers that carry a signature; each may be missing. */
    public record Signed(
            @Nullable String id,
            @Nullable String timestamp,
            @Nullable String signatures) {}

    /**
     * The secrets that a setting names: the current one and, separated by a comma, the one before while it is rotated.
     *
     * @throws IllegalArgumentException if one is malformed or too short: it would refuse every message, or accept a guess
     */
    public static List<String> secrets(String setting) {
        List<String> secrets = Arrays.stream(setting.split(","))
                .map(String::strip)
                .filter(secret -> !secret.isEmpty())
                .toList();
        for (String secret : secrets) {
            if (key(secret).length < SHORTEST_KEY) {
                throw new IllegalArgumentException("a webhook secret has at least " + SHORTEST_KEY + " bytes");
            }
        }
        return secrets;
    }

    /**
     * Why a delivery is not valid; empty if it is.
     *
     * @param secrets all that are good now, {@code whsec_…}: the current one and, while it is rotated, the one before
     * @param now real time
     */
    public static Optional<String> refusal(List<String> secrets, Signed signed, byte[] body, Instant now) {
        String id = signed.id();
        String timestamp = signed.timestamp();
        String signatures = signed.signatures();
        if (id == null || timestamp == null || signatures == null) {
            return Optional.of("a signature header is missing");
        }
        // a dot would make the signed text mean two things
        if (id.isEmpty() || id.length() > LONGEST_ID || id.contains(".")) {
            return Optional.of("the delivery id is malformed");
        }
        if (!timestamp.matches("\\d{1,12}")) {
            return Optional.of("the timestamp is malformed");
        }
        Duration off = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now);
        if (off.abs().compareTo(TOLERANCE) > 0) {
            return Optional.of("the timestamp is " + off.toSeconds() + " s old");
        }
        List<byte[]> given = given(signatures);
        boolean valid = false;
        for (String secret : secrets) {
            byte[] expected = sign(secret, id, timestamp, body);
            for (byte[] one : given) {
                valid |= MessageDigest.isEqual(expected, one);
            }
        }
        return valid ? Optional.empty() : Optional.of("no signature matches");
    }

    private static List<byte[]> given(String signatures) {
        List<byte[]> given = new ArrayList<>();
        if (signatures.length() > MOST_HEADER_CHARS) {
            return given;
        }
        for (String one : signatures.split(" ", MOST_SIGNATURES + 1)) {
            if (given.size() < MOST_SIGNATURES && one.startsWith(SIGNATURE_PREFIX)) {
                decode(one.substring(SIGNATURE_PREFIX.length())).ifPresent(given::add);
            }
        }
        return given;
    }

    private static Optional<byte[]> decode(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    static byte[] sign(String secret, String id, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key(secret), ALGORITHM));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
        }
    }

    /** @throws IllegalArgumentException if it is not {@code whsec_} and base64 */
    static byte[] key(String secret) {
        if (!secret.startsWith(SECRET_PREFIX)) {
            throw new IllegalArgumentException("a webhook secret begins with " + SECRET_PREFIX);
        }
        return Base64.getDecoder().decode(secret.substring(SECRET_PREFIX.length()));
    }
}
