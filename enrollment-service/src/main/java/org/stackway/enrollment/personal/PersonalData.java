package org.stackway.enrollment.personal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
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
import org.stackway.kit.personal.MasterKey;
import org.stackway.kit.personal.Sealing;
import org.stackway.kit.sql.InTurn;
import org.stackway.kit.store.Tx;

/**
 * Keeps learners' profiles, each sealed with a key of its own that the master key wraps. Destroying the key row destroys
 * the profile, wherever copies of the other row may be.
 */
@Startup
@ApplicationScoped
public class PersonalData {

    private static final String KEEP_KEY = "INSERT INTO rm.learner_key (learner_id, wrapped_key) VALUES ($1, $2)";
    private static final String KEEP_PROFILE = "INSERT INTO rm.learner_profile (learner_id, sealed) VALUES ($1, $2)";
    private static final String READ = """
            SELECT p.learner_id, k.wrapped_key, p.sealed
            FROM rm.learner_profile p JOIN rm.learner_key k USING (learner_id)
            WHERE p.learner_id = ANY ($1::uuid[])
            """;

    private static final String KEEP_ADDRESS = """
            INSERT INTO rm.learner_address (learner_id, sealed) VALUES ($1, $2) ON CONFLICT (learner_id) DO NOTHING
            """;
    private static final String READ_ADDRESSES = """
            SELECT a.learner_id, k.wrapped_key, a.sealed
            FROM rm.learner_address a JOIN rm.learner_key k USING (learner_id)
            WHERE a.learner_id = ANY ($1::uuid[])
            """;

    private static final List<String> DESTROY = List.of(
            "DELETE FROM rm.learner_key WHERE learner_id = $1",
            "DELETE FROM rm.learner_profile WHERE learner_id = $1",
            "DELETE FROM rm.learner_address WHERE learner_id = $1");

    private final MasterKey master;
    private final String domain;
    private final ObjectMapper json = EventJson.mapper();

    PersonalData(MasterKey master, @ConfigProperty(name = "stackway.institution.mail-domain") String domain) {
        this.master = master;
        this.domain = domain;
    }

    /** Keeps the profile of a learner who has none yet. */
    public Uni<Void> keep(Tx tx, LearnerId learner, Profile profile) {
        byte[] key = Sealing.newKey();
        byte[] sealed = Sealing.seal(key, bytes(profile), learner.wire());
        return tx.sql()
                .query(KEEP_KEY, learner.value(), Buffer.buffer(master.wrap(key, learner.wire())))
                .chain(() -> tx.sql().query(KEEP_PROFILE, learner.value(), Buffer.buffer(sealed)))
                .replaceWithVoid();
    }

    /** The profiles of these learners; who has none, or no key any more, is missing. */
    public Uni<Map<LearnerId, Profile>> read(Tx tx, Collection<LearnerId> learners) {
        UUID[] ids = learners.stream().map(LearnerId::value).toArray(UUID[]::new);
        return tx.sql().query(READ, (Object) ids).map(rows -> {
            Map<LearnerId, Profile> found = new HashMap<>();
            for (Row row : rows) {
                LearnerId learner = new LearnerId(row.getUUID(0));
                byte[] key = master.unwrap(row.getBuffer(1).getBytes(), learner.wire());
                found.put(learner, profile(Sealing.open(key, row.getBuffer(2).getBytes(), learner.wire())));
            }
            return found;
        });
    }

    /** Makes the institution's address of a learner and keeps it; nothing of somebody without a profile (XC-01). */
    public Uni<Void> giveAddress(Tx tx, LearnerId learner) {
        return tx.sql().query(READ, (Object) new UUID[] {learner.value()}).chain(rows -> {
            Uni<Void> kept = Uni.createFrom().voidItem();
            for (Row row : rows) {
                byte[] key = master.unwrap(row.getBuffer(1).getBytes(), learner.wire());
                Profile profile = profile(Sealing.open(key, row.getBuffer(2).getBytes(), learner.wire()));
                byte[] address = InstitutionAddress.of(profile, learner, domain).getBytes(StandardCharsets.UTF_8);
                kept = tx.sql()
                        .query(
                                KEEP_ADDRESS,
                                learner.value(),
                                Buffer.buffer(Sealing.seal(key, address, addressOf(learner))))
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
                byte[] key = master.unwrap(row.getBuffer(1).getBytes(), learner.wire());
                byte[] address = Sealing.open(key, row.getBuffer(2).getBytes(), addressOf(learner));
                found.put(learner, new String(address, StandardCharsets.UTF_8));
            }
            return found;
        });
    }

    /** Destroys the learner's key, and what was sealed with it: wherever there are copies of that, nobody reads them. */
    public Uni<Void> destroy(Tx tx, LearnerId learner) {
        return InTurn.each(DESTROY, statement -> tx.sql().query(statement, learner.value()));
    }

    /** What a sealed address belongs to: it does not open in the place of a profile. */
    private static String addressOf(LearnerId learner) {
        return learner.wire() + "/address";
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
