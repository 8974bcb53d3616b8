package org.stackway.transcript.bulk;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stackway.events.value.EnrollmentId;
import org.stackway.events.value.Grade;
import org.stackway.kit.command.AggregateCommand;
import org.stackway.kit.command.Answer;
import org.stackway.kit.command.CommandLane;
import org.stackway.kit.command.Outcome;
import org.stackway.kit.ops.OpenWork;
import org.stackway.kit.ops.QuiescenceSource;
import org.stackway.kit.sql.InTurn;
import org.stackway.kit.store.BackgroundLoop;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.store.Tx;
import org.stackway.transcript.bulk.BulkGrades.Leased;
import org.stackway.transcript.bulk.BulkGrades.Tried;
import org.stackway.transcript.fact.EnrollmentFact;
import org.stackway.transcript.fact.EnrollmentFacts;
import org.stackway.transcript.record.RecordAggregate;
import org.stackway.transcript.record.RecordCommand.PostGrade;

/**
 * Sends the rows of lists of grades through the command lane, some at a time. Rows are leased in one short transaction and
 * marked in another; a row whose mark was lost is sent again, and changes nothing then. Several nodes share the rows.
 */
@ApplicationScoped
class BulkGradeWorker implements QuiescenceSource, OpenWork {

    private static final int BATCH = 16;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final String LEFT =
            "SELECT bulk_id::text, count(*) FROM rm.bulk_grade_row WHERE state = 'WAITING' GROUP BY bulk_id ORDER BY 1";

    private final Transactions transactions;
    private final CommandLane lane;
    private final RecordAggregate records;
    private final EnrollmentFacts enrollments;
    private final BulkGrades bulks;
    private final BackgroundLoop loop;

    BulkGradeWorker(
            Vertx vertx,
            Transactions transactions,
            CommandLane lane,
            RecordAggregate records,
            EnrollmentFacts enrollments,
            BulkGrades bulks) {
        this.transactions = transactions;
        this.lane = lane;
        this.records = records;
        this.enrollments = enrollments;
        this.bulks = bulks;
        this.loop = new BackgroundLoop("bulk grades", vertx, PAUSE, this::pass);
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

    /** A row and whose record it is about. */
    private record Due(Leased row, Optional<EnrollmentFact> enrolment) {}

    private Uni<Boolean> pass() {
        return transactions
                .run(tx -> bulks.lease(tx, BATCH).chain(rows -> known(tx, rows)))
                .chain(rows -> rows.isEmpty()
                        ? Uni.createFrom().item(false)
                        : Uni.join()
                                .all(rows.stream().map(this::attempt).toList())
                                .andFailFast()
                                .chain(tried -> transactions.run(tx -> bulks.mark(tx, tried)))
                                .replaceWith(rows.size() == BATCH));
    }

    private Uni<List<Due>> known(Tx tx, List<Leased> rows) {
        return InTurn.map(rows, row -> enrollments
                .find(tx, EnrollmentId.parse(row.enrollmentId()))
                .map(enrolment -> new Due(row, enrolment)));
    }

    private Uni<Tried> attempt(Due due) {
        Leased row = due.row();
        if (due.enrolment().isEmpty()) {
            return Uni.createFrom()
                    .item(new Tried(row, RowResult.unknown("enrollment " + row.enrollmentId(), row.attempts())));
        }
        EnrollmentFact enrolment = due.enrolment().get();
        if (!enrolment.offeringId().wire().equals(row.offeringId())) {
            return Uni.createFrom().item(new Tried(row, RowResult.elsewhere(enrolment.offeringId(), row.offeringId())));
        }
        return post(row, enrolment)
                .map(outcome -> new Tried(row, RowResult.of(outcome, row.attempts())))
                .onFailure()
                .recoverWithItem(failure -> new Tried(row, RowResult.again(failure.toString())));
    }

    private Uni<Outcome> post(Leased row, EnrollmentFact enrolment) {
        return lane.submit(
                AggregateCommand.of(
                        records,
                        enrolment.learnerId().wire(),
                        new PostGrade(enrolment.enrollmentId(), Grade.parse(row.grade())),
                        row.context()),
                Optional.empty(),
                change -> new Answer(200, Map.of(), ""));
    }

    @Override
    public Uni<Standing> standing(Tx tx) {
        return tx.sql().query(LEFT).map(rows -> {
            List<String> reasons = new ArrayList<>();
            rows.forEach(
                    row -> reasons.add("bulk grades " + row.getString(0) + " have " + row.getLong(1) + " rows to do"));
            return new Standing(reasons, Optional.empty());
        });
    }

    @Override
    public List<Kind> kinds() {
        return List.of(new Kind(
                "BULK_GRADES_RUNNING",
                "each of its rows has a result",
                Clock.REAL,
                "SELECT 'bulk-grades/' || b.bulk_id, b.opened_at, count(*) || ' rows to do' FROM rm.bulk_grade b"
                        + " JOIN rm.bulk_grade_row r USING (bulk_id) WHERE r.state = 'WAITING' GROUP BY b.bulk_id"));
    }
}
