package org.stackway.kit.replay;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.RetriableException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.stackway.kit.store.Failures;
import org.stackway.kit.time.Ids;
import org.stackway.kit.time.SystemClock;

/**
 * Takes up jobs and keeps their leases; each job has a thread of its own. A job whose worker is gone, with its process or
 * its database connection, is taken up again by any node of the service once its lease is over.
 */
@ApplicationScoped
class ReplayRunner {

    private static final Logger LOG = Logger.getLogger(ReplayRunner.class);
    private static final int AT_ONCE = 4;
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration LAST_STEP = Duration.ofSeconds(5);
    private static final int LONGEST_ERROR = 2000;

    private static final String CLAIM = """
            UPDATE es.replay_job
            SET owner = $1, state = 'RUNNING', lease_until = clock_timestamp() + interval '15 seconds',
                started_at = coalesce(started_at, clock_timestamp())
            WHERE id = (SELECT id FROM es.replay_job
                        WHERE state = 'WAITING' OR (state = 'RUNNING' AND coalesce(lease_until < clock_timestamp(), true))
                        ORDER BY requested_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING
            """ + ReplayJob.COLUMNS;
    private static final String KEEP = """
            UPDATE es.replay_job SET lease_until = clock_timestamp() + interval '15 seconds'
            WHERE owner = $1 AND state = 'RUNNING' RETURNING id
            """;
    private static final String READ = "SELECT " + ReplayJob.COLUMNS + " FROM es.replay_job WHERE id = $1";
    private static final String END = """
            UPDATE es.replay_job
            SET state = $3, error = $4, owner = NULL, lease_until = NULL, finished_at = clock_timestamp()
            WHERE id = $1 AND owner = $2 AND state = 'RUNNING'
            """;
    private static final String GIVE_BACK = """
            UPDATE es.replay_job SET owner = NULL, lease_until = NULL WHERE owner = $1 AND state = 'RUNNING'
            """;

    private static final int MOST_CLASHES = 3;

    private final ReplayDatabase database;
    private final CancelledGenerations cancelled;
    private final SystemClock clock;
    private final Map<ReplayKind, ReplayWork> works = new EnumMap<>(ReplayKind.class);
    private final Map<UUID, RunningJob> running = new ConcurrentHashMap<>();
    private final Map<UUID, Thread> threads = new ConcurrentHashMap<>();
    private final Semaphore bell = new Semaphore(0);
    private final Thread thread;
    private final String owner;
    private volatile boolean stopping;
    private boolean databaseAway;

    ReplayRunner(
            ReplayDatabase database,
            CancelledGenerations cancelled,
            SystemClock clock,
            Ids ids,
            @Any Instance<ReplayWork> works) {
        this.database = database;
        this.cancelled = cancelled;
        this.clock = clock;
        this.owner = ids.next().toString();
        works.forEach(work -> work.kinds().forEach(kind -> this.works.put(kind, work)));
        this.thread = Thread.ofPlatform().name("replays").daemon().unstarted(this::loop);
    }

    void onStart(@Observes StartupEvent start) {
        thread.start();
    }

    void onStop(@Observes ShutdownEvent stop) throws InterruptedException {
        stopping = true;
        running.values().forEach(RunningJob::stop);
        look();
        long patience = LAST_STEP.toMillis();
        thread.join(patience);
        for (Thread worker : threads.values()) {
            worker.join(patience);
        }
        try {
            database.run(GIVE_BACK, owner);
        } catch (ReplayDatabase.StatementFailed away) {
            LOG.warnf("the jobs of this process go on when their leases are over: %s", away.getMessage());
        }
    }

    /** There may be something to take up, or to stop. */
    void look() {
        bell.release();
    }

    private void loop() {
        while (!stopping) {
            try {
                if (!threads.isEmpty()) {
                    keepLeases();
                }
                while (threads.size() < AT_ONCE && claim()) {
                    // one more
                }
                cancelled.clear();
                databaseAway = false;
            } catch (RuntimeException failure) {
                if (!databaseAway && !stopping) {
                    LOG.warnf("replays cannot be looked after: %s", failure.getMessage());
                }
                databaseAway = true;
            }
            rest();
        }
    }

    private void rest() {
        try {
            if (bell.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                bell.drainPermits();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }

    private boolean claim() {
        for (Row row : database.run(CLAIM, owner)) {
            ReplayJob job = ReplayJob.of(row);
            RunningJob taken = new RunningJob(job, database, clock, owner);
            running.put(job.id(), taken);
            threads.put(job.id(), Thread.ofVirtual().name("replay " + job.id()).start(() -> work(taken)));
            LOG.infof("%s of %s is taken up: %s", job.plan().kind(), job.plan().target(), job.id());
            return true;
        }
        return false;
    }

    private void keepLeases() {
        Set<UUID> ours = new HashSet<>();
        database.run(KEEP, owner).forEach(row -> ours.add(row.getUUID(0)));
        running.forEach((id, job) -> {
            if (!ours.contains(id)) {
                job.stop();
            }
        });
    }

    private void work(RunningJob job) {
        try {
            ReplayWork work = works.get(job.kind());
            if (work == null) {
                throw new ReplayWork.Impossible("this service cannot " + job.kind());
            }
            persist(job, work);
            end(job, ReplayState.DONE, null);
        } catch (RunningJob.Stopped stopped) {
            LOG.infof("work on replay %s stops here", job.id());
        } catch (ReplayWork.Impossible impossible) {
            end(job, ReplayState.FAILED, impossible.getMessage());
        } catch (RuntimeException | Error failure) {
            LOG.errorf(failure, "replay %s failed", job.id());
            end(job, ReplayState.FAILED, failure.toString());
        } finally {
            running.remove(job.id());
            threads.remove(job.id());
        }
    }

    /** Goes on after whatever passes by itself, from the checkpoint. */
    private void persist(RunningJob job, ReplayWork work) {
        int clashes = 0;
        while (true) {
            try {
                work.run(job);
                return;
            } catch (RunningJob.Stopped | ReplayWork.Impossible end) {
                throw end;
            } catch (RuntimeException failure) {
                if (!passes(failure) || (isClash(failure) && ++clashes > MOST_CLASHES)) {
                    throw failure;
                }
                LOG.warnf("replay %s is tried again: %s", job.id(), failure);
                do {
                    job.pause(AFTER_FAILURE);
                } while (!reloaded(job));
            }
        }
    }

    private boolean reloaded(RunningJob job) {
        try {
            database.run(READ, job.id()).forEach(row -> job.takeUp(ReplayJob.of(row)));
            return true;
        } catch (ReplayDatabase.StatementFailed stillAway) {
            LOG.debugf("replay %s waits for the database: %s", job.id(), stillAway.getMessage());
            return false;
        }
    }

    private static boolean passes(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof RetriableException) {
                return true;
            }
        }
        return Failures.transientFailure(failure) || Failures.lostRace(failure);
    }

    /** Rows that exclude each other: of a race with live traffic once or twice, of the events themselves for ever. */
    private static boolean isClash(Throwable failure) {
        return Failures.violatedConstraint(failure).isPresent();
    }

    private void end(RunningJob job, ReplayState state, @Nullable String error) {
        String text = error == null || error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
        try {
            database.run(END, job.id(), owner, state.name(), text);
            LOG.infof("replay %s: %s", job.id(), state);
        } catch (ReplayDatabase.StatementFailed away) {
            LOG.warnf(
                    "replay %s ends when its lease is over and it is taken up again: %s", job.id(), away.getMessage());
        }
    }
}
