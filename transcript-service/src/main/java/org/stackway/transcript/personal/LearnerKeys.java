package org.stackway.transcript.personal;

import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.personal.MasterKey;
import org.stackway.kit.personal.Sealing;
import org.stackway.kit.store.Tx;

/**
 * The keys of learners of whom documents are kept. An erased learner's key is gone for good, and none is made again: what was
 * sealed with it cannot be read, wherever copies may be.
 */
@Startup
@ApplicationScoped
public class LearnerKeys {

    private static final String ADD = """
            INSERT INTO document.learner_key (learner_id, wrapped_key) VALUES ($1, $2) ON CONFLICT (learner_id) DO NOTHING
            """;
    private static final String READ = "SELECT wrapped_key FROM document.learner_key WHERE learner_id = $1";
    private static final String ERASED =
            "SELECT 1 FROM document.learner_key WHERE learner_id = $1 AND wrapped_key IS NULL";
    private static final String ERASE = """
            INSERT INTO document.learner_key (learner_id, wrapped_key) VALUES ($1, NULL)
            ON CONFLICT (learner_id) DO UPDATE SET wrapped_key = NULL
            """;

    private final MasterKey master;

    LearnerKeys(MasterKey master) {
        this.master = master;
    }

    /** A learner's own key. */
    public static final class LearnerKey {
        private final LearnerId learner;
        private final byte[] key;

        private LearnerKey(LearnerId learner, byte[] key) {
            this.learner = learner;
            this.key = key;
        }

        /** Seals; {@code what} says which document it is, so that one does not open in the place of another. */
        public byte[] seal(byte[] plain, String what) {
            return Sealing.seal(key, plain, learner + "/" + what);
        }

        /** Opens what {@link #seal} made. */
        public byte[] open(byte[] sealed, String what) {
            return Sealing.open(key, sealed, learner + "/" + what);
        }
    }

    /** The learner's key, made if there was none; empty if the learner was erased. */
    public Uni<Optional<LearnerKey>> orNew(Tx tx, LearnerId learner) {
        byte[] fresh = master.wrap(Sealing.newKey(), learner.wire());
        return tx.sql().query(ADD, learner.value(), Buffer.buffer(fresh)).chain(() -> of(tx, learner));
    }

    /** The learner's key; empty if there is none, or no more. */
    public Uni<Optional<LearnerKey>> of(Tx tx, LearnerId learner) {
        return tx.sql().query(READ, learner.value()).map(rows -> {
            for (Row row : rows) {
                @Nullable Buffer wrapped = row.getBuffer(0);
                if (wrapped != null) {
                    return Optional.of(new LearnerKey(learner, master.unwrap(wrapped.getBytes(), learner.wire())));
                }
            }
            return Optional.empty();
        });
    }

    /** True once the learner was erased. */
    public Uni<Boolean> erased(Tx tx, LearnerId learner) {
        return tx.sql().query(ERASED, learner.value()).map(rows -> rows.rowCount() == 1);
    }

    /** Destroys the learner's key. */
    public Uni<Void> erase(Tx tx, LearnerId learner) {
        return tx.sql().query(ERASE, learner.value()).replaceWithVoid();
    }
}
