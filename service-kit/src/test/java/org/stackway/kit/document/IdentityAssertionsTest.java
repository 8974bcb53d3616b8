package org.stackway.kit.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.http.ProblemException;

class IdentityAssertionsTest {

    private static final LearnerId LEARNER = new LearnerId(new UUID(4, 2));

    @Test
    void aNameIsPrintedOnlyIfEnrollmentSignedItForThisLearnerAndThisServiceWithinTenMinutes() throws Exception {
        KeyPair keys = keys();
        IdentityAssertions names = new IdentityAssertions(keys.getPublic(), "billing-service");

        assertThat(names.nameOf(null, LEARNER)).isEmpty();
        assertThat(names.nameOf(claims().jws().sign(keys.getPrivate()), LEARNER))
                .contains("Zoë Müller");
        refused(names, claims().audience("transcript-service").jws().sign(keys.getPrivate()));
        refused(names, claims().issuer("/admission-service").jws().sign(keys.getPrivate()));
        refused(names, claims().subject(new UUID(4, 3).toString()).jws().sign(keys.getPrivate()));
        refused(names, claims().claim("name", " ").jws().sign(keys.getPrivate()));
        refused(names, claims().expiresIn(Duration.ofMinutes(11)).jws().sign(keys.getPrivate()));
        refused(names, claims().expiresAt(Instant.now().minusSeconds(120)).jws().sign(keys.getPrivate()));
        refused(names, claims().jws().sign(keys().getPrivate()));
        refused(names, "not a token");
        refused(
                new IdentityAssertions(Optional.empty(), "billing-service"),
                claims().jws().sign(keys.getPrivate()));
    }

    @Test
    void withoutAnAnswerFromWhoeverPublishesTheKeysTheRequestMayBeRepeated() throws Exception {
        int nobody;
        try (ServerSocket port = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = port.getLocalPort();
        }
        IdentityAssertions names =
                new IdentityAssertions(Optional.of("http://127.0.0.1:" + nobody + "/jwks.json"), "billing-service");
        String assertion = claims().jws().keyId("k1").sign(keys().getPrivate());

        assertThatThrownBy(() -> names.nameOf(assertion, LEARNER))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.status())
                        .isEqualTo(503));
    }

    private static void refused(IdentityAssertions names, String assertion) {
        assertThatThrownBy(() -> names.nameOf(assertion, LEARNER)).isInstanceOf(ProblemException.class);
    }

    private static JwtClaimsBuilder claims() {
        return Jwt.claims()
                .issuer("/enrollment-service")
                .audience("billing-service")
                .subject(LEARNER.wire())
                .claim("name", "Zoë Müller")
                .expiresIn(Duration.ofMinutes(10));
    }

    private static KeyPair keys() throws NoSuchAlgorithmException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }
}
