package org.stackway.kit.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SignaturesTest {

    private static final Instant AT = Instant.parse("2026-09-01T12:00:00Z");
    private static final Map<String, String> HEADER = Map.of("typ", "vc+jwt");
    private static final String PAYLOAD = "{\"who\":\"Zoë\"}";

    private final KeyPair pair = pair();
    private final String signed = new SigningKey("k1", pair.getPrivate()).sign(HEADER, PAYLOAD);

    @Test
    void whatAKeyOfOursSignedIsReadAlsoAfterItWasRelieved() {
        assertThat(Signatures.verified(List.of(key("k1", null)), signed, "vc+jwt"))
                .contains(PAYLOAD);
        assertThat(Signatures.verified(
                        List.of(new PublishedKey("k1", jwk(), AT, AT.plusSeconds(1), null)), signed, "vc+jwt"))
                .contains(PAYLOAD);
    }

    @Test
    void aChangedByteAnotherTypeAnUnknownOrAWithdrawnKeyIsNothing() {
        List<PublishedKey> ours = List.of(key("k1", null));
        for (int at = 0; at < signed.length(); at += 7) {
            char other = signed.charAt(at) == 'A' ? 'Q' : 'A';
            String changed = signed.substring(0, at) + other + signed.substring(at + 1);
            assertThat(Signatures.verified(ours, changed, "vc+jwt"))
                    .as("byte %d", at)
                    .isEmpty();
        }
        assertThat(Signatures.verified(ours, signed, "JWT")).isEmpty();
        assertThat(Signatures.verified(List.of(key("k2", null)), signed, "vc+jwt"))
                .isEmpty();
        assertThat(Signatures.verified(List.of(key("k1", AT)), signed, "vc+jwt"))
                .isEmpty();
        assertThat(Signatures.verified(ours, "", "vc+jwt")).isEmpty();
        assertThat(Signatures.verified(ours, "a.b", "vc+jwt")).isEmpty();
    }

    @Test
    void theHeaderIsTheSameWhicheverProcessWritesIt() {
        Map<String, String> one = new LinkedHashMap<>();
        one.put("typ", "vc+jwt");
        one.put("cty", "vc");
        Map<String, String> other = new LinkedHashMap<>();
        other.put("cty", "vc");
        other.put("typ", "vc+jwt");

        assertThat(header(one))
                .isEqualTo(header(other))
                .isEqualTo("{\"alg\":\"ES256\",\"kid\":\"k1\",\"cty\":\"vc\",\"typ\":\"vc+jwt\"}");
    }

    private String header(Map<String, String> fields) {
        String jws = new SigningKey("k1", pair.getPrivate()).sign(fields, PAYLOAD);
        return new String(Base64.getUrlDecoder().decode(jws.substring(0, jws.indexOf('.'))), StandardCharsets.UTF_8);
    }

    @Test
    void noOtherAlgorithmIsAcceptedWhateverTheHeaderSays() throws Exception {
        String unsigned = Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(
                                "{\"alg\":\"none\",\"typ\":\"vc+jwt\",\"kid\":\"k1\"}".getBytes(StandardCharsets.UTF_8))
                + "." + signed.split("\\.", -1)[1] + ".";
        JsonWebSignature hmac = new JsonWebSignature();
        hmac.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        hmac.setKeyIdHeaderValue("k1");
        hmac.setHeader("typ", "vc+jwt");
        hmac.setPayload(PAYLOAD);
        hmac.setKey(new javax.crypto.spec.SecretKeySpec(pair.getPublic().getEncoded(), "HmacSHA256"));

        assertThat(Signatures.verified(List.of(key("k1", null)), unsigned, "vc+jwt"))
                .isEmpty();
        assertThat(Signatures.verified(List.of(key("k1", null)), hmac.getCompactSerialization(), "vc+jwt"))
                .isEqualTo(Optional.empty());
    }

    private PublishedKey key(String kid, @Nullable Instant withdrawn) {
        return new PublishedKey(kid, jwk(), AT, withdrawn, withdrawn);
    }

    private Map<String, Object> jwk() {
        return new EllipticCurveJsonWebKey((ECPublicKey) pair.getPublic())
                .toParams(org.jose4j.jwk.JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
