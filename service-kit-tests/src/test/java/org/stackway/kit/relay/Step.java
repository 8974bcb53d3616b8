package org.stackway.kit.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** One thing that happens in a simulated world: somebody goes on, or something breaks. */
record Step(Kind kind, int who) {

    /** What can happen, how often compared with the rest, and to how many. */
    enum Kind {
        WRITE(30, SimWorld.WRITERS),
        RELAY(36, SimWorld.NODES),
        DELIVER(14, SimWorld.NODES),
        ACKNOWLEDGE(12, SimWorld.NODES),
        CONSUME(14, SimWorld.CONSUMERS),
        TIME(4, 2),
        LOSE_STATEMENT_ANSWER(1, SimWorld.NODES),
        LOSE_ACKNOWLEDGEMENT(1, SimWorld.NODES),
        REFUSE(1, SimWorld.NODES),
        REFUSE_FOR_GOOD(1, SimWorld.NODES),
        CRASH_RELAY(1, SimWorld.NODES),
        LOSE_COMMIT_ANSWER(1, SimWorld.CONSUMERS),
        CRASH_CONSUMER(1, SimWorld.CONSUMERS),
        REBALANCE(1, 4);

        private final int weight;
        private final int many;

        Kind(int weight, int many) {
            this.weight = weight;
            this.many = many;
        }
    }

    /** A history of its own for each seed; in every other one there is but one node until all settle. */
    static List<Step> history(long seed, int length) {
        Random random = new Random(seed);
        int nodes = seed % 2 == 0 ? 1 : SimWorld.NODES;
        List<Step> steps = new ArrayList<>(length);
        for (int begun = random.nextInt(8) * nodes; begun > 0; begun--) {
            steps.add(new Step(Kind.RELAY, begun % nodes));
        }
        Step last = one(random, nodes);
        for (int i = 0; i < length; i++) {
            // bursts: who goes on often goes on again, so that others fall far behind
            last = random.nextInt(3) == 0 || last.kind.weight == 1 ? one(random, nodes) : last;
            steps.add(last);
        }
        return steps;
    }

    private static Step one(Random random, int nodes) {
        int total = 0;
        for (Kind kind : Kind.values()) {
            total += kind.weight;
        }
        int drawn = random.nextInt(total);
        for (Kind kind : Kind.values()) {
            drawn -= kind.weight;
            if (drawn < 0) {
                int who = random.nextInt(kind.many);
                return new Step(kind, kind == Kind.RELAY ? who % nodes : who);
            }
        }
        throw new IllegalStateException("weights are not negative");
    }
}
