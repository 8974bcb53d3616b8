package org.stackway.kit.consumer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.stackway.events.enrollment.LearnerEvent.HonorCodeAccepted;
import org.stackway.events.value.LearnerId;
import org.stackway.kit.consumer.Candidate.Meaning;
import org.stackway.kit.consumer.RecordReader.Reading;

/**
 * What the consumer's rule makes of a batch, for tests that simulate the rest: records as polled in, decisions out.
 *
 * @param applied handled now, in this order
 * @param advances how far each stream's cursor moves
 * @param parked why records could not be received, which means that something was lost
 */
public record PlannedBatch(List<Applied> applied, List<Advance> advances, List<String> parked) {

    private static final Meaning ANY = new Meaning.Understood(
            new HonorCodeAccepted(LearnerId.parse("01890000-0000-7000-8000-000000000000"), java.time.Instant.EPOCH),
            new Stance.Ignore<>(HonorCodeAccepted.class, "for the plan alone"),
            List.of());

    /** Reads the records' headers as the consumer does. */
    public static Plannable of(List<ConsumerRecord<String, byte[]>> records) {
        List<Candidate> candidates = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> incoming : records) {
            switch (RecordReader.read(incoming)) {
                case Reading.OfStream(ReceivedRecord received) -> candidates.add(new Candidate(received, ANY));
                case Reading.Homeless homeless -> throw new IllegalArgumentException(homeless.reason());
            }
        }
        return new Plannable(candidates);
    }

    /** Records whose stream is known. */
    public static final class Plannable {
        private final List<Candidate> candidates;

        private Plannable(List<Candidate> candidates) {
            this.candidates = candidates;
        }

        public Set<String> streams() {
            Set<String> streams = new LinkedHashSet<>();
            candidates.forEach(candidate -> streams.add(candidate.stream().streamId()));
            return streams;
        }

        /** The plan, given the version up to which each stream was received. */
        public PlannedBatch plan(Map<String, Long> cursors) {
            Map<StreamRef, Long> versions = new HashMap<>();
            for (Candidate candidate : candidates) {
                Long version = cursors.get(candidate.stream().streamId());
                if (version != null) {
                    versions.put(candidate.stream(), version);
                }
            }
            BatchPlan plan = BatchPlan.of(candidates, versions, Map.of(), Set.of());
            return new PlannedBatch(
                    plan.handlings().stream()
                            .map(BatchPlan.Handling::received)
                            .map(received -> new Applied(received.stream().streamId(), received.version()))
                            .toList(),
                    plan.advances().stream()
                            .map(advance -> new Advance(advance.stream().streamId(), advance.from(), advance.to()))
                            .toList(),
                    plan.parked().stream()
                            .map(held -> held.received().stream().streamId() + ": " + held.note())
                            .toList());
        }
    }

    /** An event whose effect takes place. */
    public record Applied(String stream, long version) {}

    /** A cursor's way. */
    public record Advance(String stream, long from, long to) {}
}
