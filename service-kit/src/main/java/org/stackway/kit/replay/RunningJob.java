package org.stackway.kit.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stackway.kit.replay.ReplayDatabase.Session;
import org.stackway.kit.store.Tx;
import org.stackway.kit.time.SystemClock;

/**
 * A job in the hands of its worker.
 *
 * <p>Invariant: whatever a worker writes besides the job's own row, it writes in the transaction that saves the checkpoint,
 * and that fails if the job is not the worker's any more. A worker that was cancelled, or lost its lease, can therefore
 * change nothing.
 */
final class RunningJob {

    private static final String SAVE = """
            UPDATE es.replay_job
            SET phase = $3, total = $4, done = $5, rate = $6, checkpoint = $7::text::jsonb, outcome = $8::text::jsonb,
                error = NULL, lease_until = clock_timestamp() + interval '15 seconds'
            WHERE id = $1 AND owner = $2 AND state = 'RUNNING'
            """;
    private static final long MEASURE_NANOS = Duration.ofSeconds(1).toNanos();

    private final ReplayDatabase database;
    private final SystemClock clock;
    private final String owner;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private ReplayJob job;
    private String phase;
    private long total;
    private long done;
    private long rate;
    private long measuredNanos;
    private long measuredDone;
    private long pacedNanos;

    RunningJob(ReplayJob job, ReplayDatabase database, SystemClock clock, String owner) {
        this.database = database;
        this.clock = clock;
        this.owner = owner;
        this.job = job;
        this.phase = job.phase();
        takeUp(job);
    }

    /** Begins again from what was saved last. */
    void takeUp(ReplayJob saved) {
        job = saved;
        phase = saved.phase();
        total = saved.total();
        done = saved.done();
        measuredDone = done;
        measuredNanos = clock.nanos();
        pacedNanos = measuredNanos;
    }

    UUID id() {
        return job.id();
    }

    <P extends ReplayPlan> P plan(Class<P> type) {
        return type.cast(job.plan());
    }

    ReplayKind kind() {
        return job.plan().kind();
    }

    ObjectNode checkpoint() {
        return job.checkpoint();
    }

    ObjectNode outcome() {
        return job.outcome();
    }

    String phase() {
        return phase;
    }

    void phase(String name) {
        phase = name;
    }

    void total(long events) {
        total = events;
    }

    void done(long events) {
        done = events;
    }

    long done() {
        return done;
    }

    /** Events the worker may take at once, so that a slow job is slow evenly. */
    int page(int largest) {
        Integer limit = job.eventsPerSecond();
        return limit == null ? largest : Math.max(1, Math.min(largest, limit / 4));
    }

    /** Waits until so many more events may be gone through; at once if the job has no limit. */
    void pace(int events) {
        Integer limit = job.eventsPerSecond();
        if (limit != null) {
            long now = clock.nanos();
            pacedNanos = Math.max(now, pacedNanos) + TimeUnit.SECONDS.toNanos(events) / limit;
            pause(Duration.ofNanos(pacedNanos - now));
        }
        check();
    }

    /** Waits, or ends the job's work if it is stopped meanwhile. */
    void pause(Duration time) {
        try {
            if (stopped.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new Stopped();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        }
    }

    /** Ends the job's work here if it is not ours to do any more. */
    void check() {
        if (stopped.getCount() == 0) {
            throw new Stopped();
        }
    }

    /** The worker ends at its next step. */
    void stop() {
        stopped.countDown();
    }

    /** Saves where the job is. */
    void save() {
        check();
        measure();
        saved(database.run(SAVE, parameters()));
    }

    /** Does {@code work} and saves where the job is by then, together or not at all. */
    <T> T saving(Function<Session, T> work) {
        check();
        return database.inTransaction(session -> {
            T result = work.apply(session);
            save(session);
            return result;
        });
    }

    /** Saves where the job is in an open transaction. */
    void save(Session session) {
        check();
        measure();
        saved(session.run(SAVE, parameters()));
    }

    /** Saves where the job is in an open transaction of the service. */
    Uni<Void> save(Tx tx) {
        check();
        measure();
        return tx.sql().query(SAVE, parameters()).invoke(this::saved).replaceWithVoid();
    }

    private void saved(RowSet<Row> rows) {
        if (rows.rowCount() == 0) {
            stop();
            throw new Stopped();
        }
    }

    private @Nullable Object[] parameters() {
        return new @Nullable Object[] {
            job.id(),
            owner,
            phase,
            Math.max(total, done),
            done,
            rate,
            checkpoint().toString(),
            outcome().toString()
        };
    }

    private void measure() {
        long now = clock.nanos();
        long took = now - measuredNanos;
        if (took >= MEASURE_NANOS || rate == 0) {
            rate = Math.max(0, (done - measuredDone) * TimeUnit.SECONDS.toNanos(1) / Math.max(1, took));
            measuredNanos = now;
            measuredDone = done;
        }
    }

    /** The job is no longer this worker's: cancelled, paused, taken over, or the process ends. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super("the job was stopped", null, false, false);
        }
    }
}
