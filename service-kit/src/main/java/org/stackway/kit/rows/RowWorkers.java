package org.stackway.kit.rows;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.stackway.kit.command.CommandLane;
import org.stackway.kit.ops.OpenWork;
import org.stackway.kit.ops.QuiescenceSource;
import org.stackway.kit.sql.InTurn;
import org.stackway.kit.store.BackgroundLoop;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.store.Tx;

/**
 * Does the rows of all {@link RowJob} beans, some at a time and among everybody else's requests. Rows are leased in one short
 * transaction and marked in another; a row whose mark was lost is sent again, and changes nothing then. Several nodes share the
 * rows.
 */
@ApplicationScoped
public class RowWorkers implements QuiescenceSource, OpenWork {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Transactions transactions;
    private final CommandLane lane;
    private final ObjectMapper json;
    private final List<RowJob<?>> jobs;
    private final List<BackgroundLoop> loops;

    RowWorkers(
            Vertx vertx,
            Transactions transactions,
            CommandLane lane,
            ObjectMapper json,
            @Any Instance<RowJob<?>> jobs) {
        this.transactions = transactions;
        this.lane = lane;
        this.json = json;
        this.jobs = List.copyOf(jobs.stream().toList());
        this.loops = this.jobs.stream()
                .map(job -> new BackgroundLoop(job.name(), vertx, PAUSE, () -> pass(job)))
                .toList();
    }

    void start(@Observes StartupEvent started) {
        wake();
    }

    void stop(@Observes ShutdownEvent stopping) {
        loops.forEach(BackgroundLoop::stop);
    }

    /** Rows are there. */
    public void wake() {
        loops.forEach(BackgroundLoop::wake);
    }

    /** Leased rows and what they become, in one order. */
    private record Leased<T>(List<Row> rows, List<RowTask<T>> tasks) {}

    private <T> Uni<Boolean> pass(RowJob<T> job) {
        return transactions
                .run(tx -> lease(tx, job))
                .chain(leased -> leased.rows().isEmpty()
                        ? Uni.createFrom().item(false)
                        : Uni.join()
                                .all(leased.tasks().stream()
                                        .map(task -> attempt(job, task))
                                        .toList())
                                .andFailFast()
                                .map(results -> marks(job.table(), leased.rows(), results))
                                .chain(marks ->
                                        transactions.run(tx -> job.table().mark(tx, marks)))
                                .replaceWith(leased.rows().size() == job.batch()));
    }

    private static <T> Uni<Leased<T>> lease(Tx tx, RowJob<T> job) {
        return job.table()
                .lease(tx, job.batch())
                .chain(rows -> rows.isEmpty()
                        ? Uni.createFrom().item(new Leased<>(rows, List.of()))
                        : job.tasks(tx, rows).map(tasks -> new Leased<>(rows, tasks)));
    }

    /** A database that is away, or an outcome that is not known, is tried again: the same command does no harm. */
    private <T> Uni<T> attempt(RowJob<T> job, RowTask<T> task) {
        return task.run(lane).onFailure().recoverWithItem(failure -> job.again(failure.toString()));
    }

    private <T> List<ObjectNode> marks(RowTable table, List<Row> rows, List<T> results) {
        return IntStream.range(0, rows.size())
                .mapToObj(at -> {
                    ObjectNode mark = json.valueToTree(results.get(at));
                    table.key()
                            .forEach(column -> mark.set(
                                    column, json.valueToTree(rows.get(at).getValue(column))));
                    return mark;
                })
                .toList();
    }

    @Override
    public Uni<Standing> standing(Tx tx) {
        return InTurn.map(jobs, job -> job.table().left(tx, job::unfinished))
                .map(reasons ->
                        new Standing(reasons.stream().flatMap(List::stream).toList(), Optional.empty()));
    }

    @Override
    public List<Kind> kinds() {
        return jobs.stream().flatMap(job -> job.kinds().stream()).toList();
    }
}
