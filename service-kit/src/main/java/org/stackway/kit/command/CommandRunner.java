package org.stackway.kit.command;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.stackway.events.DomainEvent;
import org.stackway.kit.decision.DecisionLog;
import org.stackway.kit.sql.InTurn;
import org.stackway.kit.store.EventStore;
import org.stackway.kit.store.EventStore.StoredStream;
import org.stackway.kit.store.EventStore.StreamAppend;
import org.stackway.kit.store.Tx;
import org.stackway.kit.store.VersionConflict;
import org.stackway.kit.time.Ids;

/**
 * Runs commands inside an open transaction: load, read facts, decide, append, project, set deadlines, react. Used by the
 * lane for requests, by consumers for policies and by deadlines; the transaction is theirs.
 */
@ApplicationScoped
public class CommandRunner {

    private final EventStore store;
    private final DeadlineRows deadlines;
    private final DecisionLog log;
    private final Ids ids;

    CommandRunner(EventStore store, DeadlineRows deadlines, DecisionLog log, Ids ids) {
        this.store = store;
        this.deadlines = deadlines;
        this.log = log;
        this.ids = ids;
    }

    /**
     * Runs the commands, one per stream, and answers in their order. Commands that lost a race are {@link Decided.Lost};
     * they wrote nothing, and the others stand.
     */
    public Uni<List<Decided<?, ?>>> run(Tx tx, List<? extends AggregateCommand<?, ?, ?, ?>> commands) {
        List<Step<?, ?, ?, ?>> steps = new ArrayList<>();
        Set<String> streams = new HashSet<>();
        for (AggregateCommand<?, ?, ?, ?> command : commands) {
            if (!streams.add(command.streamId())) {
                throw new IllegalArgumentException("two commands for stream " + command.streamId());
            }
            steps.add(new Step<>(command, ids::next));
        }
        return take(tx, steps)
                .replaceWith(
                        () -> steps.stream().<Decided<?, ?>>map(Step::outcome).toList());
    }

    /**
     * Runs one command that must not be lost to a race: the whole transaction fails with {@link VersionConflict} and is
     * tried again by whoever owns it.
     */
    public <S, C, E extends DomainEvent, F> Uni<Decided<S, E>> run(Tx tx, AggregateCommand<S, C, E, F> command) {
        Step<S, C, E, F> step = new Step<>(command, ids::next);
        return take(tx, List.of(step)).map(done -> switch (step.outcome()) {
            case Decided.Lost<S, E> lost -> throw new VersionConflict(command.streamId(), lost.expected());
            case Decided<S, E> other -> other;
        });
    }

    /** As {@link #run(Tx, AggregateCommand)}, for a policy whose command cannot be refused: anything else is a failure. */
    public <S, C, E extends DomainEvent, F> Uni<Change<S, E>> apply(Tx tx, AggregateCommand<S, C, E, F> command) {
        Step<S, C, E, F> step = new Step<>(command, ids::next);
        return take(tx, List.of(step)).map(done -> step.applied());
    }

    /** The same for several commands of one kind, each for a stream of its own: as many statements as one takes. */
    public <S, C, E extends DomainEvent, F> Uni<List<Change<S, E>>> apply(
            Tx tx, List<AggregateCommand<S, C, E, F>> commands) {
        List<Step<S, C, E, F>> steps =
                commands.stream().map(command -> new Step<>(command, ids::next)).toList();
        return take(tx, steps).map(done -> steps.stream().map(Step::applied).toList());
    }

    /**
     * The same for commands of any kinds, in as few statements as their order allows: each list keeps its own, and so do all
     * commands for one stream. What stands in two lists must not depend on each other.
     */
    public Uni<Void> applyAll(Tx tx, List<List<AggregateCommand<?, ?, ?, ?>>> lists) {
        return InTurn.each(Waves.of(lists, AggregateCommand::streamId), wave -> react(tx, wave));
    }

    /**
     * Holds these aggregates' streams until the transaction ends. For commands that follow and may append nothing: two such do not
     * conflict by version, and each must see what the other's transaction has written. So they are held before the command is
     * run, since a stream is read then.
     */
    public Uni<Void> hold(Tx tx, Aggregate<?, ?, ?, ?> aggregate, Collection<String> ids) {
        return store.hold(
                tx, ids.stream().map(id -> aggregate.category() + "/" + id).toList());
    }

    /** Decides without writing anything: the change that the command would make, with unplaced events (dry run). */
    public <S, C, E extends DomainEvent, F> Uni<Decided<S, E>> preview(Tx tx, AggregateCommand<S, C, E, F> command) {
        Step<S, C, E, F> step = new Step<>(command, ids::next);
        return store.load(tx, List.of(command.streamId()))
                .invoke(step::fold)
                .chain(() -> decide(tx, List.of(step)))
                .invoke(() -> step.pretend(tx))
                .map(done -> step.outcome());
    }

    /** The state of one aggregate and its version, folded from its stream. */
    public <S, E extends DomainEvent> Uni<Loaded<S>> load(Tx tx, Aggregate<S, ?, E, ?> aggregate, String id) {
        return load(tx, aggregate, List.of(id)).map(loaded -> Objects.requireNonNull(loaded.get(id)));
    }

    /** The state of each of these aggregates, by its id; the initial one where there is no stream. */
    public <S, E extends DomainEvent> Uni<Map<String, Loaded<S>>> load(
            Tx tx, Aggregate<S, ?, E, ?> aggregate, Collection<String> ids) {
        Map<String, String> streams = new LinkedHashMap<>();
        ids.forEach(id -> streams.put(id, aggregate.category() + "/" + id));
        return store.load(tx, List.copyOf(streams.values())).map(loaded -> {
            Map<String, Loaded<S>> states = new HashMap<>();
            streams.forEach((id, streamId) -> {
                StoredStream stream = loaded.get(streamId);
                states.put(
                        id,
                        stream == null
                                ? new Loaded<>(aggregate.decider().initial(), 0, 0)
                                : new Loaded<>(Step.fold(aggregate, stream), stream.version(), stream.publicVersion()));
            });
            return states;
        });
    }

    /** Takes the steps, of distinct streams, from their streams to what follows from them. */
    private Uni<Void> take(Tx tx, List<? extends Step<?, ?, ?, ?>> steps) {
        List<String> streams = steps.stream().map(Step::streamId).toList();
        return store.load(tx, streams)
                .invoke(loaded -> steps.forEach(step -> step.fold(loaded)))
                .chain(() -> decide(tx, steps))
                .chain(() -> append(tx, steps))
                .chain(() -> settle(tx, steps));
    }

    private Uni<Void> decide(Tx tx, List<? extends Step<?, ?, ?, ?>> steps) {
        return InTurn.each(Batch.of(steps), batch -> batch.decide(tx));
    }

    private Uni<Void> append(Tx tx, List<? extends Step<?, ?, ?, ?>> steps) {
        List<StreamAppend> appends =
                steps.stream().flatMap(step -> step.append().stream()).toList();
        if (appends.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return store.append(tx, appends)
                .invoke(placed -> steps.forEach(step -> step.place(placed, tx)))
                .replaceWithVoid();
    }

    private Uni<Void> settle(Tx tx, List<? extends Step<?, ?, ?, ?>> steps) {
        steps.forEach(step -> step.taken(tx).ifPresent(decision -> log.record(tx, decision)));
        return InTurn.each(Batch.of(steps), batch -> batch.project(tx))
                .chain(() -> deadlines.apply(
                        tx,
                        steps.stream()
                                .flatMap(step -> step.deadlines().stream())
                                .toList()))
                .chain(() -> applyAll(tx, steps.stream().map(Step::reactions).toList()))
                .chain(() -> InTurn.each(steps, step -> step.reactionsAfterReading(tx)
                        .chain(commands -> InTurn.each(commands, command -> apply(tx, command)))));
    }

    private Uni<Void> react(Tx tx, List<AggregateCommand<?, ?, ?, ?>> wave) {
        List<Step<?, ?, ?, ?>> steps = new ArrayList<>();
        wave.forEach(command -> steps.add(new Step<>(command, ids::next)));
        return take(tx, steps).invoke(() -> steps.forEach(Step::applied));
    }

    /** The commands of one flight that one aggregate decides. */
    private static final class Batch<S, C, E extends DomainEvent, F> {
        private final Aggregate<S, C, E, F> aggregate;
        private final List<Step<S, C, E, F>> steps = new ArrayList<>();

        private Batch(Aggregate<S, C, E, F> aggregate) {
            this.aggregate = aggregate;
        }

        static Collection<Batch<?, ?, ?, ?>> of(List<? extends Step<?, ?, ?, ?>> steps) {
            Map<String, Batch<?, ?, ?, ?>> batches = new HashMap<>();
            List<Batch<?, ?, ?, ?>> ordered = new ArrayList<>();
            for (Step<?, ?, ?, ?> step : steps) {
                add(batches, ordered, step);
            }
            return ordered;
        }

        @SuppressWarnings("unchecked") // one aggregate per category gives both their type arguments
        private static <S, C, E extends DomainEvent, F> void add(
                Map<String, Batch<?, ?, ?, ?>> batches, List<Batch<?, ?, ?, ?>> ordered, Step<S, C, E, F> step) {
            Batch<S, C, E, F> batch =
                    (Batch<S, C, E, F>) batches.computeIfAbsent(step.aggregate().category(), category -> {
                        Batch<S, C, E, F> fresh = new Batch<>(step.aggregate());
                        ordered.add(fresh);
                        return fresh;
                    });
            batch.steps.add(step);
        }

        Uni<Void> decide(Tx tx) {
            List<Step<S, C, E, F>> open =
                    steps.stream().filter(step -> !step.settled()).toList();
            if (open.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            return aggregate
                    .facts(tx, open.stream().map(Step::asked).toList())
                    .invoke(facts -> {
                        if (facts.size() != open.size()) {
                            throw new IllegalStateException(aggregate.category() + ": " + open.size() + " commands, "
                                    + facts.size() + " facts");
                        }
                        for (int i = 0; i < open.size(); i++) {
                            open.get(i).decide(facts.get(i), tx.now());
                        }
                    })
                    .replaceWithVoid();
        }

        Uni<Void> project(Tx tx) {
            List<Change<S, E>> changes = steps.stream()
                    .flatMap(step -> step.change().stream())
                    .filter(change -> !change.events().isEmpty())
                    .toList();
            if (changes.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            return aggregate
                    .project(tx, changes)
                    .chain(() -> ModelRows.write(tx, aggregate, changes))
                    .chain(() -> InTurn.each(steps, step -> step.keep(tx)));
        }
    }

    /**
     * A state folded from its stream.
     *
     * @param version 0 if there is no such stream
     */
    public record Loaded<S>(S state, long version, long publicVersion) {}
}
