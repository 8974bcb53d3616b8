package org.stackway.transcript.conferral;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.stackway.events.value.LearnerId;
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
import org.stackway.transcript.conferral.ConferralRuns.Leased;
import org.stackway.transcript.fact.SessionFacts;
import org.stackway.transcript.record.AcademicRecord;
import org.stackway.transcript.record.ConferralDate;
import org.stackway.transcript.record.RecordAggregate;
import org.stackway.transcript.record.RecordCommand;

/**
 * Decides on the learners of conferral runs, some at a time. Rows are leased in one short transaction, decided through the
 * command lane, and marked in another; a row whose mark was lost is decided again and finds its credentials conferred. Several
 * nodes share the rows.
 */
@ApplicationScoped
class ConferralWorker implements QuiescenceSource, OpenWork {

    private static final int BATCH = 16;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final String LEFT =
            "SELECT session_id, count(*) FROM rm.conferral_row WHERE state = 'WAITING' GROUP BY session_id ORDER BY 1";

    private final Transactions transactions;
    private final CommandLane lane;
    private final RecordAggregate records;
    private final SessionFacts sessions;
    private final ConferralRuns runs;
    private final BackgroundLoop loop;

    ConferralWorker(
            Vertx vertx,
            Transactions transactions,
            CommandLane lane,
            RecordAggregate records,
            SessionFacts sessions,
            ConferralRuns runs) {
        this.transactions = transactions;
        this.lane = lane;
        this.records = records;
        this.sessions = sessions;
        this.runs = runs;
        this.loop = new BackgroundLoop("conferrals", vertx, PAUSE, this::pass);
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

    private record Due(Leased row, ConferralDate date) {}

    private record Tried(Leased row, RowResult result) {}

    private Uni<Boolean> pass() {
        return transactions
                .run(tx -> runs.lease(tx, BATCH).chain(rows -> dated(tx, rows)))
                .chain(rows -> rows.isEmpty()
                        ? Uni.createFrom().item(false)
                        : Uni.join()
                                .all(rows.stream().map(this::attempt).toList())
                                .andFailFast()
                                .chain(tried -> transactions.run(tx -> mark(tx, tried)))
                                .replaceWith(rows.size() == BATCH));
    }

    private Uni<List<Due>> dated(Tx tx, List<Leased> rows) {
        return InTurn.map(rows, row -> sessions.dates(tx, row.session()).map(dates -> {
            SessionFacts.Dates found = dates.orElseThrow();
            return new Due(row, new ConferralDate(row.session(), found.classesStart(), found.conferral()));
        }));
    }

    private Uni<Tried> attempt(Due due) {
        Leased row = due.row();
        return row.blocked()
                .map(why -> Uni.createFrom().item(new Tried(row, RowResult.blocked(why))))
                .orElseGet(() -> confer(row.learner(), due)
                        .map(outcome -> new Tried(row, RowResult.of(outcome)))
                        .onFailure()
                        .recoverWithItem(failure -> new Tried(row, RowResult.again(failure.toString()))));
    }

    private Uni<Outcome> confer(LearnerId learner, Due due) {
        RecordCommand command = new RecordCommand.Confer(learner, due.date());
        return lane.submit(
                AggregateCommand.of(records, learner.wire(), command, due.row().context()),
                Optional.empty(),
                change -> new Answer(
                        200, Map.of(), conferred(change.after(), due.date().at())));
    }

    private static String conferred(AcademicRecord record, Instant at) {
        return record.conferred().entrySet().stream()
                .filter(entry -> entry.getValue().equals(at))
                .map(entry -> entry.getKey().wire())
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private Uni<Void> mark(Tx tx, List<Tried> tried) {
        return InTurn.each(tried, one -> runs.mark(tx, one.row(), one.result()));
    }

    @Override
    public Uni<Standing> standing(Tx tx) {
        return tx.sql().query(LEFT).map(rows -> {
            List<String> reasons = new ArrayList<>();
            rows.forEach(row ->
                    reasons.add("the conferral of " + row.getString(0) + " has " + row.getLong(1) + " learners to do"));
            return new Standing(reasons, Optional.empty());
        });
    }

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind(
                        "CONFERRAL_RUNNING",
                        "each of its learners has a decision",
                        Clock.REAL,
                        "SELECT 'conferral/' || run.session_id, run.opened_at, count(*) || ' learners to do' FROM rm.conferral_run run"
                                + " JOIN rm.conferral_row r USING (session_id) WHERE r.state = 'WAITING' GROUP BY run.session_id"),
                new Kind(
                        "CONFERRAL_BLOCKED",
                        "hold or waiting event is settled and the run is started again",
                        Clock.REAL,
                        "SELECT 'conferral/' || run.session_id, run.opened_at, count(*) || ' learners blocked' FROM rm.conferral_run run"
                                + " JOIN rm.conferral_row r USING (session_id) WHERE r.state = 'BLOCKED' GROUP BY run.session_id"));
    }
}
