package org.stackway.transcript.document;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is typed to verify a transcript: 100 bits in 20 characters of Crockford's base 32, in groups of five. Whoever has it was
 * shown the transcript; with the transcript only its hash is kept in the open.
 */
public record VerificationCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CHARS = 20;
    private static final int GROUP = 5;
    private static final Pattern FORM = Pattern.compile("([" + ALPHABET + "]{5}-){3}[" + ALPHABET + "]{5}");

    public VerificationCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a verification code has four groups of five characters");
        }
    }

    /** The code of a fingerprint of at least 100 bits, in hexadecimal. */
    public static VerificationCode of(String fingerprint) {
        BigInteger bits = new BigInteger(fingerprint.substring(0, CHARS * 5 / 4), 16);
        StringBuilder code = new StringBuilder();
        for (int at = CHARS - 1; at >= 0; at--) {
            code.append(ALPHABET.charAt(bits.shiftRight(5 * at).intValue() & 31));
            if (at % GROUP == 0 && at > 0) {
                code.append('-');
            }
        }
        return new VerificationCode(code.toString());
    }

    /** What somebody typed: small letters, missing hyphens, and O, I or L for a digit are forgiven. */
    public static Optional<VerificationCode> typed(String text) {
        String plain = text.toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .replaceAll("[\\s-]", "");
        if (plain.length() != CHARS) {
            return Optional.empty();
        }
        String grouped = String.join(
                "-", plain.substring(0, 5), plain.substring(5, 10), plain.substring(10, 15), plain.substring(15));
        return FORM.matcher(grouped).matches() ? Optional.of(new VerificationCode(grouped)) : Optional.empty();
    }

    /** SHA-256 of the code, hexadecimal: what it is found by. */
    public String hash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
