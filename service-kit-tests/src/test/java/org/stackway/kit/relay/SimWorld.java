package org.stackway.kit.relay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Writers, an event store, two relay nodes, a broker and a consuming service with two members, in one thread of events and
 * on one clock. The oracle: every committed version of a stream has its effect at the consumer exactly once, in order.
 */
final class SimWorld {

    static final int WRITERS = 4;
    static final int NODES = 2;
    static final int CONSUMERS = 2;

    private static final int PATIENCE = 1_500;
    private static final long TICK = TimeUnit.MILLISECONDS.toNanos(900);
    private static final long ROUND = TimeUnit.MILLISECONDS.toNanos(200);

    private final SimBroker broker = new SimBroker();
    private final SimConsumer.Service service = new SimConsumer.Service();
    private final SimStore store;
    private final List<SimWriter> writers = new ArrayList<>();
    private final List<SimNode> nodes = new ArrayList<>();
    private final List<SimConsumer> consumers = new ArrayList<>();
    private final @Nullable List<String> trace;
    private long now = TimeUnit.DAYS.toNanos(1);

    private SimWorld(long seed, Mutation mutation, Set<String> reached, @Nullable List<String> trace) {
        this.store = new SimStore(mutation);
        this.trace = trace;
        Random random = new Random(~seed);
        for (int i = 0; i < WRITERS; i++) {
            writers.add(new SimWriter(i, store, random));
        }
        for (int i = 0; i < NODES; i++) {
            nodes.add(new SimNode("node" + i, store, broker, mutation, () -> now, reached));
        }
        for (int i = 0; i < CONSUMERS; i++) {
            consumers.add(new SimConsumer(i, broker, service, mutation));
        }
    }

    /**
     * Lives through a history, then lets everybody go on without further trouble until all is quiet.
     *
     * @param seed of what the writers do
     * @param reached the relay's statements that ran are added here
     * @param trace what happened is added here, if it is of interest
     * @return what went wrong, if anything did
     */
    static Optional<String> violation(
            long seed, List<Step> history, Mutation mutation, Set<String> reached, @Nullable List<String> trace) {
        SimWorld world = new SimWorld(seed, mutation, reached, trace);
        try {
            for (Step step : history) {
                world.take(step);
                if (!world.service.violations().isEmpty()) {
                    return Optional.of(world.service.violations().getFirst());
                }
            }
            return world.settle();
        } finally {
            world.nodes.forEach(SimNode::crash);
        }
    }

    private void take(Step step) {
        int who = step.who();
        switch (step.kind()) {
            case WRITE -> tell(writers.get(who), writers.get(who).step());
            case RELAY -> tell(nodes.get(who), nodes.get(who).step());
            case DELIVER -> network(who, "reaches the broker", nodes.get(who).network(SimProducer::deliver));
            case ACKNOWLEDGE -> network(who, "is acknowledged", nodes.get(who).network(SimProducer::acknowledge));
            case CONSUME -> tell(consumers.get(who), consumers.get(who).step());
            case TIME -> {
                now += who == 0 ? TICK : 4 * TICK;
                tell("clock", TimeUnit.NANOSECONDS.toMillis(now) + " ms");
            }
            case LOSE_STATEMENT_ANSWER -> tell(nodes.get(who), nodes.get(who).loseAnswer());
            case LOSE_ACKNOWLEDGEMENT ->
                network(who, "is there and given up", nodes.get(who).network(SimProducer::loseAnswer));
            case REFUSE -> network(who, "is given up", nodes.get(who).network(producer -> producer.refuse(false)));
            case REFUSE_FOR_GOOD ->
                network(who, "is refused", nodes.get(who).network(producer -> producer.refuse(true)));
            case CRASH_RELAY -> tell(nodes.get(who), nodes.get(who).crash());
            case LOSE_COMMIT_ANSWER ->
                tell(consumers.get(who), consumers.get(who).commitAndLoseTheAnswer());
            case CRASH_CONSUMER -> tell(consumers.get(who), consumers.get(who).crash());
            case REBALANCE -> {
                broker.rebalance(who);
                tell("group", "partitions go to " + broker.owner(0) + " and " + broker.owner(1));
            }
        }
    }

    private void network(int node, String what, boolean happened) {
        if (happened) {
            tell(nodes.get(node) + "'s", "oldest record " + what);
        }
    }

    private void tell(Object who, String what) {
        if (trace != null && !what.isEmpty()) {
            trace.add(who + " " + what.strip().replaceAll("\\s+", " "));
        }
    }

    private Optional<String> settle() {
        tell("world", "settles");
        for (int round = 0; round < PATIENCE; round++) {
            now += ROUND;
            for (int i = 0; i < WRITERS; i++) {
                take(new Step(Step.Kind.WRITE, i));
            }
            for (int i = 0; i < NODES; i++) {
                take(new Step(Step.Kind.RELAY, i));
                take(new Step(Step.Kind.DELIVER, i));
                take(new Step(Step.Kind.ACKNOWLEDGE, i));
            }
            for (int i = 0; i < CONSUMERS; i++) {
                take(new Step(Step.Kind.CONSUME, i));
            }
            if (!service.violations().isEmpty()) {
                return Optional.of(service.violations().getFirst());
            }
            if (writers.stream().allMatch(SimWriter::done) && service.effects().equals(store.committed())) {
                SimStore.Event skipped = store.skippedButCommitted();
                return skipped == null ? Optional.empty() : Optional.of(skipped + " is recorded as a hole");
            }
        }
        return Optional.of("not delivered: " + missing());
    }

    private Map<String, String> missing() {
        Map<String, String> missing = new HashMap<>();
        store.committed().forEach((stream, version) -> {
            long applied = service.effects().getOrDefault(stream, 0L);
            if (applied != version) {
                missing.put(stream, "applied up to " + applied + " of " + version);
            }
        });
        return missing;
    }
}
