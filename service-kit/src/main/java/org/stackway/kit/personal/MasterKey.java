package org.stackway.kit.personal;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The key that wraps all other keys of a service that keeps personal data or signs: {@code stackway.master-key}, 32 bytes in
 * base64. Where it is needed the service does not start without.
 *
 * <p>{@code stackway.master-key-others} are keys that open what they wrapped, and wrap nothing: the one that will be next, so
 * that every instance knows it before the first one wraps with it, and the one before, until nothing is wrapped by it any more.
 *
 * <p>Wrapped form: one byte of format (2), 8 bytes that name the master key, the sealed key. What was wrapped before keys were
 * named has the form of {@link Sealing} (1); whichever key opens it is the right one.
 */
@Singleton
public class MasterKey {

    private static final String SETTING = "stackway.master-key (STACKWAY_MASTER_KEY)";
    private static final String OTHERS = "stackway.master-key-others (STACKWAY_MASTER_KEY_OTHERS)";
    private static final int LENGTH_BYTES = 32;
    private static final byte NAMED = 2;
    private static final int NAME_BYTES = 8;

    private final Known current;
    private final List<Known> all;

    /**
     * Usually made by the container.
     *
     * @throws IllegalStateException if a key is not 32 bytes in base64, or the first one is missing
     */
    public MasterKey(
            @ConfigProperty(name = "stackway.master-key") Optional<String> configured,
            @ConfigProperty(name = "stackway.master-key-others") Optional<List<String>> others) {
        this.current = known(SETTING, configured.orElse(""));
        this.all = new ArrayList<>(List.of(current));
        others.orElse(List.of()).forEach(other -> all.add(known(OTHERS, other)));
    }

    /** A master key and the bytes by which what it wraps begins. */
    private static final class Known {
        private final byte[] key;
        private final byte[] prefix;

        private Known(byte[] key, byte[] prefix) {
            this.key = key;
            this.prefix = prefix;
        }
    }

    private static Known known(String setting, String text) {
        byte[] key =
                decoded(text).orElseThrow(() -> new IllegalStateException(setting + " must be 32 bytes in base64"));
        byte[] name = digest("stackway master key\n".getBytes(StandardCharsets.US_ASCII), key);
        return new Known(
                key,
                ByteBuffer.allocate(1 + NAME_BYTES)
                        .put(NAMED)
                        .put(name, 0, NAME_BYTES)
                        .array());
    }

    private static Optional<byte[]> decoded(String text) {
        try {
            return Optional.of(Base64.getDecoder().decode(text.trim())).filter(bytes -> bytes.length == LENGTH_BYTES);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** What the key is called, in hexadecimal; tells nothing of it. */
    public String name() {
        return HexFormat.of().formatHex(current.prefix, 1, 1 + NAME_BYTES);
    }

    /** What begins with these bytes is wrapped by the key that wraps now. */
    public byte[] prefix() {
        return current.prefix.clone();
    }

    /** A key, sealed for what it belongs to. */
    public byte[] wrap(byte[] other, String belongsTo) {
        byte[] sealed = Sealing.seal(current.key, other, belongsTo);
        return ByteBuffer.allocate(current.prefix.length + sealed.length)
                .put(current.prefix)
                .put(sealed)
                .array();
    }

    /**
     * Opens what {@link #wrap} made, with this key or one of the others.
     *
     * @throws IllegalStateException for any other key, owner or bit
     */
    public byte[] unwrap(byte[] wrapped, String belongsTo) {
        for (Known known : all) {
            int length = known.prefix.length;
            if (wrapped.length > length && Arrays.equals(wrapped, 0, length, known.prefix, 0, length)) {
                return Sealing.open(known.key, Arrays.copyOfRange(wrapped, length, wrapped.length), belongsTo);
            }
        }
        if (wrapped.length > NAME_BYTES && wrapped[0] == NAMED) {
            throw new IllegalStateException("wrapped by the master key "
                    + HexFormat.of().formatHex(wrapped, 1, 1 + NAME_BYTES) + ", which is not configured");
        }
        return unnamed(wrapped, belongsTo);
    }

    private byte[] unnamed(byte[] wrapped, String belongsTo) {
        IllegalStateException refused = new IllegalStateException("no master key opens it");
        for (Known known : all) {
            try {
                return Sealing.open(known.key, wrapped, belongsTo);
            } catch (IllegalStateException another) {
                refused.addSuppressed(another);
            }
        }
        throw refused;
    }

    /** A fingerprint of text that tells nothing to whoever lacks the key; another one under another key. */
    public String fingerprint(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(current.key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] digest(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
