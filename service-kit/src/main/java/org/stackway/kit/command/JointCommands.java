package org.stackway.kit.command;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.stackway.events.DomainEvent;
import org.stackway.kit.decision.DecisionLog;
import org.stackway.kit.decision.Taken;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Violation;
import org.stackway.kit.store.Failures;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.store.Tx;
import org.stackway.kit.store.VersionConflict;

/**
 * Several commands of one request, each for a stream of its own, that take effect together or not at all. They share one
 * transaction and one stored answer; if one of them is refused, the request is refused for the reasons of all. A request
 * with one command goes through the {@link CommandLane}.
 */
@ApplicationScoped
public class JointCommands {

    private final Transactions transactions;
    private final CommandRunner runner;
    private final StoredAnswers answers;
    private final DecisionLog log;

    JointCommands(Transactions transactions, CommandRunner runner, StoredAnswers answers, DecisionLog log) {
        this.transactions = transactions;
        this.runner = runner;
        this.answers = answers;
        this.log = log;
    }

    /**
     * What a request comes to, made inside the transaction.
     *
     * @param commands for distinct streams
     * @param refusals what stands against the request besides the refusals of its commands
     */
    public record Plan(List<AggregateCommand<?, ?, ?, ?>> commands, List<Decision.Refused<?>> refusals) {
        public Plan {
            commands = List.copyOf(commands);
            refusals = List.copyOf(refusals);
        }
    }

    /**
     * Runs the planned commands to their committed end, tried again when they lose a race.
     *
     * @param plan must be repeatable
     * @param render the answer, made from the changes in the order of the commands; must not do I/O
     */
    public Uni<Outcome> submit(
            Function<Tx, Uni<Plan>> plan,
            Optional<Idempotency> idempotency,
            Function<List<Change<?, ?>>, Answer> render) {
        return transactions
                .runRetrying(tx -> attempt(tx, plan, idempotency, render))
                .onFailure(NothingDone.class)
                .recoverWithUni(this::refused)
                .onFailure(Failures::lostRace)
                .recoverWithItem(Outcome.Contended::new);
    }

    /**
     * Does work of the service that is no command, such as opening a task, once for a key. The answer is kept in the
     * transaction of the work.
     *
     * @param work repeatable
     */
    public Uni<Outcome> once(Idempotency key, Function<Tx, Uni<Answer>> work) {
        return transactions
                .<Outcome>runRetrying(tx -> answers.find(tx, List.of(key))
                        .chain(stored -> stored.isEmpty()
                                ? work.apply(tx)
                                        .call(answer -> answers.keep(tx, Map.of(key, answer)))
                                        .map(answer -> new Outcome.Done(answer, false))
                                : Uni.createFrom()
                                        .item(stored.values().iterator().next().outcomeFor(key))))
                .onFailure(Failures::lostRace)
                .recoverWithItem(Outcome.Contended::new);
    }

    /** What was refused is written down in a transaction of its own, since everything else of the request is undone. */
    private Uni<Outcome> refused(NothingDone nothing) {
        return nothing.refusals.isEmpty()
                ? Uni.createFrom().item(nothing.outcome)
                : transactions
                        .run(tx -> {
                            nothing.refusals.forEach(decision -> log.record(tx, decision));
                            return Uni.createFrom().voidItem();
                        })
                        .replaceWith(nothing.outcome);
    }

    private Uni<Outcome> attempt(
            Tx tx,
            Function<Tx, Uni<Plan>> plan,
            Optional<Idempotency> idempotency,
            Function<List<Change<?, ?>>, Answer> render) {
        return answers.find(tx, idempotency.stream().toList()).chain(stored -> {
            if (!stored.isEmpty()) {
                return Uni.createFrom().item(stored.values().iterator().next().outcomeFor(idempotency.orElseThrow()));
            }
            return plan.apply(tx).chain(planned -> decide(tx, planned)).chain(changes -> {
                Answer answer = render.apply(changes);
                Map<Idempotency, Answer> fresh =
                        idempotency.map(key -> Map.of(key, answer)).orElse(Map.of());
                return answers.keep(tx, fresh).replaceWith(new Outcome.Done(answer, false));
            });
        });
    }

    private Uni<List<Change<?, ?>>> decide(Tx tx, Plan plan) {
        if (plan.commands().isEmpty()) {
            return Uni.createFrom().item(() -> changes(tx, plan, List.of()));
        }
        return runner.run(tx, plan.commands()).map(decided -> changes(tx, plan, decided));
    }

    /** The changes, if all commands were accepted; else a failure, so that the transaction rolls back. */
    private List<Change<?, ?>> changes(Tx tx, Plan plan, List<Decided<?, ?>> decided) {
        List<Change<?, ?>> changes = new ArrayList<>();
        List<Decision.Refused<?>> refusals = new ArrayList<>(plan.refusals());
        for (int i = 0; i < decided.size(); i++) {
            switch (decided.get(i)) {
                case Decided.Applied<?, ?> applied -> changes.add(applied.change());
                case Decided.Refused<?, ?> refused -> refusals.add(refused.refusal());
                case Decided.NotKnown<?, ?> unknown ->
                    throw new NothingDone(new Outcome.NotKnown(unknown.what()), List.of());
                case Decided.Stale<?, ?> stale -> throw new NothingDone(new Outcome.Stale(stale.current()), List.of());
                case Decided.Lost<?, ?> lost ->
                    throw new VersionConflict(plan.commands().get(i).streamId(), lost.expected());
            }
        }
        if (!refusals.isEmpty()) {
            List<Taken> decisions = log.refusals(tx);
            Optional<UUID> first = decisions.stream().map(Taken::id).findFirst();
            throw new NothingDone(new Outcome.Refused(together(refusals), first), decisions);
        }
        return changes;
    }

    /** One refusal with all reasons. Refusals of different kinds are told as a violated rule. */
    private static Decision.Refused<DomainEvent> together(List<Decision.Refused<?>> refusals) {
        Decision.Refused<?> first = refusals.getFirst();
        boolean oneKind = refusals.stream().allMatch(refusal -> refusal.kind() == first.kind());
        List<Violation> violations = refusals.stream()
                .flatMap(refusal -> refusal.violations().stream())
                .toList();
        return new Decision.Refused<DomainEvent>(
                        oneKind ? first.kind() : Decision.Kind.RULE, first.code(), violations, first.existing())
                .then(refusals.stream()
                        .flatMap(refusal -> refusal.nextActions().stream())
                        .distinct()
                        .toList());
    }

    /** Rolls the transaction back; carries what the caller is told. */
    private static final class NothingDone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Outcome outcome;
        private final transient List<Taken> refusals;

        NothingDone(Outcome outcome, List<Taken> refusals) {
            super("nothing was done: " + outcome, null, false, false);
            this.outcome = outcome;
            this.refusals = refusals;
        }
    }
}
