package org.stackway.kit.replay;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.ops.AuditTrail;
import org.stackway.kit.ops.AuditTrail.Deed;
import org.stackway.kit.store.Tx;
import org.stackway.kit.time.Ids;

/** The jobs, as requests read and change them. Each change is audited in its transaction. */
@ApplicationScoped
class ReplayTable {

    private static final String ADD = """
            INSERT INTO es.replay_job (id, kind, target, plan, reason, requested_by, correlation_id, events_per_second,
                                       state, total)
            VALUES ($1, $2, $3, $4::text::jsonb, $5, $6, $7, $8, $9, $10)
            ON CONFLICT (target) WHERE state IN ('AWAITING_APPROVAL', 'WAITING', 'RUNNING', 'PAUSED') DO NOTHING
            RETURNING
            """ + ReplayJob.COLUMNS;
    private static final String ACTIVE = "SELECT " + ReplayJob.COLUMNS + """
            FROM es.replay_job
            WHERE target = $1 AND state IN ('AWAITING_APPROVAL', 'WAITING', 'RUNNING', 'PAUSED')
            """;
    private static final String FIND = "SELECT " + ReplayJob.COLUMNS + " FROM es.replay_job WHERE id = $1";
    private static final String FIND_LOCKED = FIND + " FOR UPDATE";
    private static final String LATEST = "SELECT " + ReplayJob.COLUMNS + """
            FROM es.replay_job
            WHERE $1::uuid IS NULL
               OR (requested_at, id) < (SELECT o.requested_at, o.id FROM es.replay_job o WHERE o.id = $1)
            ORDER BY requested_at DESC, id DESC LIMIT $2::int
            """;
    private static final String TURN = """
            UPDATE es.replay_job
            SET state = $2, approved_by = coalesce($3, approved_by), owner = NULL, lease_until = NULL,
                finished_at = CASE WHEN $2 = 'CANCELLED' THEN clock_timestamp() END,
                error = CASE WHEN $2 = 'WAITING' THEN NULL ELSE error END
            WHERE id = $1
            RETURNING
            """ + ReplayJob.COLUMNS;

    private final AuditTrail audit;
    private final Ids ids;

    ReplayTable(AuditTrail audit, Ids ids) {
        this.audit = audit;
        this.ids = ids;
    }

    /** The id of a job to come: a plan may name it. */
    UUID nextId() {
        return ids.next();
    }

    /** Adds a job; empty, and nothing is added, if an active one works on the same target. */
    Uni<Optional<ReplayJob>> add(Tx tx, NewJob job) {
        CommandContext by = job.by();
        return tx.sql()
                .query(
                        ADD,
                        job.id(),
                        job.plan().kind().name(),
                        job.plan().target(),
                        job.plan().json(),
                        Objects.requireNonNull(by.reason(), "a job has a reason"),
                        by.actor().wire(),
                        by.correlationId(),
                        job.eventsPerSecond(),
                        job.state().name(),
                        job.total())
                .map(ReplayTable::first)
                .call(added -> added.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : audit.record(
                                tx,
                                by,
                                new Deed(
                                        "replay.request",
                                        "replay/" + job.id(),
                                        job.plan().kind() + " of " + job.plan().target() + ": " + job.state(),
                                        Map.of("plan", job.plan().json(), "events", job.total()))));
    }

    /** The active job that works on this target. */
    Uni<Optional<ReplayJob>> active(Tx tx, String target) {
        return tx.sql().query(ACTIVE, target).map(ReplayTable::first);
    }

    Uni<Optional<ReplayJob>> find(Tx tx, UUID id) {
        return tx.sql().query(FIND, id).map(ReplayTable::first);
    }

    Uni<Optional<ReplayJob>> findLocked(Tx tx, UUID id) {
        return tx.sql().query(FIND_LOCKED, id).map(ReplayTable::first);
    }

    /** The newest first, older than {@code before}. */
    Uni<List<ReplayJob>> latest(Tx tx, @Nullable UUID before, int limit) {
        return tx.sql().query(LATEST, before, limit).map(rows -> {
            List<ReplayJob> jobs = new ArrayList<>();
            rows.forEach(row -> jobs.add(ReplayJob.of(row)));
            return jobs;
        });
    }

    /** Brings a locked job into another state, in which nobody works on it. */
    Uni<ReplayJob> turn(Tx tx, ReplayJob job, Turn turn, CommandContext by) {
        return tx.sql()
                .query(
                        TURN,
                        job.id(),
                        turn.to.name(),
                        turn == Turn.APPROVE ? by.actor().wire() : null)
                .map(ReplayTable::first)
                .map(Optional::orElseThrow)
                .call(() -> audit.record(
                        tx,
                        by,
                        Deed.of(
                                "replay." + turn.verb,
                                "replay/" + job.id(),
                                job.plan().kind() + " of " + job.plan().target() + ": was " + job.state() + ", is "
                                        + turn.to)));
    }

    private static Optional<ReplayJob> first(RowSet<Row> rows) {
        for (Row row : rows) {
            return Optional.of(ReplayJob.of(row));
        }
        return Optional.empty();
    }

    /** A job about to be asked for. */
    record NewJob(
            UUID id,
            ReplayPlan plan,
            ReplayState state,
            long total,
            @Nullable Integer eventsPerSecond,
            CommandContext by) {}

    /** What an operator does with a job. */
    enum Turn {
        APPROVE("approve", ReplayState.WAITING),
        PAUSE("pause", ReplayState.PAUSED),
        RESUME("resume", ReplayState.WAITING),
        CANCEL("cancel", ReplayState.CANCELLED);

        private final String verb;
        private final ReplayState to;

        Turn(String verb, ReplayState to) {
            this.verb = verb;
            this.to = to;
        }

        boolean possibleFrom(ReplayState state) {
            return switch (this) {
                case APPROVE -> state == ReplayState.AWAITING_APPROVAL;
                case PAUSE -> state == ReplayState.WAITING || state == ReplayState.RUNNING;
                case RESUME -> state == ReplayState.PAUSED || state == ReplayState.FAILED;
                case CANCEL -> state != ReplayState.CANCELLED && state != ReplayState.DONE;
            };
        }

        String verb() {
            return verb;
        }
    }
}
