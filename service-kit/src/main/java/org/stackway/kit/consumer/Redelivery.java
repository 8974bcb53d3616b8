package org.stackway.kit.consumer;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.stackway.kit.consumer.Candidate.Meaning;
import org.stackway.kit.consumer.Handling.Effects;
import org.stackway.kit.consumer.RecordReader.Reading;
import org.stackway.kit.projection.Rows;
import org.stackway.kit.store.Tx;

/**
 * Applies records once more that were applied before: for rewinds, with the same handlers, and for rebuilds, their facts
 * alone. What was never applied is not its business; that comes by the consumer.
 */
@ApplicationScoped
public class Redelivery {

    private final CursorTable cursors;
    private final HeldRecords held;
    private final Interpreter interpreter;

    Redelivery(CursorTable cursors, HeldRecords held, Interpreter interpreter) {
        this.cursors = cursors;
        this.held = held;
        this.interpreter = interpreter;
    }

    /** The record, if it belongs to a stream. */
    public static Optional<ReceivedRecord> read(ConsumerRecord<String, byte[]> incoming) {
        return switch (RecordReader.read(incoming)) {
            case Reading.OfStream(ReceivedRecord received) -> Optional.of(received);
            case Reading.Homeless letter -> Optional.empty();
        };
    }

    /**
     * The version up to which each stream has been applied, its cursor locked: nobody applies another record of it before
     * the transaction ends. A record that waits or is parked has not been applied. A stream never seen is missing.
     */
    public Uni<Map<StreamRef, Long>> lockApplied(Tx tx, Collection<StreamRef> streams) {
        return cursors.lock(tx, streams)
                .chain(versions -> held.first(tx, streams).map(first -> {
                    Map<StreamRef, Long> applied = new HashMap<>(versions);
                    first.forEach((stream, at) -> applied.computeIfPresent(
                            stream, (same, version) -> Math.min(version, before(at.waiting(), at.parked()))));
                    return applied;
                }));
    }

    private static long before(@Nullable Long waiting, @Nullable Long parked) {
        return Math.min(
                        Objects.requireNonNullElse(waiting, Long.MAX_VALUE),
                        Objects.requireNonNullElse(parked, Long.MAX_VALUE))
                - 1;
    }

    /**
     * Runs the records' handlers again, in this order, in the caller's transaction. The streams' cursors must be locked.
     *
     * @param effects whether reactions run too
     */
    public Uni<Void> again(Tx tx, List<ReceivedRecord> records, Effects effects) {
        return Multi.createFrom()
                .iterable(records)
                .onItem()
                .transformToUniAndConcatenate(
                        received -> switch (interpreter.interpret(received).meaning()) {
                            case Meaning.Understood understood ->
                                interpreter.handle(tx, received.envelope(), understood, effects);
                            case Meaning.Poison poison ->
                                Uni.createFrom()
                                        .<Void>failure(new IllegalStateException(received.stream() + " version "
                                                + received.version() + ": " + poison.error()));
                        })
                .onItem()
                .ignoreAsUni();
    }

    /**
     * Says what the record's facts do to rows.
     *
     * @throws IllegalStateException if it cannot be read
     */
    public void project(ReceivedRecord received, Rows rows) {
        switch (interpreter.interpret(received).meaning()) {
            case Meaning.Understood understood -> interpreter.project(received.envelope(), understood, rows);
            case Meaning.Poison poison ->
                throw new IllegalStateException(
                        received.stream() + " version " + received.version() + ": " + poison.error());
        }
    }
}
