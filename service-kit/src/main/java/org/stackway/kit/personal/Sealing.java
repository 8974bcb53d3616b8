package org.stackway.kit.personal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM with a random nonce. Sealed form: one byte of format (1), 12 bytes of nonce, the ciphertext with its tag of
 * 16 bytes. What it belongs to is authenticated with it, so that a row copied to another learner does not open.
 */
public final class Sealing {

    private static final int KEY_BYTES = 32;

    private static final byte FORMAT = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Sealing() {}

    /** A fresh random key. */
    public static byte[] newKey() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return key;
    }

    /**
     * Seals.
     *
     * @param belongsTo what it belongs to, for example a learner's id; it opens for nothing else
     */
    public static byte[] seal(byte[] key, byte[] plain, String belongsTo) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, key, nonce, plain, belongsTo);
        return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                .put(FORMAT)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /**
     * Opens what {@link #seal} made.
     *
     * @throws IllegalStateException if the key, the owner or a single bit is another one
     */
    public static byte[] open(byte[] key, byte[] sealed, String belongsTo) {
        ByteBuffer buffer = ByteBuffer.wrap(sealed);
        if (sealed.length <= 1 + NONCE_BYTES || buffer.get() != FORMAT) {
            throw new IllegalStateException("sealed data of an unknown format");
        }
        byte[] nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        byte[] rest = new byte[buffer.remaining()];
        buffer.get(rest);
        return run(Cipher.DECRYPT_MODE, key, nonce, rest, belongsTo);
    }

    private static byte[] run(int mode, byte[] key, byte[] nonce, byte[] data, String belongsTo) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(belongsTo.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(data);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("sealed data does not open", failure);
        }
    }
}
