package org.stackway.kit.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stackway.events.DomainEvent;
import org.stackway.events.StreamKeys;
import org.stackway.kit.decision.DecisionOutcome;
import org.stackway.kit.decision.Taken;
import org.stackway.kit.domain.Decider;
import org.stackway.kit.domain.Decision;
import org.stackway.kit.domain.Finding;
import org.stackway.kit.store.EventStore.NewEvent;
import org.stackway.kit.store.EventStore.Placed;
import org.stackway.kit.store.EventStore.StoredEvent;
import org.stackway.kit.store.EventStore.StoredStream;
import org.stackway.kit.store.EventStore.StreamAppend;
import org.stackway.kit.store.Tx;
import org.stackway.kit.store.VersionConflict;

/** One command on its way through a transaction: folded, decided, appended. */
final class Step<S, C, E extends DomainEvent, F> {

    private final AggregateCommand<S, C, E, F> command;
    private final Supplier<UUID> ids;
    private S state;
    private long version;
    private long publicVersion;
    private List<E> events = List.of();
    private List<NewEvent> fresh = List.of();
    private List<Finding> findings = List.of();
    private final UUID decisionId;
    private long decidedOn;
    private @Nullable F facts;
    private @Nullable Decided<S, E> outcome;

    Step(AggregateCommand<S, C, E, F> command, Supplier<UUID> ids) {
        this.command = command;
        this.ids = ids;
        this.decisionId = ids.get();
        this.state = command.aggregate().decider().initial();
    }

    String streamId() {
        return command.streamId();
    }

    Aggregate<S, C, E, F> aggregate() {
        return command.aggregate();
    }

    static <S, E extends DomainEvent> S fold(Aggregate<S, ?, E, ?> aggregate, StoredStream stream) {
        Decider<S, ?, E, ?> decider = aggregate.decider();
        S state = decider.initial();
        for (StoredEvent stored : stream.events()) {
            state = decider.evolve(state, aggregate.eventType().cast(stored.event()));
        }
        return state;
    }

    void fold(Map<String, StoredStream> loaded) {
        StoredStream stream = loaded.get(command.streamId());
        if (stream != null) {
            state = fold(aggregate(), stream);
            version = stream.version();
            publicVersion = stream.publicVersion();
        }
        if (command.expected().isPresent() && command.expected().getAsLong() != version) {
            outcome = new Decided.Stale<>(version);
        }
    }

    boolean settled() {
        return outcome != null;
    }

    Aggregate.Asked<S, C> asked() {
        return new Aggregate.Asked<>(command.id(), state, command.command());
    }

    void decide(F decidedFrom, Instant now) {
        facts = decidedFrom;
        decidedOn = version;
        switch (aggregate().decider().decide(state, command.command(), decidedFrom)) {
            case Decision.Refused<E> refused -> {
                findings = refused.findings();
                // that something does not exist is no decision of a rule, and nobody may fill the log by guessing ids
                Optional<UUID> logged =
                        refused.kind() == Decision.Kind.MISSING ? Optional.empty() : Optional.of(decisionId);
                // nor is whoever may not see something told what could be done with it
                Decision.Refused<E> told = refused.kind() == Decision.Kind.MISSING
                        ? refused
                        : refused.then(aggregate().nextActions(asked(), decidedFrom, refused));
                outcome = new Decided.Refused<>(told, logged);
            }
            case Decision.NotKnown<E> unknown -> outcome = new Decided.NotKnown<>(unknown.what());
            case Decision.Accepted<E> accepted -> {
                events = accepted.events();
                findings = accepted.findings();
                fresh = events.stream()
                        .map(event -> new NewEvent(ids.get(), event))
                        .toList();
                if (events.isEmpty()) {
                    outcome = new Decided.Applied<>(change(state, List.of(), now));
                }
            }
        }
    }

    Optional<StreamAppend> append() {
        if (fresh.isEmpty()) {
            return Optional.empty();
        }
        CommandContext context = command.context();
        return Optional.of(new StreamAppend(
                command.streamId(),
                version,
                StreamKeys.keyOf(command.streamId(), events.getFirst()),
                fresh,
                metadata(context),
                context.correlationId(),
                context.causationId(),
                context.actor().wire()));
    }

    private static String metadata(CommandContext context) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (context.traceparent() != null) {
            node.put("traceparent", context.traceparent());
        }
        if (context.requestId() != null) {
            node.put("requestId", context.requestId());
        }
        if (context.reason() != null) {
            node.put("reason", context.reason());
        }
        if (context.cause() != null) {
            context.cause().writeTo(node);
        }
        return node.toString();
    }

    void place(Map<String, List<Placed>> placed, Tx tx) {
        if (fresh.isEmpty()) {
            return;
        }
        List<Placed> places = placed.get(command.streamId());
        if (places == null) {
            outcome = new Decided.Lost<>(version);
            return;
        }
        S after = state;
        List<Recorded<E>> recorded = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            E event = events.get(i);
            after = aggregate().decider().evolve(after, event);
            Placed place = places.get(i);
            UUID eventId = fresh.get(i).id();
            recorded.add(
                    new Recorded<>(eventId, place.version(), place.publicVersion(), place.position(), event, tx.now()));
        }
        version = places.getLast().version();
        publicVersion = places.getLast().publicVersion();
        outcome = new Decided.Applied<>(change(after, recorded, tx.now()));
    }

    /** As if the events had been appended right behind the current ones; their positions are unknown (0). */
    void pretend(Tx tx) {
        List<Placed> places = new ArrayList<>();
        for (int i = 1; i <= fresh.size(); i++) {
            places.add(new Placed(version + i, publicVersion + i, 0));
        }
        place(Map.of(command.streamId(), places), tx);
    }

    private Change<S, E> change(S after, List<Recorded<E>> recorded, Instant now) {
        return new Change<>(
                command.streamId(),
                command.id(),
                state,
                after,
                version,
                publicVersion,
                recorded,
                now,
                decisionId,
                Objects.requireNonNull(facts, "a change comes from a decision"),
                command.context());
    }

    /** The decision for the log; empty if none was taken, or if it was lost to another writer and is taken again. */
    Optional<Taken> taken(Tx tx) {
        return switch (outcome()) {
            case Decided.Applied<S, E> applied ->
                Optional.of(taken(tx, events.isEmpty() ? DecisionOutcome.UNCHANGED : DecisionOutcome.ACCEPTED, null));
            case Decided.Refused<S, E> refused ->
                refused.decisionId()
                        .map(id -> taken(
                                tx, DecisionOutcome.REFUSED, refused.refusal().code()));
            case Decided.NotKnown<S, E> unknown -> Optional.empty();
            case Decided.Stale<S, E> stale -> Optional.empty();
            case Decided.Lost<S, E> lost -> Optional.empty();
        };
    }

    private Taken taken(Tx tx, DecisionOutcome how, @Nullable String code) {
        CommandContext context = command.context();
        return new Taken(
                decisionId,
                command.streamId(),
                decidedOn,
                events.size(),
                Objects.requireNonNull(command.command()),
                how,
                code,
                findings,
                Objects.requireNonNull(facts, "a decision is made from facts"),
                tx.now(),
                context.actor().wire(),
                context.correlationId(),
                context.causationId(),
                context.cause());
    }

    Optional<Change<S, E>> change() {
        return outcome instanceof Decided.Applied<S, E> applied ? Optional.of(applied.change()) : Optional.empty();
    }

    List<DeadlineRows.Row> deadlines() {
        return change().filter(change -> !change.events().isEmpty())
                .map(change -> aggregate().deadlines(change).stream()
                        .map(deadline -> new DeadlineRows.Row(change.streamId(), deadline.kind(), deadline.dueAt()))
                        .toList())
                .orElse(List.of());
    }

    Uni<Void> keep(Tx tx) {
        return change().filter(change -> !change.events().isEmpty())
                .map(change -> aggregate().keep(tx, command.command(), change))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    List<AggregateCommand<?, ?, ?, ?>> reactions() {
        return change().filter(change -> !change.events().isEmpty())
                .map(change -> aggregate().reactions(change))
                .orElse(List.of());
    }

    Uni<List<AggregateCommand<?, ?, ?, ?>>> reactionsAfterReading(Tx tx) {
        return change().filter(change -> !change.events().isEmpty())
                .map(change -> aggregate().reactionsAfterReading(tx, change))
                .orElseGet(() -> Uni.createFrom().item(List.of()));
    }

    Decided<S, E> outcome() {
        return Objects.requireNonNull(outcome, "the command was not decided");
    }

    /** The change of a command that cannot be refused. */
    Change<S, E> applied() {
        return switch (outcome()) {
            case Decided.Applied<S, E> applied -> applied.change();
            case Decided.Refused<S, E> refused -> throw new CommandRefused(command.streamId(), refused.refusal());
            case Decided.NotKnown<S, E> unknown ->
                throw new IllegalStateException(command.streamId() + " refers to unknown " + unknown.what());
            case Decided.Stale<S, E> stale ->
                throw new VersionConflict(command.streamId(), command.expected().orElse(-1));
            case Decided.Lost<S, E> lost -> throw new VersionConflict(command.streamId(), lost.expected());
        };
    }
}
