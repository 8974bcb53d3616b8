package org.stackway.kit.deadline;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.stackway.events.DomainEvent;
import org.stackway.events.envelope.Actor;
import org.stackway.kit.command.Aggregate;
import org.stackway.kit.command.AggregateCommand;
import org.stackway.kit.command.Aggregates;
import org.stackway.kit.command.CommandContext;
import org.stackway.kit.command.CommandRunner;
import org.stackway.kit.command.Decided;
import org.stackway.kit.store.BackgroundLoop;
import org.stackway.kit.store.Failures;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.store.Tx;

/**
 * Fires due deadlines: each becomes the command its aggregate makes of it, decided as of the due instant, in the
 * transaction that removes the deadline (D10, D21).
 *
 * <p>Deadlines of one stream fire in the order of their instants, also when the clock jumps over several. One that is
 * refused or fails is tried again later, by real time, and keeps back only its own stream.
 */
@ApplicationScoped
public class DeadlineRunner {

    private static final Logger LOG = Logger.getLogger(DeadlineRunner.class);
    private static final Duration POLL = Duration.ofMillis(150);
    private static final Duration SHORT_PAUSE = Duration.ofMillis(20);
    private static final int A_PASS = 32;
    private static final int LONGEST_ERROR = 2000;
    private static final Actor ACTOR = Actor.policy("deadline");

    private final Transactions transactions;
    private final DeadlineTable table;
    private final Aggregates aggregates;
    private final CommandRunner runner;
    private final Counter fired;
    private final Counter failed;
    private final BackgroundLoop loop;

    DeadlineRunner(
            Vertx vertx,
            Transactions transactions,
            DeadlineTable table,
            Aggregates aggregates,
            CommandRunner runner,
            MeterRegistry registry) {
        this.transactions = transactions;
        this.table = table;
        this.aggregates = aggregates;
        this.runner = runner;
        this.fired = registry.counter("stackway.deadlines", "outcome", "fired");
        this.failed = registry.counter("stackway.deadlines", "outcome", "failed");
        this.loop = new BackgroundLoop("deadlines", vertx, POLL, () -> pass().map(count -> count > 0));
    }

    void onStart(@Observes StartupEvent start) {
        loop.wake();
    }

    void onStop(@Observes ShutdownEvent stop) {
        loop.stop();
    }

    /** There may be a deadline that is due now. */
    public void ring() {
        loop.wake();
    }

    /** Completes when no deadline is due that has not failed, fired here or elsewhere. */
    public Uni<Void> untilNoneIsDue() {
        return Multi.createBy()
                .repeating()
                .uni(() -> pass().chain(count -> transactions.run(table::pending))
                        .call(pending -> pending.due() > 0
                                ? transactions.pause(SHORT_PAUSE)
                                : Uni.createFrom().voidItem()))
                .until(pending -> pending.due() == 0)
                .onItem()
                .ignoreAsUni();
    }

    /**
     * One batch in one transaction; if that fails, each deadline in a transaction of its own, which holds less and so is in fewer
     * people's way.
     */
    private Uni<Integer> pass() {
        Claimed claimed = new Claimed();
        return transactions
                .runRetrying(tx -> table.claim(tx, A_PASS)
                        .invoke(due -> claimed.due = due)
                        .call(due -> each(due, one -> fire(tx, one))))
                .onFailure(failure ->
                        !claimed.due.isEmpty() && (Failures.lostRace(failure) || !Failures.transientFailure(failure)))
                .recoverWithUni(failure -> {
                    LOG.warnf("%d deadlines fire one by one: %s", claimed.due.size(), failure);
                    return each(claimed.due, this::fireAlone).replaceWith(claimed.due);
                })
                .map(List::size);
    }

    private static Uni<Void> each(List<DueDeadline> due, Function<DueDeadline, Uni<Void>> action) {
        return Multi.createFrom()
                .iterable(due)
                .onItem()
                .transformToUniAndConcatenate(action::apply)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> fireAlone(DueDeadline due) {
        return transactions
                .runRetrying(tx -> table.claim(tx, due)
                        .chain(mine -> mine ? fire(tx, due) : Uni.createFrom().voidItem()))
                .onFailure(failure -> !Failures.transientFailure(failure))
                .recoverWithUni(failure -> {
                    LOG.errorf(failure, "deadline %s of %s failed", due.kind(), due.streamId());
                    return transactions.run(tx -> fail(tx, due, failure.toString()));
                });
    }

    private Uni<Void> fire(Tx tx, DueDeadline due) {
        Optional<Aggregate<?, ?, ?, ?>> aggregate = aggregates.of(due.category());
        return aggregate.isPresent()
                ? fire(tx, due, aggregate.get())
                : fail(tx, due, "no aggregate of category " + due.category());
    }

    private <S, C, E extends DomainEvent, F> Uni<Void> fire(Tx tx, DueDeadline due, Aggregate<S, C, E, F> aggregate) {
        Optional<C> command = aggregate.due(due.id(), due.kind(), due.dueAt());
        if (command.isEmpty()) {
            return table.done(tx, due);
        }
        CommandContext context = CommandContext.of(ACTOR, due.correlationId(), due.causationId());
        return runner.run(tx.at(due.dueAt()), AggregateCommand.of(aggregate, due.id(), command.get(), context))
                .chain(decided -> switch (decided) {
                    case Decided.Applied<S, E> applied -> table.done(tx, due).invoke(() -> fired.increment());
                    case Decided.Refused<S, E> refused ->
                        fail(tx, due, "refused: " + refused.refusal().violations());
                    case Decided.NotKnown<S, E> unknown -> fail(tx, due, "not known here: " + unknown.what());
                    case Decided.Stale<S, E> stale -> fail(tx, due, "stale at " + stale.current());
                    case Decided.Lost<S, E> lost -> fail(tx, due, "lost at " + lost.expected());
                });
    }

    private Uni<Void> fail(Tx tx, DueDeadline due, String reason) {
        failed.increment();
        LOG.warnf("deadline %s of %s is tried again later: %s", due.kind(), due.streamId(), reason);
        String bounded = reason.length() <= LONGEST_ERROR ? reason : reason.substring(0, LONGEST_ERROR);
        return table.failed(tx, due, bounded.replace('\0', ' '));
    }

    /** What the last attempt of a pass claimed. */
    private static final class Claimed {
        private List<DueDeadline> due = List.of();
    }
}
