package org.stackway.kit.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.http.Get;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.http.ProblemException;

/**
 * Learns a learner's official name from what enrollment-service signed for this service (D23): told to no log, in no URL. The
 * signature, the audience, the subject and the end of its ten minutes of real time count.
 */
@ApplicationScoped
public class IdentityAssertions {

    /** The request header that carries the assertion; never a URL. */
    public static final String HEADER = "Identity-Assertion";

    /** Who signs. */
    public static final String ISSUER = "/enrollment-service";

    /** The claim that has the name. */
    public static final String NAME = "name";

    /** How long an assertion holds, at most. */
    public static final Duration LONGEST_LIFE = Duration.ofMinutes(10);

    private static final int LONGEST_NAME = 401;
    private static final int SKEW_SECONDS = 30;
    private static final int FETCH_MILLIS = 2_000;
    /**
     * How long after a fetch an unknown key is not looked for again: what is signed by a key that came meanwhile is refused. Short
     * for that reason, and long enough that whoever invents keys uses up half of what one address may ask of the publisher.
     */
    private static final int BETWEEN_FETCHES_MILLIS = 20;

    private final Optional<JwtConsumer> consumer;

    /**
     * With keys that are published.
     *
     * @param keys where enrollment-service publishes the keys that it signs with, or a file of them; without it no assertion
     *     is accepted. A key that is not known is looked for there anew, so that a rotation needs no restart
     * @param service this one: the audience that an assertion must be meant for
     */
    @Inject
    IdentityAssertions(
            @ConfigProperty(name = "stackway.identity-assertion.keys") Optional<String> keys,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.consumer = keys.map(location -> strict(service)
                .setVerificationKeyResolver(published(URI.create(location)))
                .build());
    }

    /** Signed with a key that is known. */
    IdentityAssertions(PublicKey key, String service) {
        this.consumer = Optional.of(strict(service).setVerificationKey(key).build());
    }

    private static VerificationKeyResolver published(URI location) {
        if (!"file".equals(location.getScheme())) {
            Get fetching = new Get();
            fetching.setConnectTimeout(FETCH_MILLIS);
            fetching.setReadTimeout(FETCH_MILLIS);
            fetching.setRetries(1);
            HttpsJwks keys = new HttpsJwks(location.toString());
            keys.setSimpleHttpGet(fetching);
            keys.setRefreshReprieveThreshold(BETWEEN_FETCHES_MILLIS);
            return new HttpsJwksVerificationKeyResolver(keys);
        }
        try {
            return new JwksVerificationKeyResolver(
                    new JsonWebKeySet(Files.readString(Path.of(location))).getJsonWebKeys());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (JoseException failure) {
            throw new IllegalStateException("no key set: " + location, failure);
        }
    }

    private static JwtConsumerBuilder strict(String service) {
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(
                        ConstraintType.PERMIT,
                        AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
                        AlgorithmIdentifiers.RSA_USING_SHA256)
                .setExpectedIssuer(ISSUER)
                .setExpectedAudience(service)
                .setRequireSubject()
                .setRequireIssuedAt()
                .setRequireExpirationTime()
                .setAllowedClockSkewInSeconds(SKEW_SECONDS);
    }

    /**
     * The name to print; empty if the request carries no assertion, and the document then shows the learner's id and says that
     * it is unofficial. Blocks while it fetches keys: not for an event loop.
     *
     * @throws ProblemException 400 {@code IDENTITY_ASSERTION_INVALID}, without saying why; 503 {@code
     *     IDENTITY_KEYS_UNREACHABLE} if the keys cannot be had now
     */
    public Optional<String> nameOf(@Nullable String assertion, LearnerId learner) {
        if (assertion == null || assertion.isBlank()) {
            return Optional.empty();
        }
        try {
            JwtClaims claims = consumer.orElseThrow(IdentityAssertions::invalid).processToClaims(assertion.trim());
            String name = claims.getStringClaimValue(NAME);
            long life =
                    claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue();
            if (!learner.wire().equals(claims.getSubject())
                    || life > LONGEST_LIFE.toSeconds()
                    || name == null
                    || name.isBlank()
                    || name.length() > LONGEST_NAME) {
                throw invalid();
            }
            return Optional.of(name.strip());
        } catch (InvalidJwtException notSigned) {
            throw unreachable(notSigned) ? later() : invalid();
        } catch (MalformedClaimException notSigned) {
            throw invalid();
        }
    }

    /** Nobody looked at the signature: the keys could not be fetched. */
    private static boolean unreachable(Throwable failure) {
        for (Throwable one = failure; one != null; one = one.getCause()) {
            if (one instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    private static ProblemException later() {
        return ProblemException.of(
                        503, "IDENTITY_KEYS_UNREACHABLE", "the keys by which names are asserted cannot be had now")
                .with("Retry-After", "5");
    }

    private static ProblemException invalid() {
        return ProblemException.of(
                400,
                "IDENTITY_ASSERTION_INVALID",
                "an identity assertion must be what enrollment-service signed for this learner and this service"
                        + " in the last ten minutes");
    }
}
