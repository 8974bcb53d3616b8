package org.stackway.kit.consumer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stackway.kit.consumer.Candidate.Meaning;
import org.stackway.kit.consumer.CursorTable.Advance;
import org.stackway.kit.consumer.HeldRecords.First;
import org.stackway.kit.consumer.HeldRecords.Holding;

/**
 * What to do with each record of a batch. Pure: a function of the records in their order, the cursors, what is held of
 * their streams and which awaited streams are known.
 *
 * <p>The rule of the cursor: version = cursor + 1 is received now; ≤ cursor is a duplicate; beyond is a hole, and means
 * that something was lost or goes to a wrong topic: it is parked and the cursor stays, so that the stream goes on by
 * itself when the missing version comes after all.
 */
final class BatchPlan {

    private final List<Handling> handlings = new ArrayList<>();
    private final List<Holding> waiting = new ArrayList<>();
    private final List<Holding> parked = new ArrayList<>();
    private final List<ReceivedRecord> arrivedAfterHole = new ArrayList<>();
    private final Map<StreamRef, Progress> streams = new LinkedHashMap<>();
    private final Set<String> known;
    private int duplicates;
    private int holes;

    private BatchPlan(Set<String> known) {
        this.known = new HashSet<>(known);
    }

    static BatchPlan of(
            List<Candidate> candidates, Map<StreamRef, Long> cursors, Map<StreamRef, First> held, Set<String> known) {
        BatchPlan plan = new BatchPlan(known);
        for (Candidate candidate : candidates) {
            StreamRef stream = candidate.stream();
            Progress progress = plan.streams.computeIfAbsent(
                    stream, fresh -> new Progress(cursors.getOrDefault(stream, 0L), held.get(stream)));
            plan.add(candidate, progress);
        }
        return plan;
    }

    private void add(Candidate candidate, Progress progress) {
        long version = candidate.version();
        ReceivedRecord received = candidate.received();
        if (version <= progress.cursor) {
            duplicates++;
            return;
        }
        if (version > progress.cursor + 1) {
            holes++;
            parked.add(new Holding(received, "HOLE: expected version " + (progress.cursor + 1) + ", got " + version));
            progress.anyParked = true;
            return;
        }
        if (progress.anyParked) {
            arrivedAfterHole.add(received);
            parked.removeIf(copy -> copy.received().stream().equals(candidate.stream())
                    && copy.received().version() == version);
        }
        progress.cursor = version;
        progress.eventId = received.envelope().id();
        switch (progress.blocked) {
            case PARKED -> parked.add(new Holding(received, null));
            case WAITING -> waiting.add(new Holding(received, ""));
            case NOT -> begin(candidate, progress);
        }
    }

    private void begin(Candidate candidate, Progress progress) {
        switch (candidate.meaning()) {
            case Meaning.Poison poison -> {
                parked.add(new Holding(candidate.received(), poison.error()));
                progress.blocked = Blocked.PARKED;
            }
            case Meaning.Understood understood -> {
                Optional<String> unknown = firstUnknown(understood, known);
                if (unknown.isPresent()) {
                    waiting.add(new Holding(candidate.received(), unknown.get()));
                    progress.blocked = Blocked.WAITING;
                } else {
                    handlings.add(new Handling(candidate.received(), understood));
                    known.add(candidate.stream().streamId());
                }
            }
        }
    }

    static Optional<String> firstUnknown(Meaning.Understood understood, Set<String> known) {
        return understood.awaits().stream()
                .filter(stream -> !known.contains(stream))
                .findFirst();
    }

    /** All streams that the batch's records refer to. */
    static Set<String> awaited(Collection<Candidate> candidates) {
        Set<String> awaited = new HashSet<>();
        for (Candidate candidate : candidates) {
            if (candidate.meaning() instanceof Meaning.Understood understood) {
                awaited.addAll(understood.awaits());
            }
        }
        return awaited;
    }

    /** To be handled, in this order. */
    List<Handling> handlings() {
        return handlings;
    }

    List<Holding> waiting() {
        return waiting;
    }

    List<Holding> parked() {
        return parked;
    }

    /** Received in order now; a copy may have been parked earlier, when it came after a hole. */
    List<ReceivedRecord> arrivedAfterHole() {
        return arrivedAfterHole;
    }

    List<Advance> advances() {
        List<Advance> advances = new ArrayList<>();
        streams.forEach((stream, progress) -> {
            UUID last = progress.eventId;
            if (last != null) {
                advances.add(new Advance(stream, progress.start, progress.cursor, last));
            }
        });
        return advances;
    }

    int duplicates() {
        return duplicates;
    }

    int holes() {
        return holes;
    }

    /** A record to be handled, with its event. */
    record Handling(ReceivedRecord received, Meaning.Understood understood) {}

    private enum Blocked {
        NOT,
        WAITING,
        PARKED
    }

    /** One stream's way through the batch. */
    private static final class Progress {
        private final long start;
        private long cursor;
        private @Nullable UUID eventId;
        private Blocked blocked = Blocked.NOT;
        private boolean anyParked;

        Progress(long cursor, @Nullable First held) {
            this.start = cursor;
            this.cursor = cursor;
            if (held != null) {
                Long firstParked = held.parked();
                anyParked = firstParked != null;
                if (firstParked != null && firstParked <= cursor) {
                    blocked = Blocked.PARKED;
                } else if (held.waiting() != null) {
                    blocked = Blocked.WAITING;
                }
            }
        }
    }
}
