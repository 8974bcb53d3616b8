package org.stackway.kit.consumer;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.stackway.kit.consumer.RecordReader.Reading;

/**
 * Where records of other services come in: what belongs to a stream is applied, what belongs to none becomes a dead
 * letter. It never fails (D8).
 */
@ApplicationScoped
public class BatchConsumer {

    private final Interpreter interpreter;
    private final BatchApplier applier;
    private final DeadLetters deadLetters;
    private final Endurance endurance;
    private final WaitingRunner waitingRunner;
    private final ConsumerMeter meter;
    private final AppliedOffsets offsets;

    BatchConsumer(
            Interpreter interpreter,
            BatchApplier applier,
            DeadLetters deadLetters,
            Endurance endurance,
            WaitingRunner waitingRunner,
            ConsumerMeter meter,
            AppliedOffsets offsets) {
        this.interpreter = interpreter;
        this.applier = applier;
        this.deadLetters = deadLetters;
        this.endurance = endurance;
        this.waitingRunner = waitingRunner;
        this.meter = meter;
        this.offsets = offsets;
    }

    /** Completes when each record was handled, put to wait, parked, recognised as a duplicate, or is a dead letter. */
    public Uni<Void> consume(Iterable<ConsumerRecord<String, byte[]>> records) {
        List<Candidate> candidates = new ArrayList<>();
        List<Reading.Homeless> homeless = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> incoming : records) {
            switch (RecordReader.read(incoming)) {
                case Reading.OfStream(ReceivedRecord received) -> candidates.add(interpreter.interpret(received));
                case Reading.Homeless letter -> homeless.add(letter);
            }
        }
        int count = candidates.size() + homeless.size();
        if (count == 0) {
            return Uni.createFrom().voidItem();
        }
        meter.received(count);
        return Multi.createFrom()
                .iterable(homeless)
                .onItem()
                .transformToUniAndConcatenate(this::putAside)
                .onItem()
                .ignoreAsUni()
                .chain(() -> applier.apply(candidates))
                .invoke(() -> offsets.applied(records))
                .invoke(waitingRunner::afterBatch)
                .onTermination()
                .invoke(() -> meter.finished(count))
                .replaceWithVoid();
    }

    private Uni<Void> putAside(Reading.Homeless letter) {
        return endurance.forEver("dead letter", () -> deadLetters.put(letter)).invoke(meter::deadLetter);
    }
}
