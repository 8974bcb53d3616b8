package org.stackway.kit.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.stackway.events.value.LearnerId;

/** Signs tokens as the local issuer would, with a key of this test JVM. */
public final class Tokens {

    public static final String ISSUER = "http://test-issuer";

    private static final KeyPair KEYS = keys();
    /** To sign one takes as long as to answer a request. */
    private static final Map<List<String>, String> KNOWN = new ConcurrentHashMap<>();

    private Tokens() {}

    /** A bearer token for one role, the same one each time. */
    public static String of(String role, String subject) {
        return KNOWN.computeIfAbsent(List.of(role, subject), wanted -> signed(role, subject, 86_400));
    }

    /** As {@link #of}, but it ended an hour ago. */
    public static String expired(String role, String subject) {
        return signed(role, subject, -3600);
    }

    /** As {@link #of}, but of this {@code typ}. */
    public static String ofType(String type, String role, String subject) {
        return claims(role, subject, 3600)
                .jws()
                .keyId("test")
                .header("typ", type)
                .sign(KEYS.getPrivate());
    }

    private static String signed(String role, String subject, long seconds) {
        return claims(role, subject, seconds).jws().keyId("test").sign(KEYS.getPrivate());
    }

    private static JwtClaimsBuilder claims(String role, String subject, long seconds) {
        return Jwt.issuer(ISSUER)
                .audience("stackway")
                .subject(subject)
                .upn(subject)
                .groups(Set.of(role))
                .expiresIn(seconds);
    }

    /** A name as enrollment-service would sign it for a service (D23). */
    public static String identityAssertion(String service, LearnerId learner, String name) {
        return Jwt.issuer("/enrollment-service")
                .audience(service)
                .subject(learner.wire())
                .claim("name", name)
                .expiresIn(Duration.ofMinutes(10))
                .jws()
                .keyId("test")
                .sign(KEYS.getPrivate());
    }

    /** A file with the public key as a JWK set. */
    public static String jwksLocation() {
        RSAPublicKey key = (RSAPublicKey) KEYS.getPublic();
        Map<String, Object> jwk = Map.of(
                "kty",
                "RSA",
                "kid",
                "test",
                "use",
                "sig",
                "alg",
                "RS256",
                "n",
                base64(key.getModulus()),
                "e",
                base64(key.getPublicExponent()));
        try {
            Path file = Files.createTempFile("jwks", ".json");
            Files.writeString(file, new ObjectMapper().writeValueAsString(Map.of("keys", List.of(jwk))));
            return file.toUri().toString();
        } catch (IOException failure) {
            throw new IllegalStateException("no key file", failure);
        }
    }

    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes.length > 1 && bytes[0] == 0 ? 1 : 0;
        byte[] unsigned = java.util.Arrays.copyOfRange(bytes, from, bytes.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned);
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
