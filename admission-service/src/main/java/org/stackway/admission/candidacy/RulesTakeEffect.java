package org.stackway.admission.candidacy;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.stackway.admission.programme.ProgrammeBook;
import org.stackway.admission.programme.RulesChanged;
import org.stackway.events.admission.ProgrammeEvent.ProgrammeDefined;
import org.stackway.events.envelope.Actor;
import org.stackway.events.value.CourseCode;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.ProgrammeCode;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.ops.QuiescenceSource;
import org.stackway.kit.sql.InTurn;
import org.stackway.kit.store.BackgroundLoop;
import org.stackway.kit.store.EventStore;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.store.Tx;

/**
 * Judges every learner concerned by a version of a programme's rules once it comes into force, as of that instant: a few
 * learners a transaction, so that a version with ten thousand learners behind it blocks nobody. How far it has come is a
 * row, so a restart goes on where it ended, and any number of nodes may run.
 *
 * <p>The versions of one programme take their turns in order. Whoever is graded meanwhile is judged by the rules of that
 * moment anyway, and so is every declaration; what runs here is for those who do nothing.
 */
@ApplicationScoped
public class RulesTakeEffect implements RulesChanged, QuiescenceSource {

    private static final Duration POLL = Duration.ofMillis(250);
    private static final int LEARNERS_AT_ONCE = 20;
    private static final Actor ACTOR = Actor.policy("rules-take-effect");

    private static final String ENTER = """
            INSERT INTO rm.rules_due (programme, version, due_at, correlation_id, causation_id) VALUES ($1, $2, $3, $4, $5)
            """;
    private static final String CLAIM = """
            SELECT programme, version, due_at, judged_up_to, correlation_id, causation_id
            FROM rm.rules_due d
            WHERE due_at <= $1 AND NOT EXISTS (SELECT 1 FROM rm.rules_due x
                                               WHERE x.programme = d.programme AND x.version < d.version)
            ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED
            """;
    private static final String CONCERNED = """
            SELECT learner_id FROM (
              SELECT learner_id FROM rm.candidacy WHERE programme = $1
              UNION
              SELECT learner_id FROM rm.grade_fact WHERE course_code = ANY ($2::text[])
            ) concerned
            WHERE learner_id > $3 ORDER BY learner_id LIMIT $4
            """;
    private static final String GO_ON =
            "UPDATE rm.rules_due SET judged_up_to = $3 WHERE programme = $1 AND version = $2";
    private static final String DONE = "DELETE FROM rm.rules_due WHERE programme = $1 AND version = $2";
    private static final String PENDING =
            "SELECT count(*) FILTER (WHERE due_at <= $1), min(due_at) FILTER (WHERE due_at > $1) FROM rm.rules_due";

    private final Transactions transactions;
    private final ProgrammeBook book;
    private final Recomputation recomputation;
    private final BackgroundLoop loop;

    RulesTakeEffect(Vertx vertx, Transactions transactions, ProgrammeBook book, Recomputation recomputation) {
        this.transactions = transactions;
        this.book = book;
        this.recomputation = recomputation;
        this.loop = new BackgroundLoop("rules-take-effect", vertx, POLL, this::pass);
    }

    void onStart(@Observes StartupEvent start) {
        loop.wake();
    }

    void onStop(@Observes ShutdownEvent stop) {
        loop.stop();
    }

    @Override
    public Uni<Void> defined(Tx tx, ProgrammeDefined version, UUID eventId, UUID correlationId) {
        Instant due = version.effectiveFrom().isAfter(tx.now()) ? version.effectiveFrom() : tx.now();
        return tx.sql()
                .query(
                        ENTER,
                        version.programme().wire(),
                        version.version(),
                        EventStore.timestamp(due),
                        correlationId,
                        eventId)
                .replaceWithVoid();
    }

    @Override
    public Uni<Standing> standing(Tx tx) {
        return tx.sql().query(PENDING, EventStore.timestamp(tx.now())).map(rows -> {
            Row row = rows.iterator().next();
            long due = row.getLong(0);
            return new Standing(
                    due == 0 ? List.of() : List.of(due + " versions of rules still judge learners"),
                    Optional.ofNullable(row.getOffsetDateTime(1)).map(OffsetDateTime::toInstant));
        });
    }

    /** A few learners of one version; true if there may be more to do. */
    private Uni<Boolean> pass() {
        return transactions.runRetrying(tx -> tx.sql()
                .query(CLAIM, EventStore.timestamp(tx.now()))
                .chain(rows -> rows.rowCount() == 0
                        ? Uni.createFrom().item(false)
                        : judge(tx, Turn.of(rows.iterator().next())).replaceWith(true)));
    }

    private Uni<Void> judge(Tx tx, Turn turn) {
        Tx asOf = tx.at(turn.dueAt());
        return book.hold(tx)
                .map(programmes -> programmes
                        .programme(turn.programme())
                        .version(turn.version())
                        .orElseThrow())
                .chain(version -> tx.sql()
                        .query(
                                CONCERNED,
                                turn.programme().wire(),
                                courses(version),
                                turn.judgedUpTo(),
                                LEARNERS_AT_ONCE))
                .chain(learners -> each(asOf, turn, learners).chain(() -> settle(tx, turn, learners)));
    }

    private Uni<Void> each(Tx tx, Turn turn, RowSet<Row> learners) {
        return InTurn.each(
                learners,
                learner -> recomputation.one(
                        tx, new CandidacyId(new LearnerId(learner.getUUID(0)), turn.programme()), turn.context()));
    }

    private static Uni<Void> settle(Tx tx, Turn turn, RowSet<Row> learners) {
        if (learners.rowCount() < LEARNERS_AT_ONCE) {
            return tx.sql().query(DONE, turn.programme().wire(), turn.version()).replaceWithVoid();
        }
        UUID last = null;
        for (Row row : learners) {
            last = row.getUUID(0);
        }
        return tx.sql()
                .query(GO_ON, turn.programme().wire(), turn.version(), last)
                .replaceWithVoid();
    }

    private static String[] courses(ProgrammeDefined version) {
        return version.pathways().stream()
                .flatMap(pathway -> pathway.courses().stream())
                .map(CourseCode::wire)
                .distinct()
                .toArray(String[]::new);
    }

    /** A version whose turn it is. */
    private record Turn(ProgrammeCode programme, int version, Instant dueAt, UUID judgedUpTo, CommandContext context) {
        static Turn of(Row row) {
            return new Turn(
                    ProgrammeCode.parse(row.getString(0)),
                    row.getInteger(1),
                    row.getOffsetDateTime(2).toInstant(),
                    row.getUUID(3),
                    CommandContext.of(ACTOR, row.getUUID(4), row.getUUID(5)));
        }
    }
}
