package org.stackway.events.value;

import java.util.regex.Pattern;

/**
 * The id of a graduate certificate, "power-electronics-certificate".
 *
 * @param value the wire form
 */
public record CertificateId(String value) implements Credential {
    private static final Pattern FORM = Pattern.compile("(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*");

    public CertificateId {
        Refusal.requireMatch(FORM, value, "a certificate id like power-electronics-certificate");
    }

    /**
     * Reads the wire form.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static CertificateId parse(String wire) {
        return new CertificateId(wire);
    }

    @Override
    public String wire() {
        return value;
    }

    @Override
    public String toString() {
        return value;
    }
}
