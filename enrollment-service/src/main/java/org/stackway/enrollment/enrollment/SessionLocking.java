package org.stackway.enrollment.enrollment;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stackway.enrollment.enrollment.EnrollmentCommand.DrawConsequences;
import org.stackway.events.envelope.Actor;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.SessionId;
import org.stackway.kit.command.AggregateCommand;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.command.CommandRunner;
import org.stackway.kit.command.Decided;
import org.stackway.kit.ops.OpenWork;
import org.stackway.kit.ops.QuiescenceSource;
import org.stackway.kit.store.BackgroundLoop;
import org.stackway.kit.store.Cause;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.store.Tx;

/**
 * Locks the graded items of every enrolment in a session that closed, some at a time (SE-11). Nobody waits for it: from
 * CLASSES_END on the clock alone refuses access.
 *
 * <p>Whoever is enrolled after the close was told draws the same consequence by itself. Whoever decided without knowing of
 * it held the enrolment's row while doing so, and is therefore seen here: all rows of the session are visited, whatever
 * their status was.
 */
@ApplicationScoped
class SessionLocking implements QuiescenceSource, OpenWork {

    /** Enrolments in one transaction. Few enough that a learner among them, and a flight with one, hardly waits. */
    static final int CHUNK = 25;

    /** After a chunk others have the machine for a part of the time that it took: one of so many. */
    private static final int PART_LEFT_TO_OTHERS = 2;

    private static final String OPEN = """
            INSERT INTO rm.session_lock_task (session_id, correlation_id, causation_id, traceparent, source_service,
                                              source_stream, source_version, source_position)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (session_id) DO NOTHING
            """;
    private static final String CLAIM = """
            SELECT session_id, past, correlation_id, causation_id, traceparent, source_service, source_stream,
                   source_version, source_position
            FROM rm.session_lock_task ORDER BY opened_at, session_id LIMIT 1 FOR UPDATE SKIP LOCKED
            """;
    private static final String NEXT = """
            SELECT enrollment_id FROM rm.enrollment
            WHERE session_id = $1 AND ($2::uuid IS NULL OR enrollment_id > $2)
            ORDER BY enrollment_id LIMIT $3 FOR UPDATE
            """;
    private static final String ADVANCE = "UPDATE rm.session_lock_task SET past = $2 WHERE session_id = $1";
    private static final String DONE = "DELETE FROM rm.session_lock_task WHERE session_id = $1";
    private static final String LEFT = "SELECT session_id FROM rm.session_lock_task ORDER BY session_id";

    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Actor POLICY = Actor.policy("lock-at-session-close");

    private final Transactions transactions;
    private final CommandRunner runner;
    private final EnrollmentAggregate enrollments;
    private final BackgroundLoop loop;

    SessionLocking(Vertx vertx, Transactions transactions, CommandRunner runner, EnrollmentAggregate enrollments) {
        this.transactions = transactions;
        this.runner = runner;
        this.enrollments = enrollments;
        this.loop = new BackgroundLoop("locking at session close", vertx, PAUSE, this::pass);
    }

    void start(@Observes StartupEvent started) {
        loop.wake();
    }

    void stop(@Observes ShutdownEvent stopping) {
        loop.stop();
    }

    /** A closed session on its way. */
    private record Task(SessionId session, @Nullable UUID past, CommandContext context) {}

    /** The session closed: its enrolments will be locked, in the story of that event. */
    Uni<Void> open(Tx tx, SessionId session, CommandContext context) {
        Cause cause = Optional.ofNullable(context.cause())
                .orElseThrow(() -> new IllegalStateException("a session closes by an event of session-service"));
        return tx.sql()
                .query(
                        OPEN,
                        session.wire(),
                        context.correlationId(),
                        context.causationId(),
                        context.traceparent(),
                        cause.service(),
                        cause.stream(),
                        cause.version(),
                        cause.position())
                .replaceWithVoid();
    }

    /** Locks the next few enrolments of one session, then gives way for a while; true if there may be more to do. */
    private Uni<Boolean> pass() {
        long begun = System.nanoTime();
        return next().call(more -> more
                ? transactions.pause(Duration.ofNanos((System.nanoTime() - begun) / PART_LEFT_TO_OTHERS))
                : Uni.createFrom().voidItem());
    }

    private Uni<Boolean> next() {
        return transactions.runRetrying(tx -> tx.sql().query(CLAIM).chain(rows -> {
            Optional<Task> task = Optional.empty();
            for (Row row : rows) {
                task = Optional.of(task(row));
            }
            return task.map(claimed -> chunk(tx, claimed).replaceWith(true))
                    .orElseGet(() -> Uni.createFrom().item(false));
        }));
    }

    private Uni<Void> chunk(Tx tx, Task task) {
        return tx.sql()
                .query(NEXT, task.session().wire(), task.past(), CHUNK)
                .map(SessionLocking::ids)
                .chain(next -> (next.isEmpty() ? Uni.createFrom().voidItem() : lock(tx, next, task.context()))
                        .chain(() -> next.size() < CHUNK
                                ? tx.sql().query(DONE, task.session().wire())
                                : tx.sql()
                                        .query(
                                                ADVANCE,
                                                task.session().wire(),
                                                next.getLast().value()))
                        .replaceWithVoid());
    }

    private Uni<Void> lock(Tx tx, List<EnrollmentId> enrolments, CommandContext context) {
        List<AggregateCommand<?, ?, ?, ?>> commands = new ArrayList<>();
        enrolments.forEach(enrolment ->
                commands.add(AggregateCommand.of(enrollments, enrolment.wire(), new DrawConsequences(), context)));
        return runner.run(tx, commands)
                .invoke(decided -> decided.forEach(SessionLocking::requireApplied))
                .replaceWithVoid();
    }

    /** The rows are held, so no other writer can have been faster; the whole chunk rolls back if one was. */
    private static void requireApplied(Decided<?, ?> decided) {
        if (!(decided instanceof Decided.Applied<?, ?>)) {
            throw new IllegalStateException("drawing consequences is never refused: " + decided);
        }
    }

    private static Task task(Row row) {
        return new Task(
                SessionId.parse(row.getString("session_id")),
                row.getUUID("past"),
                new CommandContext(
                        POLICY,
                        row.getUUID("correlation_id"),
                        row.getUUID("causation_id"),
                        row.getString("traceparent"),
                        null,
                        null,
                        new Cause(
                                row.getString("source_service"),
                                row.getString("source_stream"),
                                row.getLong("source_version"),
                                row.getLong("source_position"))));
    }

    private static List<EnrollmentId> ids(Iterable<Row> rows) {
        List<EnrollmentId> ids = new ArrayList<>();
        rows.forEach(row -> ids.add(new EnrollmentId(row.getUUID("enrollment_id"))));
        return ids;
    }

    @Override
    public Uni<Standing> standing(Tx tx) {
        return tx.sql().query(LEFT).map(rows -> {
            List<String> reasons = new ArrayList<>();
            rows.forEach(row -> reasons.add("graded items of " + row.getString("session_id") + " not locked"));
            return new Standing(reasons, Optional.empty());
        });
    }

    @Override
    public List<Kind> kinds() {
        return List.of(new Kind(
                "GRADED_ITEMS_UNLOCKED",
                "every enrolment of the closed session is locked",
                Clock.REAL,
                "SELECT 'session/' || session_id, opened_at, 'locked up to ' || past FROM rm.session_lock_task"));
    }
}
