package org.stackway.transcript.conferral;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stackway.events.value.LearnerId;
import org.stackway.events.value.SessionId;
import org.stackway.kit.command.AggregateCommand;
import org.stackway.kit.command.Answer;
import org.stackway.kit.ops.OpenWork.Kind;
import org.stackway.kit.rows.RowJob;
import org.stackway.kit.rows.RowTable;
import org.stackway.kit.rows.RowTask;
import org.stackway.kit.sql.InTurn;
import org.stackway.kit.store.Tx;
import org.stackway.transcript.fact.SessionFacts;
import org.stackway.transcript.record.AcademicRecord;
import org.stackway.transcript.record.ConferralDate;
import org.stackway.transcript.record.RecordAggregate;
import org.stackway.transcript.record.RecordCommand.Confer;

/** A learner of a conferral run becomes a decision, unless it is blocked; decided again, they have their credentials. */
@ApplicationScoped
class ConferralRows implements RowJob<RowResult> {

    private static final int BATCH = 16;

    private final RecordAggregate records;
    private final SessionFacts sessions;

    ConferralRows(RecordAggregate records, SessionFacts sessions) {
        this.records = records;
        this.sessions = sessions;
    }

    @Override
    public String name() {
        return "conferrals";
    }

    @Override
    public RowTable table() {
        return ConferralRuns.TABLE;
    }

    @Override
    public int batch() {
        return BATCH;
    }

    @Override
    public Uni<List<RowTask<RowResult>>> tasks(Tx tx, List<Row> leased) {
        return InTurn.map(leased.stream().map(ConferralRows::session).distinct().toList(), session -> date(tx, session))
                .map(found -> found.stream().collect(Collectors.toMap(ConferralDate::session, Function.identity())))
                .map(dates -> leased.stream()
                        .map(row -> task(row, Objects.requireNonNull(dates.get(session(row)))))
                        .toList());
    }

    private Uni<ConferralDate> date(Tx tx, SessionId session) {
        return sessions.dates(tx, session).map(found -> {
            SessionFacts.Dates dates = found.orElseThrow();
            return new ConferralDate(session, dates.classesStart(), dates.conferral());
        });
    }

    private RowTask<RowResult> task(Row row, ConferralDate date) {
        @Nullable String blocked = row.getString("blocked");
        if (blocked != null) {
            return new RowTask.Answered<>(RowResult.blocked(blocked));
        }
        LearnerId learner = new LearnerId(row.getUUID("learner_id"));
        return new RowTask.Sent<>(
                AggregateCommand.of(records, learner.wire(), new Confer(learner, date), RowTask.context(row)),
                change -> new Answer(200, Map.of(), conferred(change.after(), date.at())),
                RowResult::of);
    }

    private static SessionId session(Row row) {
        return SessionId.parse(row.getString("session_id"));
    }

    private static String conferred(AcademicRecord record, Instant at) {
        return record.conferred().entrySet().stream()
                .filter(entry -> entry.getValue().equals(at))
                .map(entry -> entry.getKey().wire())
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    @Override
    public RowResult again(String why) {
        return RowResult.again(why);
    }

    @Override
    public String unfinished(String job, long rows) {
        return "the conferral of " + job + " has " + rows + " learners to do";
    }

    @Override
    public List<Kind> kinds() {
        return List.of(
                table().open(
                                "CONFERRAL_RUNNING",
                                "each of its learners has a decision",
                                "conferral",
                                "WAITING",
                                "learners to do"),
                table().open(
                                "CONFERRAL_BLOCKED",
                                "hold or waiting event is settled and the run is started again",
                                "conferral",
                                "BLOCKED",
                                "learners blocked"));
    }
}
