package org.stackway.kit.personal;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The key that wraps all other keys of a service that keeps personal data or signs: {@code stackway.master-key}, 32 bytes in
 * base64. Where it is needed ({@code @Startup} on the bean that has it injected) the service does not start without.
 */
@Singleton
public class MasterKey {

    private static final int LENGTH_BYTES = 32;

    private final byte[] key;

    MasterKey(@ConfigProperty(name = "stackway.master-key") Optional<String> configured) {
        this.key = configured
                .flatMap(MasterKey::decode)
                .orElseThrow(() -> new IllegalStateException(
                        "stackway.master-key (STACKWAY_MASTER_KEY) must be 32 bytes in base64"));
    }

    private static Optional<byte[]> decode(String text) {
        try {
            return Optional.of(Base64.getDecoder().decode(text.trim())).filter(bytes -> bytes.length == LENGTH_BYTES);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** A key, sealed for what it belongs to. */
    public byte[] wrap(byte[] other, String belongsTo) {
        return Sealing.seal(key, other, belongsTo);
    }

    /** Opens what {@link #wrap} made; fails for any other key, owner or bit. */
    public byte[] unwrap(byte[] wrapped, String belongsTo) {
        return Sealing.open(key, wrapped, belongsTo);
    }

    /** A fingerprint of text that tells nothing to whoever lacks the key. */
    public String fingerprint(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
