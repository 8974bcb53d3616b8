package org.stackway.kit.consumer;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.stackway.kit.consumer.Candidate.Meaning;
import org.stackway.kit.consumer.Handling.Effects;
import org.stackway.kit.consumer.HeldRecords.Head;
import org.stackway.kit.consumer.Witness.Fate;
import org.stackway.kit.store.Failures;
import org.stackway.kit.store.Transactions;
import org.stackway.kit.store.Tx;

/**
 * Lets a held stream go on: its records in version order, each in a transaction of its own that handles it and forgets it,
 * until the stream is free, has to wait again, or fails again. Bytes are read anew, so that a corrected service can apply
 * what an older one could not.
 */
@ApplicationScoped
class HeldStreams {

    private static final Logger LOG = Logger.getLogger(HeldStreams.class);

    private final Transactions transactions;
    private final CursorTable cursors;
    private final HeldRecords held;
    private final Interpreter interpreter;
    private final HangingHandlers hanging;
    private final ConsumerMeter meter;

    HeldStreams(
            Transactions transactions,
            CursorTable cursors,
            HeldRecords held,
            Interpreter interpreter,
            HangingHandlers hanging,
            ConsumerMeter meter) {
        this.transactions = transactions;
        this.cursors = cursors;
        this.held = held;
        this.interpreter = interpreter;
        this.hanging = hanging;
        this.meter = meter;
    }

    /** Lets the stream go on as far as it can, and tells how many records were handled. */
    Uni<Integer> goOn(StreamRef stream, Manner manner) {
        return goOn(() -> step(stream, manner, Witness.NOBODY));
    }

    /**
     * Tries the stream's first record again, also if it failed before, and lets the stream go on behind it. Tells how many
     * records were handled.
     *
     * @param witness is told what became of the first one
     */
    Uni<Integer> retry(StreamRef stream, Witness witness) {
        AtomicBoolean first = new AtomicBoolean(true);
        return goOn(() -> first.getAndSet(false)
                ? step(stream, Manner.INSISTING, witness)
                : step(stream, Manner.PATIENT, Witness.NOBODY));
    }

    private static Uni<Integer> goOn(Supplier<Uni<? extends Step>> step) {
        return Multi.createBy()
                .repeating()
                .uni(step)
                .until(done -> done == Step.STOPPED)
                .collect()
                .asList()
                .map(List::size);
    }

    private Uni<Step> step(StreamRef stream, Manner manner, Witness witness) {
        Seen seen = new Seen(witness);
        return hanging.expose(transactions.runRetrying(tx -> step(tx, stream, manner, seen)))
                .invoke(step -> {
                    if (step == Step.HANDLED && seen.head != null) {
                        meter.released(seen.head.received());
                    }
                })
                .onFailure(failure -> !Failures.transientFailure(failure) && seen.head != null)
                .recoverWithUni(failure -> fail(stream, seen, failure));
    }

    private Uni<Step> step(Tx tx, StreamRef stream, Manner manner, Seen seen) {
        Uni<Long> locked = manner == Manner.IF_FREE
                ? cursors.tryLock(tx, stream)
                : cursors.lock(tx, List.of(stream)).map(versions -> versions.getOrDefault(stream, 0L));
        return locked.chain(cursor -> cursor == 0
                ? Uni.createFrom().item(Step.STOPPED)
                : held.head(tx, stream, cursor)
                        .chain(head -> head.filter(one -> manner == Manner.INSISTING || one.error() == null)
                                .map(one -> handle(tx, one, cursor, seen))
                                .orElseGet(() -> seen.tell(tx, new Fate(stream, cursor + 1, "has not come yet"))
                                        .replaceWith(Step.STOPPED))));
    }

    private Uni<Step> handle(Tx tx, Head head, long cursor, Seen seen) {
        seen.head = head;
        ReceivedRecord received = head.received();
        return switch (interpreter.interpret(received).meaning()) {
            case Meaning.Poison poison -> {
                LOG.errorf("%s version %d stays parked: %s", received.stream(), received.version(), poison.error());
                yield held.park(tx, head, poison.error())
                        .chain(() -> seen.tell(tx, received, failedAgain(poison.error())))
                        .replaceWith(Step.STOPPED);
            }
            case Meaning.Understood understood ->
                cursors.known(tx, Set.copyOf(understood.awaits())).chain(known -> {
                    Optional<String> unknown = BatchPlan.firstUnknown(understood, known);
                    return unknown.isPresent()
                            ? held.await(tx, head, unknown.get(), cursor)
                                    .chain(() -> seen.tell(tx, received, "waits for " + unknown.get()))
                                    .replaceWith(Step.STOPPED)
                            : held.forget(tx, head)
                                    .chain(() -> interpreter.handle(tx, received.envelope(), understood, Effects.ALLOW))
                                    .chain(() -> seen.tell(tx, received, "handled"))
                                    .replaceWith(Step.HANDLED);
                });
        };
    }

    private Uni<Step> fail(StreamRef stream, Seen seen, Throwable failure) {
        Head head = Objects.requireNonNull(seen.head);
        LOG.errorf(failure, "%s version %d is parked", stream, head.received().version());
        return transactions
                .runRetrying(tx -> cursors.lock(tx, List.of(stream))
                        .chain(versions -> held.head(tx, stream, versions.getOrDefault(stream, 0L)))
                        .chain(current -> current.filter(one -> one.received().version()
                                                == head.received().version()
                                        && one.parked() == head.parked())
                                .map(one -> held.park(tx, one, Interpreter.describe(failure)))
                                .orElseGet(() -> Uni.createFrom().voidItem()))
                        .chain(() -> seen.tell(tx, head.received(), failedAgain(Interpreter.describe(failure)))))
                .replaceWith(Step.STOPPED);
    }

    private static String failedAgain(String error) {
        return "failed again: " + error;
    }

    /** How much a caller wants the stream to go on. */
    enum Manner {
        /** Not while somebody else works on the stream. */
        IF_FREE,
        /** After whoever works on the stream. */
        PATIENT,
        /** As patient, and also if the stream's first record failed before. */
        INSISTING
    }

    private enum Step {
        HANDLED,
        STOPPED
    }

    /** What the last attempt of a step worked on. */
    private static final class Seen {
        private final Witness witness;
        private @Nullable Head head;

        private Seen(Witness witness) {
            this.witness = witness;
        }

        Uni<Void> tell(Tx tx, ReceivedRecord received, String outcome) {
            return tell(tx, new Fate(received.stream(), received.version(), outcome));
        }

        Uni<Void> tell(Tx tx, Fate fate) {
            return witness.saw(tx, fate);
        }
    }
}
