package org.stackway.kit.personal;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Provider;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.store.Tx;

/**
 * A key for each learner of whom a service keeps personal data, wrapped by the service's master key (D14, D23). An erased
 * learner's key is gone for good, and none is made again: what was sealed with it cannot be read, wherever copies may be.
 *
 * <p>The service names its table in {@code stackway.learner-keys.table}; one that names none keeps nothing personal, and
 * needs no master key. The table has {@code learner_id uuid PRIMARY KEY} and {@code wrapped_key bytea}, NULL once the learner
 * was erased.
 */
@ApplicationScoped
public class LearnerKeys implements WrappedKeys {

    private static final Pattern TABLE = Pattern.compile("[a-z_]+\\.[a-z_]+");

    private static final String ADD = "INSERT INTO %s (learner_id, wrapped_key) VALUES ($1, $2)";
    private static final String ADD_OR_KEEP = ADD + " ON CONFLICT (learner_id) DO NOTHING";
    private static final String READ =
            "SELECT learner_id, wrapped_key FROM %s WHERE learner_id = ANY ($1::uuid[]) AND wrapped_key IS NOT NULL";
    private static final String ERASED = "SELECT 1 FROM %s WHERE learner_id = $1 AND wrapped_key IS NULL";
    private static final String ERASE = """
            INSERT INTO %s (learner_id, wrapped_key) VALUES ($1, NULL)
            ON CONFLICT (learner_id) DO UPDATE SET wrapped_key = NULL
            """;

    private final Optional<String> table;
    private final Provider<MasterKey> master;

    LearnerKeys(
            @ConfigProperty(name = "stackway.learner-keys.table") Optional<String> table, Provider<MasterKey> master) {
        if (table.isPresent() && !TABLE.matcher(table.get()).matches()) {
            throw new IllegalStateException("stackway.learner-keys.table is no name of a table: " + table.get());
        }
        this.table = table;
        this.master = master;
    }

    /** A service that keeps personal data does not start without the key that it is sealed under. */
    void start(@Observes StartupEvent started) {
        if (table.isPresent()) {
            master.get();
        }
    }

    /** A learner's own key. */
    public static final class LearnerKey {
        private final LearnerId learner;
        private final byte[] key;

        private LearnerKey(LearnerId learner, byte[] key) {
            this.learner = learner;
            this.key = key;
        }

        /** Seals; {@code what} says which of the learner's things it is, so that one does not open in the place of another. */
        public byte[] seal(byte[] plain, String what) {
            return Sealing.seal(key, plain, learner + "/" + what);
        }

        /** Opens what {@link #seal(byte[], String)} made. */
        public byte[] open(byte[] sealed, String what) {
            return Sealing.open(key, sealed, learner + "/" + what);
        }

        /** Seals the one thing that has no other name than the learner's. */
        public byte[] seal(byte[] plain) {
            return Sealing.seal(key, plain, learner.wire());
        }

        /** Opens what {@link #seal(byte[])} made. */
        public byte[] open(byte[] sealed) {
            return Sealing.open(key, sealed, learner.wire());
        }
    }

    /** A key for a learner of whom nothing is kept yet; fails if there is one, or was. */
    public Uni<LearnerKey> fresh(Tx tx, LearnerId learner) {
        byte[] key = Sealing.newKey();
        return tx.sql()
                .query(sql(ADD), learner.value(), wrapped(learner, key))
                .map(added -> new LearnerKey(learner, key));
    }

    /** The learner's key, made if there was none; empty if the learner was erased. */
    public Uni<Optional<LearnerKey>> orNew(Tx tx, LearnerId learner) {
        return tx.sql()
                .query(sql(ADD_OR_KEEP), learner.value(), wrapped(learner, Sealing.newKey()))
                .chain(() -> of(tx, learner));
    }

    private Buffer wrapped(LearnerId learner, byte[] key) {
        return Buffer.buffer(master.get().wrap(key, learner.wire()));
    }

    /** The learner's key; empty if there is none, or no more. */
    public Uni<Optional<LearnerKey>> of(Tx tx, LearnerId learner) {
        return tx.sql()
                .query(sql(READ), (Object) new UUID[] {learner.value()})
                .map(rows -> Optional.ofNullable(opened(rows).get(learner)));
    }

    private Map<LearnerId, LearnerKey> opened(RowSet<Row> rows) {
        Map<LearnerId, LearnerKey> keys = new HashMap<>();
        rows.forEach(row -> {
            LearnerId learner = new LearnerId(row.getUUID(0));
            keys.put(learner, opened(learner, row.getBuffer(1)));
        });
        return keys;
    }

    /** A key that a query has read along with what is sealed under it. */
    public LearnerKey opened(LearnerId learner, Buffer wrapped) {
        return new LearnerKey(learner, master.get().unwrap(wrapped.getBytes(), learner.wire()));
    }

    /** True once the learner was erased. */
    public Uni<Boolean> erased(Tx tx, LearnerId learner) {
        return tx.sql().query(sql(ERASED), learner.value()).map(rows -> rows.rowCount() == 1);
    }

    /** Destroys the learner's key; none is made again. */
    public Uni<Void> erase(Tx tx, LearnerId learner) {
        return tx.sql().query(sql(ERASE), learner.value()).replaceWithVoid();
    }

    @Override
    public Optional<KeyTable> table() {
        return table.map(
                name -> new KeyTable("learners", name, "learner_id", "uuid", "wrapped_key", UnaryOperator.identity()));
    }

    private String sql(String statement) {
        return statement.formatted(
                table.orElseThrow(() -> new IllegalStateException("this service keeps nothing personal")));
    }
}
