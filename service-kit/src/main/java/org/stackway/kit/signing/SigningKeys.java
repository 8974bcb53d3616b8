package org.stackway.kit.signing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Provider;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jspecify.annotations.Nullable;
import org.stackway.kit.personal.MasterKey;
import org.stackway.kit.personal.WrappedKeys;
import org.stackway.kit.store.EventStore;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.store.Tx;
import org.stackway.kit.time.SystemClock;

/**
 * The keys that this service signs with, in its database: every node signs with the same one, and a rotation holds for all of
 * them with its commit, without a restart.
 *
 * <p>Invariants: one key is at work at a time. Whoever signs holds its row until the signature is committed, so that no
 * signature is younger than the rotation that relieved its key. The private half is sealed under the master key and destroyed
 * with the rotation: it cannot be misused later.
 */
@ApplicationScoped
public class SigningKeys implements WrappedKeys {

    private static final Logger LOG = Logger.getLogger(SigningKeys.class);
    private static final String ALGORITHM = "EC";
    private static final String CURVE = "secp256r1";
    private static final TypeReference<Map<String, Object>> JWK = new TypeReference<>() {};

    private static final String AT_WORK =
            "SELECT kid, sealed_private FROM es.signing_key WHERE relieved_at IS NULL FOR SHARE";
    private static final String FIRST = """
            INSERT INTO es.signing_key (kid, public_jwk, sealed_private, made_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT DO NOTHING
            """;
    private static final String RELIEVE =
            "UPDATE es.signing_key SET relieved_at = $1, sealed_private = NULL WHERE relieved_at IS NULL";
    private static final String WITHDRAW =
            "UPDATE es.signing_key SET withdrawn_at = $2 WHERE kid = $1 AND relieved_at IS NOT NULL AND withdrawn_at IS NULL";
    private static final String ALL =
            "SELECT kid, public_jwk, made_at, relieved_at, withdrawn_at FROM es.signing_key ORDER BY made_at DESC, kid";

    private final boolean signs;
    private final Provider<MasterKey> master;
    private final Transactions transactions;
    private final SystemClock clock;
    private final ObjectMapper json;

    SigningKeys(
            @ConfigProperty(name = "stackway.signing", defaultValue = "false") boolean signs,
            Provider<MasterKey> master,
            Transactions transactions,
            SystemClock clock,
            ObjectMapper json) {
        this.signs = signs;
        this.master = master;
        this.transactions = transactions;
        this.clock = clock;
        this.json = json;
    }

    /** The first key is there before anything is signed, so that whoever reads the keys early finds one. */
    void start(@Observes StartupEvent started) {
        if (signs) {
            master.get();
            transactions
                    .run(this::atWork)
                    .subscribe()
                    .with(
                            key -> LOG.infof("signing with key %s", key.kid()),
                            failure -> LOG.warn("no key could be made yet, the first signature will", failure));
        }
    }

    /** True if this service signs at all. */
    public boolean signs() {
        return signs;
    }

    @Override
    public Optional<KeyTable> table() {
        return signs
                ? Optional.of(new KeyTable(
                        "signing", "es.signing_key", "kid", "text", "sealed_private", SigningKeys::belongsTo))
                : Optional.empty();
    }

    /** The key to sign with in this transaction; made if there is none. */
    public Uni<SigningKey> atWork(Tx tx) {
        return find(tx).chain(found -> found.map(key -> Uni.createFrom().item(key))
                .orElseGet(() -> add(tx).chain(() -> find(tx)).map(Optional::orElseThrow)));
    }

    private Uni<Optional<SigningKey>> find(Tx tx) {
        return tx.sql().query(AT_WORK).map(rows -> {
            for (Row row : rows) {
                String kid = row.getString(0);
                byte[] encoded = master.get().unwrap(row.getBuffer(1).getBytes(), belongsTo(kid));
                try {
                    return Optional.of(new SigningKey(
                            kid, KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded))));
                } catch (GeneralSecurityException failure) {
                    throw new IllegalStateException("the signing key " + kid + " is no key", failure);
                }
            }
            return Optional.empty();
        });
    }

    private Uni<Void> add(Tx tx) {
        KeyPair pair = pair();
        PublicJsonWebKey jwk = new EllipticCurveJsonWebKey((ECPublicKey) pair.getPublic());
        String kid = jwk.calculateBase64urlEncodedThumbprint("SHA-256");
        jwk.setKeyId(kid);
        jwk.setUse("sig");
        jwk.setAlgorithm(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        byte[] sealed = master.get().wrap(pair.getPrivate().getEncoded(), belongsTo(kid));
        return tx.sql()
                .query(
                        FIRST,
                        kid,
                        jwk.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY),
                        Buffer.buffer(sealed),
                        EventStore.timestamp(clock.now()))
                .replaceWithVoid();
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(new ECGenParameterSpec(CURVE));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Every key there has been, the newest first. */
    public Uni<List<PublishedKey>> all(Tx tx) {
        return tx.sql().query(ALL).map(rows -> {
            List<PublishedKey> keys = new ArrayList<>();
            rows.forEach(row -> keys.add(new PublishedKey(
                    row.getString(0),
                    jwk(row.getString(1)),
                    row.getOffsetDateTime(2).toInstant(),
                    instant(row.getOffsetDateTime(3)),
                    instant(row.getOffsetDateTime(4)))));
            return keys;
        });
    }

    /** Puts a new key to work and relieves the one before; waits for what is being signed. */
    public Uni<SigningKey> rotate(Tx tx) {
        return tx.sql()
                .query(RELIEVE, EventStore.timestamp(clock.now()))
                .chain(() -> add(tx))
                .chain(() -> find(tx))
                .map(Optional::orElseThrow);
    }

    /**
     * Takes back a key that is not at work: nothing that it signed verifies any more.
     *
     * @return false if there is no such key, or it is at work, or was taken back before
     */
    public Uni<Boolean> withdraw(Tx tx, String kid) {
        return tx.sql().query(WITHDRAW, kid, EventStore.timestamp(clock.now())).map(rows -> rows.rowCount() == 1);
    }

    private Map<String, Object> jwk(String text) {
        try {
            return json.readValue(text, JWK);
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static String belongsTo(String kid) {
        return "signing-key/" + kid;
    }
}
