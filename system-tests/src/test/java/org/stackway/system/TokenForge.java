package org.stackway.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes the tokens that a service must not take: with the stack's own signing key where only a claim is wrong. */
final class TokenForge {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final RSAPrivateCrtKey genuine;
    private final PrivateKey foreign;
    private final Map<String, Object> header;
    private final String issuer;

    private TokenForge(RSAPrivateCrtKey genuine, PrivateKey foreign, Map<String, Object> header, String issuer) {
        this.genuine = genuine;
        this.foreign = foreign;
        this.header = header;
        this.issuer = issuer;
    }

    /** With the key in this home and what a token of its issuer says of itself. */
    static TokenForge of(Path home, String genuineToken) {
        try (Stream<Path> files = Files.walk(home, 4)) {
            Path file = files.filter(path -> path.endsWith("token-signing.pk8"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no signing key under " + home));
            KeyFactory keys = KeyFactory.getInstance("RSA");
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return new TokenForge(
                    (RSAPrivateCrtKey) keys.generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(file))),
                    generator.generateKeyPair().getPrivate(),
                    part(genuineToken, 0),
                    String.valueOf(part(genuineToken, 1).get("iss")));
        } catch (IOException | GeneralSecurityException failure) {
            throw new AssertionError("the signing key cannot be read", failure);
        }
    }

    /** A genuine token: the same way as the others are made, so that only what is wrong with them can be the reason. */
    String genuine(String role, String subject) {
        return rsa(header, claims(role, subject), genuine);
    }

    String expired(String role, String subject) {
        return rsa(header, with(claims(role, subject), "exp", Instant.now().getEpochSecond() - 3600), genuine);
    }

    String notYetValid(String role, String subject) {
        return rsa(header, with(claims(role, subject), "nbf", Instant.now().getEpochSecond() + 3600), genuine);
    }

    String forAnotherAudience(String role, String subject) {
        return rsa(header, with(claims(role, subject), "aud", "another"), genuine);
    }

    String ofAnotherIssuer(String role, String subject) {
        return rsa(header, with(claims(role, subject), "iss", "https://issuer.example"), genuine);
    }

    /** What an issuer tells of the end of a session (OpenID Connect Back-Channel Logout): nobody's access token. */
    String ofAnotherType(String role, String subject) {
        return rsa(with(header, "typ", "logout+jwt"), claims(role, subject), genuine);
    }

    String ofAnotherKey(String role, String subject) {
        return rsa(header, claims(role, subject), foreign);
    }

    String unsigned(String role, String subject) {
        return encoded(with(header, "alg", "none")) + "." + encoded(claims(role, subject)) + ".";
    }

    /** Signed with the public key as if it were a shared secret. */
    String signedWithThePublicKey(String role, String subject) {
        String signed = encoded(with(header, "alg", "HS256")) + "." + encoded(claims(role, subject));
        try {
            byte[] publicKey = KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(genuine.getModulus(), genuine.getPublicExponent()))
                    .getEncoded();
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(publicKey, "HmacSHA256"));
            return signed + "." + URL.encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private Map<String, Object> claims(String role, String subject) {
        long now = Instant.now().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer);
        claims.put("aud", "stackway");
        claims.put("sub", subject);
        claims.put("upn", subject);
        claims.put("groups", List.of(role));
        claims.put("iat", now - 7200);
        claims.put("exp", now + 600);
        return claims;
    }

    private static Map<String, Object> with(Map<String, Object> map, String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(map);
        changed.put(name, value);
        return changed;
    }

    private static String rsa(Map<String, Object> header, Map<String, Object> claims, PrivateKey key) {
        String signed = encoded(header) + "." + encoded(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String encoded(Map<String, Object> part) {
        try {
            return URL.encodeToString(JSON.writeValueAsBytes(part));
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(String token, int index) throws IOException {
        return JSON.readValue(Base64.getUrlDecoder().decode(token.split("\\.", 3)[index]), Map.class);
    }
}
