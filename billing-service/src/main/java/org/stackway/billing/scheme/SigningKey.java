package org.stackway.billing.scheme;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * A secret that a provider may sign with now.
 *
 * @param secret as configured; {@code whsec_…} for Standard Webhooks, plain text for the others
 */
public record SigningKey(Turn turn, String secret) {

    private static final int NAMED_BY_BYTES = 4;

    /** Where a secret is in its life. */
    public enum Turn {
        CURRENT,
        /** Replaced, and good until every retry of what it signed has come. */
        PREVIOUS,
        /** Handed out already, to be the current one. */
        NEXT
    }

    /** What tells it from others in records and metrics, and tells nothing about it: the beginning of its digest. */
    public String id() {
        byte[] digest = Macs.digest("SHA-256", secret.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, NAMED_BY_BYTES);
    }

    byte[] text() {
        return secret.getBytes(StandardCharsets.UTF_8);
    }

    /** Says nothing: secrets do not belong in logs. */
    @Override
    public String toString() {
        return turn + " " + id();
    }
}
