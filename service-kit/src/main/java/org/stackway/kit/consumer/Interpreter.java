package org.stackway.kit.consumer;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stackway.events.DomainEvent;
import org.stackway.events.EventType;
import org.stackway.events.envelope.EventEnvelope;
import org.stackway.events.json.EventLanguage;
import org.stackway.kit.consumer.Candidate.Meaning;
import org.stackway.kit.consumer.Handling.Effects;
import org.stackway.kit.projection.Rows;
import org.stackway.kit.sql.InTurn;
import org.stackway.kit.store.Tx;

/** Reads an event's bytes, finds the stance to it, and lets the stance's handler act. */
@ApplicationScoped
class Interpreter {

    private static final int LONGEST_ERROR = 2000;

    private final StanceTable stances;
    private final EventLanguage language;
    private final Set<String> categories;

    Interpreter(StanceTable stances, EventLanguage language) {
        this.stances = stances;
        this.language = language;
        this.categories = language.categories();
    }

    /** What the record means. Never fails: bytes that cannot be read are poison. */
    Candidate interpret(ReceivedRecord received) {
        try {
            return new Candidate(received, meaning(received));
        } catch (RuntimeException unreadable) {
            return new Candidate(received, new Meaning.Poison(describe(unreadable)));
        }
    }

    private Meaning meaning(ReceivedRecord received) {
        EventEnvelope envelope = received.envelope();
        DomainEvent event = language.read(envelope.type(), received.payload().getBytes());
        EventType type = language.of(event.getClass());
        if (!type.service().source().equals(envelope.source())) {
            return new Meaning.Poison(envelope.source() + " does not publish " + envelope.type());
        }
        if (!type.category().equals(envelope.category())) {
            return new Meaning.Poison(envelope.type() + " does not live in a stream " + envelope.category() + "/…");
        }
        Optional<Stance<?>> stance = stances.of(event.getClass());
        if (stance.isEmpty()) {
            return new Meaning.Poison(envelope.type() + " is not consumed here");
        }
        return new Meaning.Understood(event, stance.get(), awaits(stance.get(), event));
    }

    private <E extends DomainEvent> List<String> awaits(Stance<E> stance, DomainEvent event) {
        return switch (stance) {
            case Stance.Ignore<E> ignore -> List.of();
            case Stance.Merge<E> merge -> List.of();
            case Stance.Await<E> await -> {
                List<String> streams = await.awaits().apply(await.type().cast(event));
                for (String stream : streams) {
                    if (!categories.contains(stream.substring(0, Math.max(0, stream.indexOf('/'))))) {
                        throw new IllegalArgumentException("awaits " + stream + ", which is not a stream");
                    }
                }
                yield streams;
            }
        };
    }

    /** Handles the events in their order, in the transaction that advances the cursor; some of them together. */
    Uni<Void> handle(Tx tx, List<BatchPlan.Handling> handlings) {
        return InTurn.each(Grouping.of(handlings), group -> group.stance()
                .map(stance -> react(tx, stance, group.members()))
                .orElseGet(() -> store(tx, group.members())));
    }

    private Uni<Void> store(Tx tx, List<BatchPlan.Handling> members) {
        Rows facts = new Rows();
        members.forEach(each -> project(each.received().envelope(), each.understood(), facts));
        return facts.write(tx.sql());
    }

    private static <E extends DomainEvent> Uni<Void> react(Tx tx, Stance<E> stance, List<BatchPlan.Handling> members) {
        List<Delivery<E>> deliveries = members.stream()
                .map(each ->
                        delivery(each.received().envelope(), each.understood().event(), stance))
                .toList();
        return handling(stance).orElseThrow().run(tx, deliveries, Effects.ALLOW);
    }

    /** Handles one event; reactions may have to stay silent. */
    Uni<Void> handle(Tx tx, EventEnvelope envelope, Meaning.Understood understood, Effects effects) {
        return Uni.createFrom().deferred(() -> handle(tx, envelope, understood.event(), understood.stance(), effects));
    }

    private static <E extends DomainEvent> Uni<Void> handle(
            Tx tx, EventEnvelope envelope, DomainEvent event, Stance<E> stance, Effects effects) {
        return handling(stance)
                .map(handling -> handling.run(tx, List.of(delivery(envelope, event, stance)), effects))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static <E extends DomainEvent> Delivery<E> delivery(
            EventEnvelope envelope, DomainEvent event, Stance<E> stance) {
        return new Delivery<>(envelope, stance.type().cast(event));
    }

    /** Says what the event's facts do to rows: no lock, no reaction, nothing written. */
    void project(EventEnvelope envelope, Meaning.Understood understood, Rows rows) {
        project(envelope, understood.event(), understood.stance(), rows);
    }

    private static <E extends DomainEvent> void project(
            EventEnvelope envelope, DomainEvent event, Stance<E> stance, Rows rows) {
        handling(stance)
                .flatMap(Handling::facts)
                .ifPresent(facts -> facts.project(delivery(envelope, event, stance), rows));
    }

    /** What is done about the event; nothing if it is ignored. */
    static <E extends DomainEvent> Optional<Handling<E>> handling(Stance<E> stance) {
        return switch (stance) {
            case Stance.Ignore<E> ignore -> Optional.empty();
            case Stance.Merge<E> merge -> Optional.of(merge.handling());
            case Stance.Await<E> await -> Optional.of(await.handling());
        };
    }

    /** A failure as it is kept with a parked record: what went wrong and where, bounded. */
    static String describe(Throwable failure) {
        StringBuilder text = new StringBuilder();
        @Nullable Throwable at = failure;
        for (int depth = 0; at != null && depth < 5; at = at.getCause(), depth++) {
            text.append(depth == 0 ? "" : "; caused by ").append(at);
        }
        StackTraceElement[] trace = failure.getStackTrace();
        if (trace.length > 0) {
            text.append(" at ").append(trace[0]);
        }
        // PostgreSQL's text holds no NUL
        String clean = text.toString().replace('\0', ' ');
        return clean.length() <= LONGEST_ERROR ? clean : clean.substring(0, LONGEST_ERROR);
    }
}
