package org.stackway.kit.testing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;

/** Orders in which records of several streams may arrive: any, as long as each stream keeps its own. */
public final class Interleaving {

    private static final double DUPLICATED = 0.2;

    private Interleaving() {}

    /** A random interleaving, made by this random source alone. */
    public static List<TestRecord> of(Random random, List<TestRecord> records) {
        Map<String, Queue<TestRecord>> streams = new LinkedHashMap<>();
        for (TestRecord each : records) {
            streams.computeIfAbsent(each.envelope().source() + each.stream(), fresh -> new ArrayDeque<>())
                    .add(each);
        }
        List<Queue<TestRecord>> open = new ArrayList<>(streams.values());
        List<TestRecord> order = new ArrayList<>();
        while (!open.isEmpty()) {
            int chosen = random.nextInt(open.size());
            order.add(open.get(chosen).remove());
            if (open.get(chosen).isEmpty()) {
                open.remove(chosen);
            }
        }
        return order;
    }

    /** The same, with one record in five delivered again at any later point, as after a rebalance. */
    public static List<TestRecord> withDuplicates(Random random, List<TestRecord> records) {
        List<TestRecord> order = new ArrayList<>(of(random, records));
        for (TestRecord again : List.copyOf(order)) {
            if (random.nextDouble() < DUPLICATED) {
                int first = order.indexOf(again);
                order.add(first + 1 + random.nextInt(order.size() - first), again);
            }
        }
        return order;
    }
}
