package org.stackway.kit.command;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stackway.events.DomainEvent;
import org.stackway.kit.command.StoredAnswers.Stored;
import org.stackway.kit.sql.InTurn;
import org.stackway.kit.store.Failures;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.store.Tx;

/**
 * Where requests' commands go (D25). Requests join; one flight at a time loads all their streams at once, decides each,
 * and commits their events, stored answers and read-model rows in one transaction.
 *
 * <p>Invariants: a flight has distinct streams and distinct idempotency keys, sorted by stream; a command that is refused
 * or loses a race leaves nothing behind; if the flight's transaction fails, each of its commands runs alone, so that no
 * command suffers for another one. Only a database that is away, or a commit whose outcome is unknown, is told to all of
 * them at once: running them again would not help, or might do them twice.
 */
@ApplicationScoped
public class CommandLane {

    private static final int MAX_GROUP = 64;
    private static final int MAX_WAITING = 4096;
    private static final Duration CALLER_PATIENCE = Duration.ofSeconds(15);

    private final Transactions transactions;
    private final CommandRunner runner;
    private final StoredAnswers answers;
    private final ArrayDeque<Entry<?, ?, ?, ?>> waiting = new ArrayDeque<>();
    private boolean flying;

    CommandLane(Transactions transactions, CommandRunner runner, StoredAnswers answers) {
        this.transactions = transactions;
        this.runner = runner;
        this.answers = answers;
    }

    /**
     * Runs a command to its committed end.
     *
     * @param render the answer, made from the change; called inside the transaction, must not do I/O
     */
    public <S, C, E extends DomainEvent, F> Uni<Outcome> submit(
            AggregateCommand<S, C, E, F> command,
            Optional<Idempotency> idempotency,
            Function<Change<S, E>, Answer> render) {
        return Uni.createFrom()
                .<Outcome>emitter(
                        emitter -> join(new Entry<>(command, idempotency, render, emitter, Vertx.currentContext())))
                .ifNoItem()
                .after(CALLER_PATIENCE)
                .failWith(Transactions.OutcomeUnknown::new);
    }

    /** How many commands wait for the next flight. */
    public synchronized int depth() {
        return waiting.size();
    }

    private void join(Entry<?, ?, ?, ?> entry) {
        boolean full;
        synchronized (this) {
            full = waiting.size() >= MAX_WAITING;
            if (!full) {
                waiting.addLast(entry);
            }
        }
        if (full) {
            entry.complete(new Outcome.Contended());
        } else {
            takeOff();
        }
    }

    private void takeOff() {
        List<Entry<?, ?, ?, ?>> group;
        synchronized (this) {
            if (flying) {
                return;
            }
            group = nextGroup();
            if (group.isEmpty()) {
                return;
            }
            flying = true;
        }
        transactions.shielded(() -> fly(group)).subscribe().with(done -> land(), failure -> {
            group.forEach(entry -> entry.fail(failure));
            land();
        });
    }

    private void land() {
        synchronized (this) {
            flying = false;
        }
        takeOff();
    }

    private List<Entry<?, ?, ?, ?>> nextGroup() {
        List<Entry<?, ?, ?, ?>> group = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Iterator<Entry<?, ?, ?, ?>> at = waiting.iterator(); at.hasNext() && group.size() < MAX_GROUP; ) {
            Entry<?, ?, ?, ?> entry = at.next();
            if (!taken.contains(entry.streamId()) && !taken.contains(entry.keyId())) {
                group.add(entry);
                at.remove();
            }
            // also if it was passed over: a later command for the same stream or key must not overtake it
            taken.add(entry.streamId());
            taken.add(entry.keyId());
        }
        group.sort((a, b) -> a.streamId().compareTo(b.streamId()));
        return group;
    }

    private Uni<Void> fly(List<Entry<?, ?, ?, ?>> group) {
        return transactions
                .run(tx -> flight(tx, group))
                .invoke(outcomes -> answer(group, outcomes))
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(failure -> {
                    if (Failures.transientFailure(failure) && !Failures.lostRace(failure)) {
                        group.forEach(entry -> entry.fail(failure));
                        return Uni.createFrom().voidItem();
                    }
                    if (group.size() == 1) {
                        return alone(group.getFirst(), failure);
                    }
                    return InTurn.each(group, entry -> fly(List.of(entry)));
                });
    }

    /** A flight of one failed: another try if it lost a race, else its caller learns the failure. */
    private Uni<Void> alone(Entry<?, ?, ?, ?> entry, Throwable failure) {
        if (!Failures.lostRace(failure)) {
            entry.fail(failure);
        } else if (entry.mayTryAgain()) {
            return fly(List.of(entry));
        } else {
            entry.complete(new Outcome.Contended());
        }
        return Uni.createFrom().voidItem();
    }

    private void answer(List<Entry<?, ?, ?, ?>> group, Map<Entry<?, ?, ?, ?>, Outcome> outcomes) {
        for (Entry<?, ?, ?, ?> entry : group) {
            Outcome outcome = outcomes.get(entry);
            if (outcome != null) {
                entry.complete(outcome);
            } else if (entry.mayTryAgain()) {
                synchronized (this) {
                    waiting.addFirst(entry);
                }
            } else {
                entry.complete(new Outcome.Contended());
            }
        }
    }

    /** The outcome of each command; one that lost a race has none. */
    private Uni<Map<Entry<?, ?, ?, ?>, Outcome>> flight(Tx tx, List<Entry<?, ?, ?, ?>> group) {
        List<Idempotency> keys =
                group.stream().flatMap(entry -> entry.idempotency.stream()).toList();
        return answers.find(tx, keys).chain(stored -> {
            Map<Entry<?, ?, ?, ?>, Outcome> outcomes = new HashMap<>();
            List<Entry<?, ?, ?, ?>> open = new ArrayList<>();
            for (Entry<?, ?, ?, ?> entry : group) {
                Stored answer = stored.get(entry.keyId());
                if (answer == null) {
                    open.add(entry);
                } else {
                    outcomes.put(entry, answer.outcomeFor(entry.idempotency.orElseThrow()));
                }
            }
            if (open.isEmpty()) {
                return Uni.createFrom().item(outcomes);
            }
            return runner.run(tx, open.stream().map(entry -> entry.command).toList())
                    .chain(decided -> {
                        Map<Idempotency, Answer> fresh = new HashMap<>();
                        for (int i = 0; i < open.size(); i++) {
                            Entry<?, ?, ?, ?> entry = open.get(i);
                            entry.outcome(decided.get(i)).ifPresent(outcome -> {
                                outcomes.put(entry, outcome);
                                if (outcome instanceof Outcome.Done done && entry.idempotency.isPresent()) {
                                    fresh.put(entry.idempotency.get(), done.answer());
                                }
                            });
                        }
                        return answers.keep(tx, fresh).replaceWith(outcomes);
                    });
        });
    }

    private static final class Entry<S, C, E extends DomainEvent, F> {
        private final AggregateCommand<S, C, E, F> command;
        private final Optional<Idempotency> idempotency;
        private final Function<Change<S, E>, Answer> render;
        private final UniEmitter<? super Outcome> emitter;
        private final @Nullable Context caller;
        private int attempts;

        Entry(
                AggregateCommand<S, C, E, F> command,
                Optional<Idempotency> idempotency,
                Function<Change<S, E>, Answer> render,
                UniEmitter<? super Outcome> emitter,
                @Nullable Context caller) {
            this.command = command;
            this.idempotency = idempotency;
            this.render = render;
            this.emitter = emitter;
            this.caller = caller;
        }

        String streamId() {
            return command.streamId();
        }

        /** Distinct for entries without a key. */
        String keyId() {
            return idempotency.map(StoredAnswers::keyId).orElseGet(() -> "none:" + System.identityHashCode(this));
        }

        boolean mayTryAgain() {
            return ++attempts <= Transactions.MAX_RETRIES;
        }

        @SuppressWarnings("unchecked") // the runner answers a command with its own types
        Optional<Outcome> outcome(Decided<?, ?> decided) {
            return switch ((Decided<S, E>) decided) {
                case Decided.Applied<S, E> applied ->
                    Optional.of(new Outcome.Done(render.apply(applied.change()), false));
                case Decided.Refused<S, E> refused ->
                    Optional.of(new Outcome.Refused(refused.refusal(), refused.decisionId()));
                case Decided.NotKnown<S, E> unknown -> Optional.of(new Outcome.NotKnown(unknown.what()));
                case Decided.Stale<S, E> stale -> Optional.of(new Outcome.Stale(stale.current()));
                case Decided.Lost<S, E> lost -> Optional.empty();
            };
        }

        void complete(Outcome outcome) {
            back(() -> emitter.complete(outcome));
        }

        void fail(Throwable failure) {
            back(() -> emitter.fail(failure));
        }

        private void back(Runnable answer) {
            if (caller == null) {
                answer.run();
            } else {
                caller.runOnContext(ignored -> answer.run());
            }
        }
    }
}
