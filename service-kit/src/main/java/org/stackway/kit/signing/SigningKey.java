package org.stackway.kit.signing;

import java.security.PrivateKey;
import java.util.Map;
import java.util.TreeMap;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** The key at work. ES256: ECDSA on P-256 with SHA-256, so that the same text signed twice has two signatures. */
public final class SigningKey {

    private final String kid;
    private final PrivateKey key;

    SigningKey(String kid, PrivateKey key) {
        this.kid = kid;
        this.key = key;
    }

    /** Names the key in JWKS and signatures. */
    public String kid() {
        return kid;
    }

    /**
     * Signs.
     *
     * @param header beside {@code alg} and {@code kid}, for example {@code typ}
     * @return the JWS in compact form
     */
    public String sign(Map<String, String> header, String payload) {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        jws.setKeyIdHeaderValue(kid);
        // every process writes the same header: the order of a Map.of differs from one to the next
        new TreeMap<>(header).forEach(jws::setHeader);
        jws.setPayload(payload);
        jws.setKey(key);
        try {
            return jws.getCompactSerialization();
        } catch (JoseException failure) {
            throw new IllegalStateException("cannot sign with " + kid, failure);
        }
    }

    /** Says nothing of the private key. */
    @Override
    public String toString() {
        return "SigningKey[" + kid + "]";
    }
}
