package org.stackway.billing.tuitiondispute;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.stackway.events.value.DisputeId;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.personal.LearnerKeys;
import org.stackway.kit.personal.LearnerKeys.LearnerKey;
import org.stackway.kit.store.Tx;

/**
 * What was said in tuition disputes, in the words of whoever said it: in no event, sealed under the key of the learner whose
 * dispute it is, and gone with that key (D14).
 */
@ApplicationScoped
class DisputeWords {

    private static final String KEEP = """
            INSERT INTO document.dispute_words (dispute_id, number, learner_id, sealed, said_by, said_at)
            VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING
            """;
    private static final String COLUMNS = """
            SELECT dispute_id, number, learner_id, wrapped_key, sealed, said_by, said_at
            FROM document.dispute_words JOIN document.learner_key USING (learner_id)
            WHERE wrapped_key IS NOT NULL
            """;
    private static final String OF_DISPUTE = COLUMNS + " AND dispute_id = $1 ORDER BY number";
    private static final String OF_LEARNER = COLUMNS + " AND learner_id = $1 ORDER BY dispute_id, number";
    private static final String FORGET = "DELETE FROM document.dispute_words WHERE learner_id = $1";

    private final LearnerKeys keys;

    DisputeWords(LearnerKeys keys) {
        this.keys = keys;
    }

    /**
     * One statement.
     *
     * @param number 0 is the dispute itself, evidence counts from 1
     */
    record Said(UUID disputeId, int number, String words, String by, Instant at) {

        /** Says nothing of what was said. */
        @Override
        public String toString() {
            return "Said[" + disputeId + ", " + number + "]";
        }
    }

    /** Keeps a statement of now; nothing of a learner who was erased. */
    Uni<Void> keep(Tx tx, DisputeId dispute, LearnerId learner, int number, String words, String by) {
        byte[] plain = words.getBytes(StandardCharsets.UTF_8);
        return keys.orNew(tx, learner)
                .chain(key -> key.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : tx.sql()
                                .query(
                                        KEEP,
                                        dispute.value(),
                                        number,
                                        learner.value(),
                                        Buffer.buffer(key.get().seal(plain, what(dispute.value(), number))),
                                        by,
                                        tx.now().atOffset(ZoneOffset.UTC))
                                .replaceWithVoid());
    }

    /** What was said in a dispute, in order; nothing once its learner was erased. */
    Uni<List<Said>> of(Tx tx, DisputeId dispute) {
        return tx.sql().query(OF_DISPUTE, dispute.value()).map(this::said);
    }

    /** What was said in all disputes of a learner. */
    Uni<List<Said>> of(Tx tx, LearnerId learner) {
        return tx.sql().query(OF_LEARNER, learner.value()).map(this::said);
    }

    private List<Said> said(RowSet<Row> rows) {
        List<Said> all = new ArrayList<>();
        for (Row row : rows) {
            UUID dispute = row.getUUID(0);
            int number = row.getInteger(1);
            LearnerKey key = keys.opened(new LearnerId(row.getUUID(2)), row.getBuffer(3));
            byte[] plain = key.open(row.getBuffer(4).getBytes(), what(dispute, number));
            all.add(new Said(
                    dispute,
                    number,
                    new String(plain, StandardCharsets.UTF_8),
                    row.getString(5),
                    row.getOffsetDateTime(6).toInstant()));
        }
        return all;
    }

    /** Forgets what was said, and destroys the key: copies of the rows are of no use to anybody. */
    Uni<Void> forget(Tx tx, LearnerId learner) {
        return keys.erase(tx, learner)
                .chain(() -> tx.sql().query(FORGET, learner.value()))
                .replaceWithVoid();
    }

    /** Under which name a statement is sealed: it does not open in the place of another one. */
    static String what(UUID dispute, int number) {
        return "dispute/" + dispute + "/" + number;
    }
}
