package org.stackway.kit.http;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.stackway.events.DomainEvent;
import org.stackway.kit.command.Aggregate;
import org.stackway.kit.command.Recorded;
import org.stackway.kit.domain.Decider;
import org.stackway.kit.domain.Violation;
import org.stackway.kit.store.AsOf;
import org.stackway.kit.store.Cause;
import org.stackway.kit.store.Histories;
import org.stackway.kit.store.StreamHistory;
import org.stackway.kit.store.Tx;

/**
 * Reads aggregates as they were ({@code ?asOf=}), folded from the store and from nothing else. What lies ahead of now or
 * beyond the last version is 400; what had not begun by then is 404.
 */
@ApplicationScoped
public class TimeTravel {

    private final Reads reads;
    private final Histories histories;

    TimeTravel(Reads reads, Histories histories) {
        this.reads = reads;
        this.histories = histories;
    }

    /**
     * An aggregate at a moment.
     *
     * @param version of its stream, by then
     * @param at the moment as business time: the instant asked for, the one at which the version asked for was recorded,
     *     or now
     * @param events of the stream by then, in order
     * @param sources how far each service was known in it
     */
    public record Known<S, E extends DomainEvent>(
            S state, long version, Instant at, List<Recorded<E>> events, List<Cause> sources) {
        public Known {
            events = List.copyOf(events);
            sources = List.copyOf(sources);
        }
    }

    /** An aggregate then, or now if no moment is given; 404 if it did not exist. The answer has its version as ETag. */
    public <S, E extends DomainEvent, R> Uni<RestResponse<R>> read(
            Aggregate<S, ?, E, ?> aggregate, String id, @Nullable AsOf asOf, Function<Known<S, E>, R> representation) {
        return reads.find(tx -> find(tx, aggregate, id, asOf))
                .map(known -> Reads.versioned(representation.apply(known), known.version()));
    }

    /**
     * As {@link #read} without a guard, of something that only some may see.
     *
     * @param guard ends the request if the caller may not see it, whatever moment was asked for: a wrong moment must not
     *     tell a stranger that it exists
     */
    public <S, E extends DomainEvent, R> Uni<RestResponse<R>> read(
            Aggregate<S, ?, E, ?> aggregate,
            String id,
            @Nullable AsOf asOf,
            Consumer<? super S> guard,
            Function<Known<S, E>, R> representation) {
        return reads.find(tx -> histories
                        .of(tx, stream(aggregate, id))
                        .map(found -> found.map(history -> new Present(history, tx.now()))))
                .map(present -> {
                    guard.accept(
                            known(aggregate, present.history(), present.now()).state());
                    Known<S, E> known = then(present.now(), aggregate, Optional.of(present.history()), asOf)
                            .orElseThrow(ProblemException::notFound);
                    return Reads.versioned(representation.apply(known), known.version());
                });
    }

    private record Present(StreamHistory history, Instant now) {}

    /** As {@link #read}, inside a transaction; empty if it did not exist. */
    public <S, E extends DomainEvent> Uni<Optional<Known<S, E>>> find(
            Tx tx, Aggregate<S, ?, E, ?> aggregate, String id, @Nullable AsOf asOf) {
        return histories.of(tx, stream(aggregate, id)).map(whole -> then(tx.now(), aggregate, whole, asOf));
    }

    private static <S, E extends DomainEvent> Optional<Known<S, E>> then(
            Instant now, Aggregate<S, ?, E, ?> aggregate, Optional<StreamHistory> whole, @Nullable AsOf asOf) {
        requirePast(now, asOf);
        return whole.flatMap(history -> cut(history, asOf))
                .map(history -> known(aggregate, history, moment(now, history, asOf)));
    }

    private static String stream(Aggregate<?, ?, ?, ?> aggregate, String id) {
        return aggregate.category() + "/" + id;
    }

    /**
     * All streams of this service about one key, as they were then; empty if none had begun.
     *
     * @param main the stream whose versions are meant, such as {@code account/<id>}; the others are cut at the instant at
     *     which that version was recorded
     */
    public Uni<Optional<Together>> together(Tx tx, String key, String main, AsOf asOf) {
        requirePast(tx.now(), asOf);
        return histories.withKey(tx, key).map(all -> {
            Optional<StreamHistory> first = all.stream()
                    .filter(history -> history.streamId().equals(main))
                    .findFirst()
                    .flatMap(history -> cut(history, asOf));
            Instant at =
                    switch (asOf) {
                        case AsOf.At(Instant instant) -> instant;
                        case AsOf.Version any ->
                            first.map(history -> moment(tx.now(), history, asOf))
                                    .orElse(Instant.MIN);
                    };
            List<StreamHistory> then = new ArrayList<>();
            all.forEach(history -> history.asOf(new AsOf.At(at)).ifPresent(then::add));
            return then.isEmpty() ? Optional.empty() : Optional.of(new Together(at, then));
        });
    }

    /** Several streams at one moment. */
    public record Together(Instant at, List<StreamHistory> streams) {
        public Together {
            streams = List.copyOf(streams);
        }

        /** How far each service was known in them. */
        public List<Cause> sources() {
            return StreamHistory.sources(streams);
        }
    }

    private static void requirePast(Instant now, @Nullable AsOf asOf) {
        if (asOf instanceof AsOf.At(Instant instant) && instant.isAfter(now)) {
            throw ahead("what will be known at " + instant + " is not known yet: it is " + now);
        }
    }

    private static Optional<StreamHistory> cut(StreamHistory history, @Nullable AsOf asOf) {
        if (asOf instanceof AsOf.Version(long number) && number > history.version()) {
            throw ahead(history.streamId() + " has no version " + number + ", the last is " + history.version());
        }
        return asOf == null ? Optional.of(history) : history.asOf(asOf);
    }

    private static ProblemException ahead(String detail) {
        return ProblemException.of(400, "AS_OF_AHEAD", detail, List.of(Violation.of("API-AS-OF", detail)));
    }

    private static Instant moment(Instant now, StreamHistory history, @Nullable AsOf asOf) {
        return switch (asOf) {
            case null -> now;
            case AsOf.At(Instant instant) -> instant;
            case AsOf.Version version -> history.entries().getLast().knownAt();
        };
    }

    private static <S, E extends DomainEvent> Known<S, E> known(
            Aggregate<S, ?, E, ?> aggregate, StreamHistory history, Instant at) {
        Decider<S, ?, E, ?> decider = aggregate.decider();
        S state = decider.initial();
        List<Recorded<E>> events = new ArrayList<>();
        for (StreamHistory.Entry entry : history.entries()) {
            E event = aggregate.eventType().cast(entry.event());
            state = decider.evolve(state, event);
            events.add(new Recorded<>(
                    entry.eventId(),
                    entry.version(),
                    entry.publicVersion(),
                    entry.position(),
                    event,
                    entry.happenedAt()));
        }
        return new Known<>(state, history.version(), at, events, StreamHistory.sources(List.of(history)));
    }
}
