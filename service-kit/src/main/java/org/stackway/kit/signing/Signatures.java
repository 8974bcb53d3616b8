package org.stackway.kit.signing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.stackway.kit.store.Tx;

/** Checks what this service is said to have signed, against its own keys and no others. */
@ApplicationScoped
public class Signatures {

    private static final AlgorithmConstraints ONLY_OURS =
            new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);

    private final SigningKeys keys;

    Signatures(SigningKeys keys) {
        this.keys = keys;
    }

    /**
     * The signed payload, or empty if this is not a compact JWS of the type that is asked for, or was not signed by a key
     * of this service that is still trusted. Time and status are the caller's to look at.
     *
     * @param type the header's {@code typ}
     */
    public Uni<Optional<String>> payload(Tx tx, String compact, String type) {
        return keys.all(tx).map(all -> verified(all, compact, type));
    }

    static Optional<String> verified(List<PublishedKey> keys, String compact, String type) {
        try {
            JsonWebSignature jws = new JsonWebSignature();
            jws.setAlgorithmConstraints(ONLY_OURS);
            jws.setCompactSerialization(compact);
            if (!type.equals(jws.getHeader("typ"))) {
                return Optional.empty();
            }
            Optional<PublishedKey> key = keys.stream()
                    .filter(PublishedKey::trusted)
                    .filter(one -> one.kid().equals(jws.getKeyIdHeaderValue()))
                    .findFirst();
            if (key.isEmpty()) {
                return Optional.empty();
            }
            jws.setKey(PublicJsonWebKey.Factory.newPublicJwk(key.get().jwk()).getPublicKey());
            return jws.verifySignature() ? Optional.of(jws.getPayload()) : Optional.empty();
        } catch (JoseException malformed) {
            return Optional.empty();
        }
    }
}
