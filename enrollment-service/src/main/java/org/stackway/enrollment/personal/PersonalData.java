package org.stackway.enrollment.personal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.stackway.events.json.EventJson;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.personal.LearnerKeys;
import org.stackway.kit.personal.LearnerKeys.LearnerKey;
import org.stackway.kit.sql.InTurn;
import org.stackway.kit.store.Tx;

/**
 * Keeps learners' profiles, each sealed with the learner's key. Destroying the key destroys the profile, wherever copies of
 * its row may be.
 */
@ApplicationScoped
public class PersonalData {

    private static final String KEEP_PROFILE = "INSERT INTO rm.learner_profile (learner_id, sealed) VALUES ($1, $2)";
    private static final String READ = """
            SELECT p.learner_id, k.wrapped_key, p.sealed
            FROM rm.learner_profile p JOIN rm.learner_key k USING (learner_id)
            WHERE p.learner_id = ANY ($1::uuid[]) AND k.wrapped_key IS NOT NULL
            """;

    private static final String KEEP_ADDRESS = """
            INSERT INTO rm.learner_address (learner_id, sealed) VALUES ($1, $2) ON CONFLICT (learner_id) DO NOTHING
            """;
    private static final String READ_ADDRESSES = """
            SELECT a.learner_id, k.wrapped_key, a.sealed
            FROM rm.learner_address a JOIN rm.learner_key k USING (learner_id)
            WHERE a.learner_id = ANY ($1::uuid[]) AND k.wrapped_key IS NOT NULL
            """;

    /** Under which name an address is sealed: it does not open in the place of a profile. */
    private static final String ADDRESS = "address";

    private static final List<String> DESTROY = List.of(
            "DELETE FROM rm.learner_profile WHERE learner_id = $1",
            "DELETE FROM rm.learner_address WHERE learner_id = $1");

    private final LearnerKeys keys;
    private final String domain;
    private final ObjectMapper json = EventJson.mapper();

    PersonalData(LearnerKeys keys, @ConfigProperty(name = "stackway.institution.mail-domain") String domain) {
        this.keys = keys;
        this.domain = domain;
    }

    /** Keeps the profile of a learner who has none yet. */
    public Uni<Void> keep(Tx tx, LearnerId learner, Profile profile) {
        return keys.fresh(tx, learner)
                .chain(key -> tx.sql().query(KEEP_PROFILE, learner.value(), Buffer.buffer(key.seal(bytes(profile)))))
                .replaceWithVoid();
    }

    /** The profiles of these learners; who has none, or no key any more, is missing. */
    public Uni<Map<LearnerId, Profile>> read(Tx tx, Collection<LearnerId> learners) {
        UUID[] ids = learners.stream().map(LearnerId::value).toArray(UUID[]::new);
        return tx.sql().query(READ, (Object) ids).map(rows -> {
            Map<LearnerId, Profile> found = new HashMap<>();
            for (Row row : rows) {
                LearnerId learner = new LearnerId(row.getUUID(0));
                LearnerKey key = keys.opened(learner, row.getBuffer(1));
                found.put(learner, profile(key.open(row.getBuffer(2).getBytes())));
            }
            return found;
        });
    }

    /** Makes the institution's address of a learner and keeps it; nothing of somebody without a profile (XC-01). */
    public Uni<Void> giveAddress(Tx tx, LearnerId learner) {
        return tx.sql().query(READ, (Object) new UUID[] {learner.value()}).chain(rows -> {
            Uni<Void> kept = Uni.createFrom().voidItem();
            for (Row row : rows) {
                LearnerKey key = keys.opened(learner, row.getBuffer(1));
                Profile profile = profile(key.open(row.getBuffer(2).getBytes()));
                byte[] address = InstitutionAddress.of(profile, learner, domain).getBytes(StandardCharsets.UTF_8);
                kept = tx.sql()
                        .query(KEEP_ADDRESS, learner.value(), Buffer.buffer(key.seal(address, ADDRESS)))
                        .replaceWithVoid();
            }
            return kept;
        });
    }

    /** The institution's addresses of these learners; who has none, or no key any more, is missing. */
    public Uni<Map<LearnerId, String>> addresses(Tx tx, Collection<LearnerId> learners) {
        UUID[] ids = learners.stream().map(LearnerId::value).toArray(UUID[]::new);
        return tx.sql().query(READ_ADDRESSES, (Object) ids).map(rows -> {
            Map<LearnerId, String> found = new HashMap<>();
            for (Row row : rows) {
                LearnerId learner = new LearnerId(row.getUUID(0));
                LearnerKey key = keys.opened(learner, row.getBuffer(1));
                byte[] address = key.open(row.getBuffer(2).getBytes(), ADDRESS);
                found.put(learner, new String(address, StandardCharsets.UTF_8));
            }
            return found;
        });
    }

    /** Destroys the learner's key, and what was sealed with it: wherever there are copies of that, nobody reads them. */
    public Uni<Void> destroy(Tx tx, LearnerId learner) {
        return keys.erase(tx, learner)
                .chain(() -> InTurn.each(DESTROY, statement -> tx.sql().query(statement, learner.value())));
    }

    private byte[] bytes(Profile profile) {
        try {
            return json.writeValueAsBytes(profile);
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Profile profile(byte[] bytes) {
        try {
            return json.readValue(bytes, Profile.class);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
