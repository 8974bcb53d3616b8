package org.stackway.local.sandbox;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The token issuer's RSA key, made once and kept; the public half stands beside it as a JWKS file. */
final class SigningKey {
    private static final int KEY_BITS = 2048;
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final RSAPrivateCrtKey key;
    private final String keyId;

    private SigningKey(RSAPrivateCrtKey key) throws GeneralSecurityException {
        this.key = key;
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(key.getModulus().toByteArray());
        this.keyId = URL.encodeToString(digest).substring(0, 16);
    }

    /** Reads the key of this folder, or makes it. */
    static SigningKey of(Path folder) throws IOException {
        Path file = folder.resolve("token-signing.pk8");
        try {
            if (!Files.exists(file)) {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(KEY_BITS);
                writeOwnerOnly(file, generator.generateKeyPair().getPrivate().getEncoded());
            }
            PrivateKey read =
                    KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(file)));
            SigningKey key = new SigningKey((RSAPrivateCrtKey) read);
            Files.write(folder.resolve("jwks.json"), Json.MAPPER.writeValueAsBytes(key.jwks()));
            return key;
        } catch (GeneralSecurityException e) {
            throw new IOException(file + " is not an RSA key: delete it to have a new one", e);
        }
    }

    private static void writeOwnerOnly(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path whole = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "key",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(whole, content);
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The public key, as services fetch it. */
    Map<String, Object> jwks() {
        return Map.of(
                "keys",
                List.of(Map.of(
                        "kty",
                        "RSA",
                        "use",
                        "sig",
                        "alg",
                        "RS256",
                        "kid",
                        keyId,
                        "n",
                        URL.encodeToString(unsigned(key.getModulus())),
                        "e",
                        URL.encodeToString(unsigned(key.getPublicExponent())))));
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    /** A JWT of these claims, signed with RS256. */
    String sign(Map<String, Object> claims) {
        try {
            String header = URL.encodeToString(
                    Json.MAPPER.writeValueAsBytes(Map.of("alg", "RS256", "typ", "JWT", "kid", keyId)));
            String signed = header + "." + URL.encodeToString(Json.MAPPER.writeValueAsBytes(claims));
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("signing a token", e);
        }
    }
}
