package org.stackway.kit.relay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.stackway.kit.consumer.PlannedBatch;
import org.stackway.kit.consumer.PlannedBatch.Applied;

/**
 * A member of the consuming service's group: polls, locks the cursors, plans the batch by the real rule, commits cursors and
 * effects together, then its offsets; one step at a time.
 */
final class SimConsumer {

    private static final int BATCH = 3;

    private final int number;
    private final SimBroker broker;
    private final Service service;
    private final Mutation mutation;
    private final Map<Integer, Integer> offsets = new HashMap<>();
    private List<ConsumerRecord<String, byte[]>> batch = List.of();
    private int partition;
    private @Nullable PlannedBatch plan;
    private boolean halfDone;
    private Stage stage = Stage.POLL;

    SimConsumer(int number, SimBroker broker, Service service, Mutation mutation) {
        this.number = number;
        this.broker = broker;
        this.service = service;
        this.mutation = mutation;
    }

    /** One step; what it did, or nothing if there is nothing to do. */
    String step() {
        return switch (stage) {
            case POLL -> poll();
            case PLAN -> {
                PlannedBatch.Plannable records = PlannedBatch.of(batch);
                if (!service.lock(this, records.streams())) {
                    yield "";
                }
                plan = records.plan(service.cursors);
                stage = Stage.COMMIT;
                yield "plans " + plan;
            }
            case COMMIT -> commit(false);
            case OFFSET -> {
                broker.commit(number, partition, offsets.getOrDefault(partition, 0));
                stage = mutation == Mutation.OFFSET_BEFORE_COMMIT ? Stage.PLAN : Stage.POLL;
                yield "commits offset " + offsets.get(partition) + " of partition " + partition;
            }
        };
    }

    private String poll() {
        offsets.keySet().removeIf(mine -> broker.owner(mine) != number);
        for (int i = 0; i < SimBroker.PARTITIONS; i++) {
            partition = (partition + 1) % SimBroker.PARTITIONS;
            if (broker.owner(partition) == number) {
                int from = offsets.computeIfAbsent(partition, broker::committed);
                batch = broker.read(partition, from, BATCH);
                if (!batch.isEmpty()) {
                    offsets.put(partition, from + batch.size());
                    stage = mutation == Mutation.OFFSET_BEFORE_COMMIT ? Stage.OFFSET : Stage.PLAN;
                    return "polls " + batch.size() + " records of partition " + partition + " from " + from;
                }
            }
        }
        return "";
    }

    /** The transaction commits and the member does not learn so: it tries the batch again. */
    String commitAndLoseTheAnswer() {
        return stage == Stage.COMMIT ? commit(true) : "";
    }

    private String commit(boolean answerLost) {
        PlannedBatch planned = plan;
        if (planned == null) {
            throw new IllegalStateException("nothing is planned");
        }
        if (!halfDone && service.anyBegunMeanwhile(planned)) {
            leave(Stage.PLAN);
            return "lost a race for a new stream";
        }
        boolean cursorsFirst = mutation == Mutation.CURSOR_BEFORE_EFFECT;
        if (!halfDone && (cursorsFirst || mutation == Mutation.EFFECT_BEFORE_CURSOR)) {
            halfDone = true;
            service.apply(planned, cursorsFirst, !cursorsFirst);
            return cursorsFirst ? "commits the cursors" : "commits the effects";
        }
        service.apply(planned, !(halfDone && cursorsFirst), !halfDone || cursorsFirst);
        halfDone = false;
        boolean offsetsDone = mutation == Mutation.OFFSET_BEFORE_COMMIT;
        leave(answerLost ? Stage.PLAN : offsetsDone ? Stage.POLL : Stage.OFFSET);
        return answerLost ? "commits and does not learn so" : "commits";
    }

    /** The process dies: its transaction rolls back, its offsets are those it committed. */
    String crash() {
        leave(Stage.POLL);
        halfDone = false;
        offsets.clear();
        return "dies";
    }

    private void leave(Stage next) {
        service.unlock(this);
        plan = null;
        stage = next;
    }

    @Override
    public String toString() {
        return "consumer" + number;
    }

    private enum Stage {
        POLL,
        PLAN,
        COMMIT,
        OFFSET
    }

    /** The consuming service's database. It knows what may never happen. */
    static final class Service {
        private final Map<String, Long> cursors = new HashMap<>();
        private final Map<String, Long> effects = new HashMap<>();
        private final Map<String, SimConsumer> locks = new HashMap<>();
        private final List<String> violations = new ArrayList<>();

        private boolean lock(SimConsumer member, Set<String> streams) {
            Set<String> known = new HashSet<>(streams);
            known.retainAll(cursors.keySet());
            if (known.stream().anyMatch(stream -> locks.containsKey(stream) && locks.get(stream) != member)) {
                return false;
            }
            known.forEach(stream -> locks.put(stream, member));
            return true;
        }

        private void unlock(SimConsumer member) {
            locks.values().removeIf(holder -> holder == member);
        }

        private boolean anyBegunMeanwhile(PlannedBatch plan) {
            return plan.advances().stream()
                    .anyMatch(advance -> advance.from() == 0 && cursors.containsKey(advance.stream()));
        }

        private void apply(PlannedBatch plan, boolean moveCursors, boolean applyEffects) {
            if (moveCursors) {
                plan.advances().forEach(advance -> cursors.put(advance.stream(), advance.to()));
            }
            violations.addAll(plan.parked());
            for (Applied applied : applyEffects ? plan.applied() : List.<Applied>of()) {
                long before = effects.getOrDefault(applied.stream(), 0L);
                if (applied.version() != before + 1) {
                    violations.add(applied + " is applied after version " + before);
                }
                effects.put(applied.stream(), applied.version());
            }
        }

        /** For each stream the last version whose effect is there. */
        Map<String, Long> effects() {
            return effects;
        }

        /** What happened that must not: an effect twice, out of order, or a hole. */
        List<String> violations() {
            return violations;
        }
    }
}
