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
import org.stackway.kit.store.EventStore;
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

    private static final String CLAIM = "SELECT 1 FROM rm.learner_fact WHERE learner_id = $1 FOR UPDATE";
    private static final String BEGIN =
            "INSERT INTO rm.learner_fact (learner_id) VALUES ($1) ON CONFLICT (learner_id) DO NOTHING";
    private static final String READ =
            "SELECT learner_id, registered, last_enrolled_at FROM rm.learner_fact WHERE learner_id = ANY ($1::uuid[])";
    private static final String REGISTERED = "UPDATE rm.learner_fact SET registered = true WHERE learner_id = $1";
    private static final String ENROLLED = """
            UPDATE rm.learner_fact SET last_enrolled_at = greatest(last_enrolled_at, $2) WHERE learner_id = $1
            RETURNING last_enrolled_at
            """;

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

    /** The learner exists. Claim first. */
    public Uni<Void> registered(Tx tx, LearnerId learner) {
        return tx.sql().query(REGISTERED, learner.value()).replaceWithVoid();
    }

    /** The learner enrolled in a course. Claim first. Answers the latest enrolment there is. */
    public Uni<Instant> enrolled(Tx tx, LearnerId learner, Instant at) {
        return tx.sql()
                .query(ENROLLED, learner.value(), EventStore.timestamp(at))
                .map(rows -> rows.iterator().next().getOffsetDateTime(0).toInstant());
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
