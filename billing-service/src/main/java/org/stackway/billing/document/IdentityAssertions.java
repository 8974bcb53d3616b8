package org.stackway.billing.document;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.PublicKey;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.http.ProblemException;

/**
 * Learns a learner's official name from what enrollment-service signed for this service (D23): for one document, kept
 * nowhere, told to no log. The signature, the audience, the subject and the end of its ten minutes of real time count.
 */
@ApplicationScoped
public class IdentityAssertions {

    /** The request header that carries the assertion; never a URL. */
    public static final String HEADER = "Identity-Assertion";

    private static final String ISSUER = "/enrollment-service";
    private static final String AUDIENCE = "billing-service";
    private static final String NAME = "name";
    private static final Duration LONGEST_LIFE = Duration.ofMinutes(10);
    private static final int LONGEST_NAME = 200;

    private final Optional<JWTParser> parser;

    /**
     * With keys that are published.
     *
     * @param keys where enrollment-service publishes the keys that it signs with; without it no assertion is accepted
     */
    @Inject
    IdentityAssertions(@ConfigProperty(name = "stackway.identity-assertion.keys") Optional<String> keys) {
        this.parser = keys.map(location -> {
            JWTAuthContextInfo info = new JWTAuthContextInfo();
            info.setPublicKeyLocation(location);
            return new DefaultJWTParser(strict(info));
        });
    }

    /** Signed with a key that is known. */
    IdentityAssertions(PublicKey key) {
        JWTAuthContextInfo info = new JWTAuthContextInfo();
        info.setPublicVerificationKey(key);
        this.parser = Optional.of(new DefaultJWTParser(strict(info)));
    }

    private static JWTAuthContextInfo strict(JWTAuthContextInfo info) {
        info.setIssuedBy(ISSUER);
        info.setExpectedAudience(Set.of(AUDIENCE));
        info.setSignatureAlgorithm(Set.of(SignatureAlgorithm.ES256, SignatureAlgorithm.RS256));
        info.setMaxTimeToLiveSecs(LONGEST_LIFE.toSeconds());
        info.setRequiredClaims(Set.of(NAME));
        return info;
    }

    /**
     * The name to print; empty if the request carries no assertion, and the document then shows the learner's id and says that
     * it is unofficial. Blocks while it fetches keys: not for an event loop.
     *
     * @throws ProblemException 400 {@code IDENTITY_ASSERTION_INVALID}, without saying why
     */
    Optional<String> nameOf(@Nullable String assertion, LearnerId learner) {
        if (assertion == null || assertion.isBlank()) {
            return Optional.empty();
        }
        try {
            JsonWebToken token = parser.orElseThrow(IdentityAssertions::invalid).parse(assertion.trim());
            String name = token.getClaim(NAME);
            if (!learner.wire().equals(token.getSubject()) || name.isBlank() || name.length() > LONGEST_NAME) {
                throw invalid();
            }
            return Optional.of(name.strip());
        } catch (ParseException notSigned) {
            throw invalid();
        }
    }

    private static ProblemException invalid() {
        return ProblemException.of(
                400,
                "IDENTITY_ASSERTION_INVALID",
                "the header Identity-Assertion must be what enrollment-service signed for this learner and this service"
                        + " in the last ten minutes");
    }
}
