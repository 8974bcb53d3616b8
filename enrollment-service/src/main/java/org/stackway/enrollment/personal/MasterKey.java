package org.stackway.enrollment.personal;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
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
 * The key that wraps the learners' keys: {@code stackway.master-key}, 32 bytes in base64. Without it, or with another
 * length, the service does not start.
 */
@Startup
@ApplicationScoped
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

    byte[] wrap(byte[] learnerKey, String learner) {
        return Sealing.seal(key, learnerKey, learner);
    }

    byte[] unwrap(byte[] wrapped, String learner) {
        return Sealing.open(key, wrapped, learner);
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
