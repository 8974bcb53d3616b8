package org.stackway.admission.fact;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
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

    private static final String CLAIM =
            "SELECT 1 FROM rm.learner_fact WHERE learner_id = ANY ($1::uuid[]) ORDER BY learner_id FOR UPDATE";
    private static final String BEGIN = """
            INSERT INTO rm.learner_fact (learner_id) SELECT id FROM unnest($1::uuid[]) AS id ORDER BY id
            ON CONFLICT (learner_id) DO NOTHING
            """;
    private static final String READ =
            "SELECT learner_id, registered, last_enrolled_at FROM rm.learner_fact WHERE learner_id = ANY ($1::uuid[])";
    /** Takes the right to change these learners' facts until the transaction ends, in one order for everybody. */
    public Uni<Void> claim(Tx tx, Collection<LearnerId> learners) {
        UUID[] ids = ids(learners);
        return tx.sql()
                .query(CLAIM, (Object) ids)
                .chain(rows -> rows.rowCount() == ids.length
                        ? Uni.createFrom().voidItem()
                        : tx.sql()
                                .query(BEGIN, (Object) ids)
                                .chain(() -> tx.sql().query(CLAIM, (Object) ids))
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
        return read(tx, List.of(learner)).map(facts -> facts.getOrDefault(learner, LearnerFact.NOTHING));
    }

    /** When each of them enrolled last, of those who ever did; without a lock. */
    public Uni<Map<LearnerId, Instant>> lastEnrolledAt(Tx tx, Collection<LearnerId> learners) {
        return read(tx, learners).map(facts -> {
            Map<LearnerId, Instant> last = new HashMap<>();
            facts.forEach((learner, fact) -> fact.lastEnrolledAt().ifPresent(at -> last.put(learner, at)));
            return last;
        });
    }

    private static Uni<Map<LearnerId, LearnerFact>> read(Tx tx, Collection<LearnerId> learners) {
        return tx.sql().query(READ, (Object) ids(learners)).map(LearnerFacts::facts);
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
