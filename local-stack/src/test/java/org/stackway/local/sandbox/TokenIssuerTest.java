package org.stackway.local.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stackway.local.sandbox.SandboxAccess.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tokens of the local issuer, as one who verifies them sees them. */
class TokenIssuerTest {

    @TempDir
    Path home;

    @Test
    void tokensVerifyAgainstThePublishedKeyAndKeepItOverARestart() throws Exception {
        String token;
        try (Sandbox sandbox = SandboxAccess.start(home)) {
            token = call(sandbox, "POST", "/token", "{\"role\":\"learner\",\"subject\":\"l-1\"}")
                    .body()
                    .path("token")
                    .asText();
        }
        try (Sandbox again = SandboxAccess.start(home)) {
            JsonNode key = call(again, "GET", "/jwks", "").body().path("keys").get(0);
            String[] parts = token.split("\\.", -1);
            PublicKey publicKey = KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(
                            number(key.path("n").asText()), number(key.path("e").asText())));
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(publicKey);
            signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2])))
                    .isTrue();
            JsonNode claims = Json.MAPPER.readTree(Base64.getUrlDecoder().decode(parts[1]));
            assertThat(claims.path("iss").asText()).isEqualTo(SandboxAccess.ISSUER);
            assertThat(claims.path("sub").asText()).isEqualTo("l-1");
            assertThat(claims.path("groups").get(0).asText()).isEqualTo("learner");
            assertThat(Instant.ofEpochSecond(claims.path("exp").asLong()))
                    .isAfter(Instant.now().plusSeconds(86_000));
        }
    }

    private static BigInteger number(String base64Url) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(base64Url));
    }
}
