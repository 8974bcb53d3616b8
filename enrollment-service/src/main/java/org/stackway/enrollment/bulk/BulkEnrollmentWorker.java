package org.stackway.enrollment.bulk;

import static org.stackway.enrollment.bulk.BulkEnrollments.column;

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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.stackway.enrollment.enrollment.EnrollmentAggregate;
import org.stackway.enrollment.enrollment.EnrollmentCommand.RequestEnrollment;
import org.stackway.events.DomainEvent;
import org.stackway.events.envelope.Actor;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Funding;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.OfferingId;
import org.stackway.events.value.Origin;
import org.stackway.kit.command.AggregateCommand;
import org.stackway.kit.command.Answer;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.command.CommandLane;
import org.stackway.kit.command.Outcome;
import org.stackway.kit.ops.OpenWork;
import org.stackway.kit.ops.QuiescenceSource;
import org.stackway.kit.store.BackgroundLoop;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.store.Tx;

/**
 * Sends the rows of bulk requests through the command lane, among everybody else's requests and some at a time. Rows are leased
 * in one short transaction and marked in another; a row whose mark was lost is sent again under the same enrolment id, and
 * changes nothing then. Several nodes share the rows.
 */
@ApplicationScoped
class BulkEnrollmentWorker implements QuiescenceSource, OpenWork {

    /** Few enough that the requests of others hardly wait for the flight that carries them. */
    private static final int BATCH = 8;

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final long WAIT_MILLIS = 500;

    private static final String LEASE = """
            UPDATE rm.bulk_enrollment_row r
            SET attempts = r.attempts + 1, next_at = clock_timestamp() + interval '30 seconds'
            FROM (
              SELECT bulk_id, line FROM rm.bulk_enrollment_row
              WHERE state = 'WAITING' AND next_at <= clock_timestamp()
              ORDER BY next_at, bulk_id, line LIMIT $1 FOR UPDATE SKIP LOCKED
            ) due, rm.bulk_enrollment b
            WHERE r.bulk_id = due.bulk_id AND r.line = due.line AND b.bulk_id = r.bulk_id
            RETURNING r.bulk_id, r.line, r.enrollment_id, r.learner_id, r.offering_id, r.origin, r.funding, r.attempts,
                      b.requested_by, b.reason, b.correlation_id, b.traceparent
            """;
    private static final String MARK = """
            UPDATE rm.bulk_enrollment_row r
            SET state = o.state, status = o.status, code = o.code, detail = o.detail, violations = o.violations::jsonb,
                existing = o.existing, decision_id = o.decision_id,
                next_at = clock_timestamp() + make_interval(secs => $10::float8 / 1000)
            FROM unnest($1::uuid[], $2::int[], $3::text[], $4::int[], $5::text[], $6::text[], $7::text[], $8::text[],
                        $9::uuid[])
                 AS o(bulk_id, line, state, status, code, detail, violations, existing, decision_id)
            WHERE r.bulk_id = o.bulk_id AND r.line = o.line
            """;
    private static final String LEFT = """
            SELECT bulk_id::text, count(*) FROM rm.bulk_enrollment_row WHERE state = 'WAITING' GROUP BY bulk_id ORDER BY 1
            """;

    private final Transactions transactions;
    private final CommandLane lane;
    private final EnrollmentAggregate enrollments;
    private final BulkEnrollments bulks;
    private final BackgroundLoop loop;

    BulkEnrollmentWorker(
            Vertx vertx,
            Transactions transactions,
            CommandLane lane,
            EnrollmentAggregate enrollments,
            BulkEnrollments bulks) {
        this.transactions = transactions;
        this.lane = lane;
        this.enrollments = enrollments;
        this.bulks = bulks;
        this.loop = new BackgroundLoop("bulk enrolments", vertx, PAUSE, this::pass);
    }

    void start(@Observes StartupEvent started) {
        loop.wake();
    }

    void stop(@Observes ShutdownEvent stopping) {
        loop.stop();
    }

    /** Rows are there. */
    void wake() {
        loop.wake();
    }

    private record Leased(UUID bulkId, int line, int attempts, RequestEnrollment command, CommandContext context) {}

    private record Tried(Leased row, RowResult result) {}

    private Uni<Boolean> pass() {
        return transactions
                .run(tx -> tx.sql().query(LEASE, BATCH).map(BulkEnrollmentWorker::leased))
                .chain(rows -> rows.isEmpty()
                        ? Uni.createFrom().item(false)
                        : Uni.join()
                                .all(rows.stream().map(this::attempt).toList())
                                .andFailFast()
                                .chain(tried -> transactions.run(tx -> mark(tx, tried)))
                                .replaceWith(rows.size() == BATCH));
    }

    /** A database that is away, or an outcome that is not known, is tried again: the same id does no harm. */
    private Uni<Tried> attempt(Leased row) {
        AggregateCommand<?, ?, ?, ?> command =
                AggregateCommand.of(enrollments, row.command().enrollmentId().wire(), row.command(), row.context());
        return send(command)
                .map(outcome -> new Tried(row, RowResult.of(outcome, row.attempts())))
                .onFailure()
                .recoverWithItem(failure -> new Tried(row, RowResult.again(failure.toString())));
    }

    private <S, C, E extends DomainEvent, F> Uni<Outcome> send(AggregateCommand<S, C, E, F> command) {
        return lane.submit(command, Optional.empty(), change -> new Answer(change.created() ? 201 : 200, Map.of(), ""));
    }

    private Uni<Void> mark(Tx tx, List<Tried> tried) {
        return tx.sql()
                .query(
                        MARK,
                        column(tried, one -> one.row().bulkId(), UUID[]::new),
                        column(tried, one -> one.row().line(), Integer[]::new),
                        column(tried, one -> one.result().state().name(), String[]::new),
                        column(tried, one -> one.result().status(), Integer[]::new),
                        column(tried, one -> one.result().code(), String[]::new),
                        column(tried, one -> one.result().detail(), String[]::new),
                        column(tried, one -> bulks.violations(one.result()), String[]::new),
                        column(tried, one -> one.result().existing(), String[]::new),
                        column(tried, one -> one.result().decisionId(), UUID[]::new),
                        WAIT_MILLIS)
                .replaceWithVoid();
    }

    private static List<Leased> leased(Iterable<Row> rows) {
        List<Leased> leased = new ArrayList<>();
        rows.forEach(row -> leased.add(new Leased(
                row.getUUID("bulk_id"),
                row.getInteger("line"),
                row.getInteger("attempts"),
                new RequestEnrollment(
                        new EnrollmentId(row.getUUID("enrollment_id")),
                        LearnerId.parse(row.getString("learner_id")),
                        OfferingId.parse(row.getString("offering_id")),
                        Origin.valueOf(row.getString("origin")),
                        Funding.valueOf(row.getString("funding"))),
                new CommandContext(
                        Actor.staff(row.getString("requested_by")),
                        row.getUUID("correlation_id"),
                        row.getUUID("correlation_id"),
                        row.getString("traceparent"),
                        null,
                        row.getString("reason")))));
        return leased;
    }

    @Override
    public Uni<Standing> standing(Tx tx) {
        return tx.sql().query(LEFT).map(rows -> {
            List<String> reasons = new ArrayList<>();
            rows.forEach(row ->
                    reasons.add("bulk enrolment " + row.getString(0) + " has " + row.getLong(1) + " rows to do"));
            return new Standing(reasons, Optional.empty());
        });
    }

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind(
                        "BULK_ENROLLMENT_RUNNING",
                        "each of its rows has a result",
                        Clock.REAL,
                        "SELECT 'bulk-enrollment/' || b.bulk_id, b.opened_at, count(*) || ' rows to do' FROM rm.bulk_enrollment b"
                                + " JOIN rm.bulk_enrollment_row r USING (bulk_id) WHERE r.state = 'WAITING' GROUP BY b.bulk_id"));
    }
}
