package org.stackway.kit.command;

/**
 * The identity of a request that must take effect once.
 *
 * @param scope subject, method and path
 * @param key the caller's {@code Idempotency-Key}
 * @param fingerprint SHA-256 of the body, hexadecimal: the same key with another body is an error
 */
public record Idempotency(String scope, String key, String fingerprint) {
    boolean sameBody(Idempotency other) {
        return fingerprint.equals(other.fingerprint);
    }
}
