package org.stackway.kit.replay;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.domain.Violation;
import org.stackway.kit.http.ProblemException;
import org.stackway.kit.replay.ReplayTable.NewJob;
import org.stackway.kit.replay.ReplayTable.Turn;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.store.Tx;

/** Asking for jobs, and what can be done with them. */
@ApplicationScoped
class Replays {

    private final Transactions transactions;
    private final ReplayTable table;
    private final ReplayRunner runner;

    Replays(Transactions transactions, ReplayTable table, ReplayRunner runner) {
        this.transactions = transactions;
        this.table = table;
        this.runner = runner;
    }

    UUID nextId() {
        return table.nextId();
    }

    /**
     * Adds the job that {@code plan} comes to; 409 with a link if an active job works on the same target.
     *
     * @param plan must be repeatable
     */
    Uni<ReplayJob> request(Function<Tx, Uni<NewJob>> plan) {
        return transactions
                .runRetrying(tx -> plan.apply(tx).chain(job -> table.add(tx, job)
                        .chain(added -> added.map(Uni.createFrom()::item).orElseGet(() -> busy(tx, job.plan())))))
                .invoke(added -> runner.look());
    }

    private Uni<ReplayJob> busy(Tx tx, ReplayPlan plan) {
        return table.active(tx, plan.target()).map(active -> {
            String path = active.map(job -> "/ops/v1/replays/" + job.id()).orElse("/ops/v1/replays");
            String detail = "a job works on " + plan.target() + " already";
            throw ProblemException.of(409, "REPLAY_RUNNING", detail, List.of(Violation.of("OPS-REPLAY", detail)))
                    .with("Location", path)
                    .with("Link", "<" + path + ">; rel=\"existing\"");
        });
    }

    Uni<Optional<ReplayJob>> find(UUID id) {
        return transactions.run(tx -> table.find(tx, id));
    }

    Uni<List<ReplayJob>> latest(@Nullable UUID before, int limit) {
        return transactions.run(tx -> table.latest(tx, before, limit));
    }

    /** Turns the job; 404 if there is none, 409 if it is not where that is possible. */
    Uni<ReplayJob> turn(UUID id, Turn turn, CommandContext by) {
        return transactions
                .runRetrying(tx -> table.findLocked(tx, id).chain(found -> {
                    ReplayJob job = found.orElseThrow(ProblemException::notFound);
                    if (!turn.possibleFrom(job.state())) {
                        throw conflict("REPLAY_STATE", "a job that is " + job.state() + " takes no " + turn.verb());
                    }
                    if (turn == Turn.APPROVE
                            && job.requestedBy().equals(by.actor().wire())) {
                        throw conflict("REPLAY_APPROVAL", "who asked for it cannot approve it");
                    }
                    return (turn == Turn.RESUME
                                    ? free(tx, job)
                                    : Uni.createFrom().voidItem())
                            .chain(() -> table.turn(tx, job, turn, by));
                }))
                .invoke(turned -> runner.look());
    }

    /** A job that failed has left its target to others. */
    private Uni<Void> free(Tx tx, ReplayJob job) {
        return table.active(tx, job.plan().target())
                .chain(active ->
                        active.filter(other -> !other.id().equals(job.id())).isPresent()
                                ? busy(tx, job.plan()).replaceWithVoid()
                                : Uni.createFrom().voidItem());
    }

    private static ProblemException conflict(String code, String detail) {
        return ProblemException.of(409, code, detail, List.of(Violation.of("OPS-REPLAY", detail)));
    }
}
