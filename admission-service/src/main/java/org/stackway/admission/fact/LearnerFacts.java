package org.stackway.admission.fact;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.projection.Rows;
import org.stackway.kit.projection.Table;
import org.stackway.kit.store.Tx;

/**
 * Which learners there are, and the lock under which a learner's facts change.
 *
 * <p>Invariant: whoever writes a fact about a learner calls {@link #claim} first; whoever decides by these facts calls
 * {@link #hold}. So a decision and a fact that meet are put in an order, and the later one sees the earlier one, also when
 * neither appends an event and the stream's version could not tell.
 */
@ApplicationScoped
public class LearnerFacts {

    static final Table LEARNERS = Table.of("learner_fact", "learner_id");

    private static final String CLAIM = "SELECT 1 FROM rm.learner_fact WHERE learner_id = $1 FOR UPDATE";
    private static final String BEGIN =
            "INSERT INTO rm.learner_fact (learner_id) VALUES ($1) ON CONFLICT (learner_id) DO NOTHING";
    private static final String READ =
            "SELECT learner_id, registered, last_enrolled_at FROM rm.learner_fact WHERE learner_id = ANY ($1::uuid[])";
    /** Takes the right to change this learner's facts until the transaction ends. */
    public Uni<Void> claim(Tx tx, LearnerId learner) {
        return tx.sql()
                .query(CLAIM, learner.value())
                .chain(rows -> rows.rowCount() == 1
                        ? Uni.createFrom().voidItem()
                        : tx.sql()
                                .query(BEGIN, learner.value())
                                .chain(() -> tx.sql().query(CLAIM, learner.value()))
                                .replaceWithVoid());
    }

    /** The learners' facts, held against change until the transaction ends. A learner nobody told us of is missing. */
    public Uni<Map<LearnerId, LearnerFact>> hold(Tx tx, Collection<LearnerId> learners) {
        return tx.sql()
                .query(READ + " ORDER BY learner_id FOR SHARE", (Object) ids(learners))
                .map(LearnerFacts::facts);
    }

    /** One learner's facts, without a lock. */
    public Uni<LearnerFact> read(Tx tx, LearnerId learner) {
        return tx.sql().query(READ, (Object) new UUID[] {learner.value()}).map(rows -> facts(rows)
                .getOrDefault(learner, LearnerFact.NOTHING));
    }

    /** Something is known about the learner. Claim first. */
    public static void told(LearnerId learner, Rows rows) {
        rows.upsert(LEARNERS, learner.value());
    }

    /** The learner exists. Claim first. */
    public static void registered(LearnerId learner, Rows rows) {
        rows.upsert(LEARNERS, learner.value()).set("registered", true);
    }

    /** The learner enrolled in a course. Claim first. */
    public static void enrolled(LearnerId learner, Instant at, Rows rows) {
        rows.upsert(LEARNERS, learner.value()).latest("last_enrolled_at", at);
    }

    private static UUID[] ids(Collection<LearnerId> learners) {
        return learners.stream().map(LearnerId::value).distinct().toArray(UUID[]::new);
    }

    private static Map<LearnerId, LearnerFact> facts(RowSet<Row> rows) {
        Map<LearnerId, LearnerFact> facts = new HashMap<>();
        for (Row row : rows) {
            facts.put(
                    new LearnerId(row.getUUID(0)),
                    new LearnerFact(
                            row.getBoolean(1),
                            Optional.ofNullable(row.getOffsetDateTime(2)).map(OffsetDateTime::toInstant)));
        }
        return facts;
    }
}
